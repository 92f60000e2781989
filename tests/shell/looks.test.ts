/** Look and feel, as it is stored and read back. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LOOKS } from '../../lib/content/looks.ts'
import { addDays, hoursOfDay } from '../../lib/core/day.ts'
import type { CheckAnswer } from '../../lib/core/events.ts'
import type { Check, Rating, Reset } from '../../lib/core/facts.ts'
import { resultOf } from '../../lib/core/looks.ts'
import { practiceFrom } from '../../lib/core/practice.ts'
import { INITIAL_STATE, RefusedError, type State } from '../../lib/core/state.ts'
import { readLooks } from '../../lib/shell/read-looks.ts'
import { readQuestion } from '../../lib/shell/read-question.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import type { Rows, Store, StoreName } from '../../lib/shell/tables.ts'
import { clock, MINUTE, MONDAY, ZONE } from '../core/make.ts'
import { summaries } from '../core/summaries.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

const NOON = clock('12:00')
const day = (index: number) => addDays(MONDAY, index)

const hip = (side: 'right' | 'left', question: string, answer: string): CheckAnswer => ({
  check: 'hip-extension-1',
  version: 1,
  side,
  question,
  answer,
})
const LOOKED = [
  hip('right', 'first', 'back'),
  hip('right', 'gap', '1'),
  hip('left', 'first', 'free'),
  hip('left', 'gap', '2'),
]
const on = (index: number, answers: CheckAnswer[]): Check[] =>
  answers.map((answer) => ({ day: day(index), ...answer }))

describe('an answer', () => {
  const answer = async (answers: CheckAnswer[]) => {
    const browser = await atWork('10:00')
    await browser.happen(browser.ports, { type: 'check', answers })
    return browser
  }

  test('is stored under its day, check, side and question', async () => {
    const { rows } = await answer(LOOKED)
    expect(rows('checks')).toHaveLength(LOOKED.length)
    expect(rows('checks')).toEqual(expect.arrayContaining(on(0, LOOKED)))
  })

  test('given once more on its day takes the place of the first', async () => {
    const browser = await answer(LOOKED)
    await browser.happen(browser.ports, { type: 'check', answers: [hip('right', 'gap', '2')] })
    const gaps = browser.rows('checks').filter(({ question }) => question === 'gap')
    expect(gaps.map(({ side, answer }) => `${side} ${answer}`).sort()).toEqual(['left 2', 'right 2'])
  })

  test('that nobody can give is refused, and all that came with it', async () => {
    const browser = await atWork('10:00')
    const answers = [...LOOKED, hip('left', 'first', 'tight')]
    await expect(browser.happen(browser.ports, { type: 'check', answers })).rejects.toThrow(
      new RefusedError('check.answer: tight is none to first of hip-extension-1'),
    )
    expect(browser.rows('checks')).toEqual([])
  })

  test('late in the night belongs to the day that began it', async () => {
    const browser = await atWork('10:00')
    browser.desk.now = clock('27:00')
    await browser.happen(browser.ports, { type: 'check', answers: LOOKED })
    expect(new Set(browser.rows('checks').map((row) => row.day))).toEqual(new Set([MONDAY]))
  })

  test('leaves what is nudged and told as it was', async () => {
    const browser = await atWork('10:00')
    const before = await browser.currentState(browser.ports)
    await browser.happen(browser.ports, { type: 'check', answers: LOOKED })
    const { tracker: _, ...after } = await browser.currentState(browser.ports)
    expect({ ...after, tracker: before.tracker }).toEqual(before)
  })
})

async function storeWith(rows: { [S in StoreName]?: Rows[S][] }, state: Partial<State> = {}): Promise<Store> {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of encodeState({ ...INITIAL_STATE, ...state })) await tx.put('state', row)
    for (const [name, given] of Object.entries(rows)) {
      for (const row of given) await tx.put(name as StoreName, row)
    }
  })
  return store
}

test('the page reads its day and every look so far, however long ago', async () => {
  const checks = [...on(-400, LOOKED), ...on(0, LOOKED.slice(0, 2))]
  const looks = await readLooks(await storeWith({ checks }), NOON, ZONE)
  expect(looks.today).toBe(MONDAY)
  expect(looks.answers).toHaveLength(6)
  const result = resultOf(LOOKS[1] as (typeof LOOKS)[number], looks.answers, MONDAY)
  expect(result).toMatchObject({ lastOn: day(-400), sides: [{ side: 'right', compared: 'same' }] })
})

test('before anything was stored it reads its day alone', async () => {
  const looks = await readLooks(new MemoryDatabase().connect(), clock('27:30'), ZONE)
  expect(looks).toEqual({ today: MONDAY, answers: [] })
})

describe('the question of the day', () => {
  const rating: Rating = {
    day: day(-7),
    item: 'stiffness_day',
    value: 7,
    at: 1,
    recallDays: 1,
    timeZone: ZONE,
  }
  const stopped = {
    startedAt: 1,
    day: day(-7),
    how: 'played',
    steps: [{ result: 'stopped' }],
  } as unknown as Reset
  const practice = practiceFrom({ safety: { answer: 'clear', at: 0 } })

  test.each<[string, { [S in StoreName]?: Rows[S][] }, Partial<State>, boolean]>([
    ['asks on a quiet day', {}, {}, true],
    ['not before the safety card was read', {}, { practice: null }, false],
    ['not four weeks less a day after a look', { checks: on(-27, LOOKED) }, {}, false],
    ['but four weeks after it', { checks: on(-28, LOOKED) }, {}, true],
    ['not a week after a rating of 7', { ratings: [rating] }, {}, false],
    ['nor after something hurt', { resets: [stopped] }, {}, false],
    ['not before the third working day', { days: [] }, {}, false],
  ])('%s', async (_, rows, state, expected) => {
    const store = await storeWith({
      days: summaries('mm', day(-28)),
      marks: [
        {
          day: MONDAY,
          kind: 'work',
          hours: hoursOfDay(MONDAY, ZONE, INITIAL_STATE.settings),
          at: 1,
        },
      ],
      ...rows,
    })
    const start = NOON - 30 * MINUTE
    const question = await store.read((tx) =>
      readQuestion(tx, { ...INITIAL_STATE, practice, ...state }, NOON, ZONE, [{ start, end: NOON }]),
    )
    expect(question?.about === 'look').toBe(expected)
  })
})
