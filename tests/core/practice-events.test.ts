/** What a page tells about the routines, through the reducer. */
import { describe, expect, test } from 'vitest'
import { isEasy } from '../../lib/core/easy.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Rating, Reset } from '../../lib/core/facts.ts'
import { easyDays, isHard } from '../../lib/core/hard-day.ts'
import { routineOffered } from '../../lib/core/offer-routine.ts'
import { DEFAULT_PRACTICE, type Practice } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { INITIAL_STATE, RefusedError, type State } from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'

const when = { at: clock('15:00'), timeZone: ZONE }
const SUNDAY = '2026-03-01'
const SATURDAY = '2026-02-28'
const FRIDAY = '2026-02-27'

const selfLog = (day: string, undo = false): Action => ({
  type: 'selfLog',
  routine: 'midday-reset',
  version: 'full',
  day,
  undo,
})
const rowsOf = (result: ReturnType<typeof step>) =>
  result.facts.flatMap((fact) => (fact.store === 'resets' ? [fact.row] : []))

describe('"did it on my own"', () => {
  test.each([MONDAY, SUNDAY, SATURDAY, FRIDAY])('on %s', (day) => {
    const [row] = rowsOf(step(INITIAL_STATE, { ...selfLog(day), ...when }))
    expect(row).toMatchObject({
      day,
      how: 'selfLogged',
      finished: true,
      steps: [],
      startedAt: when.at,
      endedAt: when.at,
    })
  })

  test.each(['2026-02-26', '2026-03-03'])('not on %s', (day) => {
    expect(() => step(INITIAL_STATE, { ...selfLog(day), ...when })).toThrow(RefusedError)
  })

  test('what was done on one’s own is of the plan that is followed', () => {
    const practice = { ...DEFAULT_PRACTICE, plan: '0123456789abcdef-1' }
    const of = (state: State) => rowsOf(step(state, { ...selfLog(MONDAY), ...when }))[0]?.plan
    expect(of({ ...INITIAL_STATE, practice })).toEqual({ id: '0123456789abcdef-1', version: 1 })
    expect(of(INITIAL_STATE)).toEqual({ id: 'article', version: 1 })
  })

  test('today it fulfils the midday reset; of another day or routine it does not', () => {
    const resetDay = (action: Action) => step(INITIAL_STATE, { ...action, ...when }).state.nudger.resetDay
    expect(resetDay(selfLog(MONDAY))).toBe(MONDAY)
    expect(resetDay(selfLog(SUNDAY))).toBeNull()
    expect(resetDay({ ...selfLog(MONDAY), routine: 'mobility' } as Action)).toBeNull()
  })

  test('undone, the last one told counts for nothing', () => {
    const told = rowsOf(step(INITIAL_STATE, { ...selfLog(MONDAY), ...when }))[0] as Reset
    const played: Reset = { ...told, startedAt: told.startedAt + 1, how: 'played' }
    const result = step(INITIAL_STATE, { ...selfLog(MONDAY, true), ...when }, { resets: [played, told] })
    expect(result.facts).toEqual([{ store: 'resets', row: { ...told, finished: false }, amends: true }])
    expect(step(INITIAL_STATE, { ...selfLog(MONDAY, true), ...when }, { resets: [played] }).facts).toEqual([])
    const undone = { ...told, finished: false }
    expect(step(INITIAL_STATE, { ...selfLog(MONDAY, true), ...when }, { resets: [undone] }).facts).toEqual([])
  })
})

test('told twice for one day, it is told once', () => {
  const first = step(INITIAL_STATE, { ...selfLog(MONDAY), ...when })
  const again = step(first.state, { ...selfLog(MONDAY), ...when }, { resets: rowsOf(first) })
  expect(again.facts).toEqual([])
})

test('taken back, today’s midday reset may be offered again, unless another was done', () => {
  const first = step(INITIAL_STATE, { ...selfLog(MONDAY), ...when })
  const [told] = rowsOf(first)
  const back = (resets: Reset[]) =>
    step(first.state, { ...selfLog(MONDAY, true), ...when }, { resets }).state.nudger.resetDay
  expect(back([told as Reset])).toBeNull()
  expect(back([told as Reset, { ...(told as Reset), startedAt: 5, how: 'played' }])).toBe(MONDAY)
})

describe('how the back felt after', () => {
  const row = rowsOf(step(INITIAL_STATE, { ...selfLog(MONDAY), ...when }))[0] as Reset
  test('goes into the routine’s row', () => {
    const result = step(
      INITIAL_STATE,
      { type: 'feltAfter', startedAt: row.startedAt, value: 3, ...when },
      { resets: [row] },
    )
    expect(result.facts).toEqual([{ store: 'resets', row: { ...row, after: 3 }, amends: true }])
  })
  test.each([
    [row.startedAt, 11],
    [row.startedAt, -1],
    [row.startedAt, 2.5],
    [row.startedAt + 1, 3],
  ])('at %d, %d is refused', (startedAt, value) => {
    expect(() =>
      step(INITIAL_STATE, { type: 'feltAfter', startedAt, value, ...when }, { resets: [row] }),
    ).toThrow(RefusedError)
  })
})

test('a choice is stored; one that breaks its rule is refused and changes nothing', () => {
  const change = (breatheIn: number): Action => ({ type: 'practice', change: { breatheIn } })
  expect(step(INITIAL_STATE, { ...change(5), ...when }).state.practice).toEqual({
    ...DEFAULT_PRACTICE,
    breatheIn: 5,
  })
  expect(() => step(INITIAL_STATE, { ...change(50), ...when })).toThrow('practice.breatheIn')
})

