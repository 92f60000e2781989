/** What is said once a plan was looked at: taken, the same, kept; and the one question where exercises wait. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test, vi } from 'vitest'
import { type Became, PlanOutcome } from '../../components/shared/plan/PlanOutcome.tsx'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const UNDO = '[Undo: Back on track]'
const KNOWING =
  'Exercises are waiting until your clinician says yes. Your clinic made this plan knowing that?'

function said(became: Became): string[] {
  const drawn = h(PlanOutcome, { became, follows: 'Back on track', onSafe: async () => true, onUndo() {} })
  const words = renderToStaticMarkup(drawn)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<button([^>]*)>(.*?)<\/button>/g, (_, attributes, text) => {
      const named = /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text
      return `\n[${named}]\n`
    })
    .replace(/<\/?bdi>/g, '|')
    .replace(/<[^>]*>/g, '\n')
  return words.split('\n').filter((text) => text !== '')
}

test.each<[Became, string[]]>([
  [{ kind: 'taken', clinic: '', asks: false }, ['You follow this plan from now on.', UNDO]],
  [
    { kind: 'taken', clinic: 'The <b>', asks: false },
    ['You follow the plan of |The &lt;b>| from now on.', UNDO],
  ],
  [
    { kind: 'taken', clinic: '', asks: true },
    ['You follow this plan from now on.', KNOWING, '[Yes]', '[No]', UNDO],
  ],
  [{ kind: 'same', left: [], again() {} }, ['You already follow this plan. Nothing changes.']],
  [
    { kind: 'same', left: ['Nudge', 'Break'], again() {} },
    [
      'You already follow this plan. Nothing changes.',
      'You follow it without: Nudge, Break.',
      '[Look at it again]',
    ],
  ],
  [{ kind: 'kept' }, ['Nothing was changed. You keep what you have.']],
  [{ kind: 'undone' }, ['Back as it was. You follow: Back on track.']],
])('%o', (became, words) => {
  expect(said(became)).toEqual(words)
})
