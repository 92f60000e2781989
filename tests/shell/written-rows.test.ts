/** What can be done with what was written down: delete each, undo it, change what may still be changed. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { EntryRow } from '../../components/progress/written/EntryRow.tsx'
import { entriesOf } from '../../components/progress/written/entries.ts'
import type { Gone } from '../../components/progress/written/use-forgotten.ts'
import type { Fact, Rating, RatingItem } from '../../lib/core/facts.ts'
import type { WrittenModel } from '../../lib/core/pages.ts'
import type { Session } from '../../lib/shell/session.ts'
import { keyOf } from '../../lib/shell/tables.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)
vi.mock('../../components/shared/second-click.ts', () => ({ isSecondClick: () => false }))

const DAY = '2026-08-03'

const rating = (given: Partial<Rating> = {}): Fact => ({
  store: 'ratings',
  row: { day: DAY, item: 'stiffness_day', value: 4, at: 0, recallDays: 1, timeZone: 'UTC', ...given },
})
const mark: Fact = { store: 'marks', row: { day: DAY, kind: 'gentle', at: 0, undone: false } }

type Given = { changeable?: RatingItem[]; gone?: Gone[] }

/** Its texts, and its buttons in brackets as they are named. */
function drawn(fact: Fact, { changeable = [], gone = [] }: Given = {}): string[] {
  const found = { fact, key: keyOf(fact.store, fact.row) }
  const [entry] = entriesOf([found], 'UTC')
  if (!entry) throw new Error('no entry')
  const model: WrittenModel = {
    at: 0,
    timeZone: 'UTC',
    today: DAY,
    day: DAY,
    facts: [found],
    changeable,
    notes: true,
    ownNames: {},
  }
  const nothing = async () => true
  const markup = renderToStaticMarkup(
    h(EntryRow, {
      entry,
      model,
      session: {} as Session,
      goneAt: (at: string) => gone.find(({ id }) => id === at),
      onForget: nothing,
      onUndo: nothing,
      onChange: nothing,
      onFocus: () => {},
    }),
  )
  return markup
    .replace(/<span class="hidden">(.*?)<\/span>/g, '$1')
    .replace(/<button([^>]*)>(.*?)<\/button>/g, (_, attributes, text) => {
      const named = /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text
      return `\n[${named}]\n`
    })
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

const ANSWER = 'How stiff your lower back felt that day, on average: 4 of 10.'

describe('an entry', () => {
  test('can be deleted', () => {
    expect(drawn(mark)).toEqual(['A gentle day, you said.', '[Delete: A gentle day, you said.]'])
  })

  test('that was deleted can be taken back, and says what it was', () => {
    const gone = [{ id: `marks-${DAY}-gentle`, facts: [mark], found: null }]
    expect(drawn(mark, { gone })).toEqual([
      'Deleted: A gentle day, you said.',
      '[Undo: A gentle day, you said.]',
    ])
  })
})

describe('an answer', () => {
  test('can be changed while it may, and a note added', () => {
    expect(drawn(rating(), { changeable: ['stiffness_day'] })).toEqual([
      ANSWER,
      '[Add a note]',
      `[Change: ${ANSWER}]`,
      `[Delete: ${ANSWER}]`,
    ])
  })

  test('is only to be deleted later, each part by itself', () => {
    expect(drawn(rating({ note: 'Long call', ticks: ['sleptBadly', 'travelled'] }))).toEqual([
      ANSWER,
      'Slept badly',
      '[Delete: Slept badly]',
      'Travelled',
      '[Delete: Travelled]',
      'Long call',
      '[Delete: Note]',
      `[Delete: ${ANSWER}]`,
    ])
  })

  test('has a note to change while it may be', () => {
    expect(drawn(rating({ note: 'Long call' }), { changeable: ['stiffness_day'] })).toEqual([
      ANSWER,
      'Long call',
      '[Change the note]',
      '[Delete: Note]',
      `[Change: ${ANSWER}]`,
      `[Delete: ${ANSWER}]`,
    ])
  })

  test('whose parts were deleted offers each back', () => {
    const id = `ratings-${DAY}-stiffness_day`
    const facts = [rating({ note: 'Long call', ticks: ['travelled'] })]
    const gone = [`${id}-note`, `${id}-travelled`].map((each) => ({ id: each, facts, found: null }))
    expect(drawn(rating(), { gone })).toEqual([
      ANSWER,
      'Deleted: Travelled',
      '[Undo: Travelled]',
      'Deleted: Long call',
      '[Undo: Long call]',
      `[Delete: ${ANSWER}]`,
    ])
  })

  test.each<[Partial<Rating>, boolean]>([
    [{ value: 6 }, false],
    [{ value: 7 }, true],
    [{ item: 'pain_day', value: 10 }, true],
    [{ item: 'stiffness_weekend', value: 7 }, true],
    // Seven is able.
    [{ item: 'one_thing', value: 7, note: 'Put on my shoes' }, false],
    [{ item: 'change_month', value: 6 }, false],
  ])('%j shows the way to help: %s', (given, shown) => {
    expect(drawn(rating(given)).includes('[When to get help (opens in a new tab)]')).toBe(shown)
  })

  test('about my one thing has no note: it is what the answer is about', () => {
    const about = 'How able you were to do this, &quot;Put on my shoes&quot;: 4 of 10.'
    expect(
      drawn(rating({ item: 'one_thing', note: 'Put on my shoes' }), { changeable: ['one_thing'] }),
    ).toEqual([about, `[Change: ${about}]`, `[Delete: ${about}]`])
  })
})

test('a plan that was taken is told, and not deleted by itself', () => {
  const plan = {
    store: 'plans',
    row: { id: 'a-1', plan: { title: 'Back on track' }, acceptedAt: 0, day: DAY },
  }
  const told = drawn(plan as unknown as Fact)
  expect(told.join(' ')).toContain('Back on track')
  expect(told.filter((each) => each.startsWith('['))).toEqual([])
})
