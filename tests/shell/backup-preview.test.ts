/** What a backup would change of the choices, in words; and which of them are ticked beforehand. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test, vi } from 'vitest'
import { PreviewShown } from '../../components/options/data/PreviewShown.tsx'
import { chosenChanges, untouchedParts } from '../../lib/core/backup/chosen.ts'
import type { Preview } from '../../lib/core/backup/preview.ts'
import { DEFAULT_PRACTICE, type ExerciseWord, type Practice } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

function shown(here: Partial<State>, theirs: Partial<Practice>, settings = {}): string[] {
  const state = { ...INITIAL_STATE, ...here }
  const preview: Preview = {
    savedAt: 0,
    refusedLines: 0,
    problems: [],
    more: 0,
    whole: 'whole',
    counts: [],
    differing: [],
    moreDiffering: 0,
    chosen: chosenChanges(state, { practice: theirs, settings }),
    untouched: untouchedParts(state),
  }
  return renderToStaticMarkup(h(PreviewShown, { preview, onRestore() {}, onCancel() {} }))
    .replace(/<input[^>]*?( checked)?[^>]*>/g, (input) => (/ checked/.test(input) ? '[x] ' : '[ ] '))
    .replace(/<div><label[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .filter((text) => text !== '')
    .slice(2)
}
const of = (practice: Partial<Practice>) => ({ practice: { ...DEFAULT_PRACTICE, ...practice } })

const asking = { answer: 'asking', at: 5 } as const
const clear = { answer: 'clear', at: 4 } as const
const out: ExerciseWord = { choice: 'leaveOut', at: 5, backAt: null }
const TAKE = 'Take what was chosen there, too:'
const PRESS = ['Restore', 'Cancel']
const STAYS = 'Stays as it is here, whatever the file says: '
const OTHER = 'Other than here: '

test.each<[string, string[], Partial<State>, Partial<Practice>, object?]>([
  [
    'nothing was said here',
    [
      TAKE,
      '[x] Routines',
      `${OTHER}exercises wait until your clinician says yes, the plan that is followed, and 2 more choices`,
      ...PRESS,
    ],
    {},
    { safety: asking, plan: 'a', speak: true, tones: true },
  ],
  [
    'an older clear, no plan, none left out: what was said here stands, and nothing is taken',
    [`${STAYS}the answer to “Who should ask first”`, 'Cancel'],
    of({ safety: asking, plan: 'a', exercises: { bridge: out } }),
    { safety: clear, plan: null, exercises: {} },
  ],
  [
    'the later word is there',
    [
      TAKE,
      '[ ] Routines',
      `${OTHER}exercises wait no longer for your clinician's yes and exercises left out (2 instead of 1)`,
      `${STAYS}the plan that is followed`,
      ...PRESS,
    ],
    of({ safety: asking, plan: 'a', exercises: { bridge: out } }),
    { safety: { answer: 'clear', at: 6 }, plan: 'b', exercises: { clam: out } },
  ],
  [
    'left out comes again',
    [TAKE, '[ ] Routines', `${OTHER}exercises left out (0 instead of 1)`, ...PRESS],
    of({ exercises: { bridge: out } }),
    { exercises: { bridge: { choice: 'easier', at: 6, backAt: 6 } } },
  ],
  [
    'one for another, and one more choice',
    [TAKE, '[ ] Routines', `${OTHER}which exercises are left out and 1 more choice`, ...PRESS],
    of({ exercises: { bridge: out } }),
    { exercises: { bridge: { choice: 'asPlanned', at: 6, backAt: null }, clam: out }, speak: true },
  ],
  [
    'an easier version',
    [
      TAKE,
      '[ ] Routines',
      `${OTHER}the answer to “Who should ask first” and easier or harder versions of exercises`,
      ...PRESS,
    ],
    of({ safety: clear }),
    { safety: { answer: 'clear', at: 9 }, exercises: { clam: { ...out, choice: 'easier' } } },
  ],
  [
    'each part by itself',
    [
      TAKE,
      '[ ] Rhythm and nudges',
      `${OTHER}When to nudge (45 minutes instead of 90)`,
      '[x] Routines',
      '1 choice is other than here',
      ...PRESS,
    ],
    { settings: { ...DEFAULT_SETTINGS, intervalMinutes: 90 } },
    { speak: true },
    { intervalMinutes: 45 },
  ],
  [
    'nothing is other',
    ['Everything in this file is here already.', 'Cancel'],
    of({ plan: 'a' }),
    { plan: 'a' },
  ],
])('%s', (_, expected, here, theirs, settings) => {
  expect(shown(here, theirs, settings)).toEqual(expected)
})