describe('after a hard day', () => {
  const rated = (value: number, day: string): Rating => ({
    day,
    item: 'stiffness_day',
    value,
    at: 0,
    recallDays: 1,
    timeZone: ZONE,
  })
  const ratings = (...values: number[]): Rating[] =>
    values.map((value, i) => rated(value, `2026-02-${String(10 + i)}`))

  test.each<[string, number, Rating[], boolean]>([
    ['6 is none', 6, ratings(), false],
    ['7 with no answers before', 7, ratings(), true],
    ['7 with four answers of 7', 7, ratings(7, 7, 7, 7), true],
    ['7 with five answers of 7', 7, ratings(7, 7, 7, 7, 7), false],
    ['7 with a median of 5', 7, ratings(5, 5, 5, 9, 1), true],
    ['7 with a median of 5.5', 7, ratings(5, 5, 6, 6, 2, 9), false],
    ['8 with a median of 5.5', 8, ratings(5, 5, 6, 6, 2, 9), true],
    [
      'of fourteen answers, not of those before',
      9,
      ratings(1, 1, 1, 1, ...Array.from({ length: 14 }, () => 8)),
      false,
    ],
    ['10 is never usual below 9', 10, ratings(8, 8, 8, 8, 8), true],
  ])('%s', (_, value, earlier, expected) => expect(isHard(rated(value, MONDAY), earlier)).toBe(expected))

  test('an answer given earlier about the same day is not compared with', () => {
    expect(isHard(rated(7, '2026-02-14'), ratings(7, 7, 7, 7, 1))).toBe(true)
  })

  test.each([
    [6, false],
    [7, true],
  ])('a pain of %i is hard, whatever is usual: %s', (value, expected) => {
    expect(isHard({ ...rated(value, MONDAY), item: 'pain_day' }, ratings(7, 7, 7, 7, 7, 7))).toBe(expected)
  })

  test.each([
    [MONDAY, '2026-03-03'],
    [FRIDAY, MONDAY],
    [SATURDAY, MONDAY],
  ])('rated on %s it lasts until %s', (from, to) =>
    expect(easyDays(from, DEFAULT_SETTINGS)).toEqual({ from, to }),
  )

  const rate = (state: State, value: number, day = MONDAY) =>
    step(state, { type: 'rate', item: 'stiffness_day', day, value, recallDays: 1, ...when }).state

  test('days are easy until the next answer', () => {
    const hard = rate(INITIAL_STATE, 8)
    expect([SUNDAY, MONDAY, '2026-03-03', '2026-03-04'].map((day) => isEasy(hard.course, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isEasy(rate(hard, 3).course, '2026-03-03')).toBe(false)
  })

  test('a gentle day is easy without one', () => {
    expect(isEasy({ ...INITIAL_STATE.course, gentle: MONDAY }, MONDAY)).toBe(true)
  })
})

describe('the one routine that is offered', () => {
  const RUNS: Partial<Practice> = { running: { days: [0], at: 18 * 60 } }
  const did = (routine: Reset['routine'], finished = true) => ({ routine, finished }) as Reset

  test.each<[string, string, Partial<Practice>, Reset[], Reset['routine']]>([
    ['nothing chosen', '12:00', {}, [], 'midday-reset'],
    ['nothing chosen, done', '12:00', {}, [did('midday-reset')], 'midday-reset'],
    ['an hour before the run', '17:00', RUNS, [], 'mobility'],
    ['a minute earlier', '16:59', RUNS, [], 'midday-reset'],
    ['a minute before the run', '17:59', RUNS, [], 'mobility'],
    ['at the time of the run', '18:00', RUNS, [], 'midday-reset'],
    ['on another day', '17:30', { running: { days: [1], at: 18 * 60 } }, [], 'midday-reset'],
    ['before the run, mobility done', '17:30', RUNS, [did('mobility')], 'midday-reset'],
    ['before the run, mobility left', '17:30', RUNS, [did('mobility', false)], 'mobility'],
    ['runs at no usual time', '17:30', { running: { days: [0], at: null } }, [], 'midday-reset'],
    [
      'runs at no usual time, reset done',
      '17:30',
      { running: { days: [0], at: null } },
      [did('midday-reset')],
      'mobility',
    ],
    [
      'a clinician is asked',
      '17:30',
      { ...RUNS, strengthDays: [0], safety: { answer: 'asking', at: 1 } },
      [did('midday-reset')],
      'midday-reset',
    ],
    ['a strength day', '12:00', { strengthDays: [0] }, [], 'midday-reset'],
    ['a strength day, reset done', '12:00', { strengthDays: [0] }, [did('midday-reset')], 'strength'],
    [
      'a strength day, both done',
      '12:00',
      { strengthDays: [0] },
      [did('midday-reset'), did('strength')],
      'midday-reset',
    ],
    ['mobility daily, reset done', '12:00', { mobility: 'daily' }, [did('midday-reset')], 'mobility'],
    [
      'strength before mobility',
      '12:00',
      { mobility: 'daily', strengthDays: [0] },
      [did('midday-reset')],
      'strength',
    ],
  ])('%s', (_, time, practice, resets, expected) => {
    expect(routineOffered({ ...DEFAULT_PRACTICE, ...practice }, resets, clock(time), MONDAY, ZONE)).toBe(
      expected,
    )
  })
})
