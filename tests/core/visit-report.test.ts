/** What the visit page says of small records that are read at a glance. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { Nudge, Rating, Reset } from '../../lib/core/facts.ts'
import type { VisitRecord } from '../../lib/core/visit/record.ts'
import { visitReport } from '../../lib/core/visit/visit-report.ts'
import { clock, HOUR, MINUTE, MONDAY, resetAt, stretch, word, ZONE } from './make.ts'
import { EMPTY_RECORD, PLAN, period } from './visit-records.ts'

/** Thirteen weeks, the last of which goes on. */
const TODAY = addDays(MONDAY, 7 * 12 + 2)
const ALL = period(MONDAY, TODAY)
const report = (over: Partial<VisitRecord>, during = ALL) => visitReport({ ...EMPTY_RECORD, ...over }, during)

const rating = (day: string, value: number, over: Partial<Rating> = {}): Rating => ({
  day,
  item: 'stiffness_day',
  value,
  at: clock('17:00', day),
  recallDays: 1,
  timeZone: ZONE,
  ...over,
})
const workDay = (day: string) => ({
  day,
  kind: 'work' as const,
  hours: [{ start: clock('09:00', day), end: clock('17:00', day) }],
  at: clock('09:00', day),
})
/** Each week's ratings, Monday to Wednesday, all alike. */
const weeksOf = (values: (number | null)[]) => {
  const days = values.flatMap((value, week) =>
    [0, 1, 2].map((weekday) => ({ day: addDays(MONDAY, 7 * week + weekday), value })),
  )
  return {
    marks: days.map(({ day }) => workDay(day)),
    ratings: days.flatMap(({ day, value }) => (value === null ? [] : [rating(day, value)])),
  }
}
const step = (exercise: string, over: Partial<Reset['steps'][number]> = {}): Reset['steps'][number] => ({
  id: 'R2',
  exercise,
  played: exercise,
  level: 'standard',
  result: 'done',
  side: null,
  seconds: 20,
  ...over,
})

test('of nothing there is nothing, and nothing is made of it', () => {
  const {
    goal,
    flags,
    running,
    exercises,
    pain,
    weekly,
    desk,
    checks,
    monthly,
    notes,
    trend,
    workOff,
    adherence,
  } = report({})
  expect([goal, running, pain, desk, trend.per4Weeks, trend.change, trend.control, workOff.estimate]).toEqual(
    Array(8).fill(null),
  )
  expect([flags.high, flags.morning, flags.stops, exercises, weekly, checks, monthly, notes]).toEqual(
    Array(8).fill([]),
  )
  expect(flags.rise).toBeNull()
  expect(adherence).toMatchObject({ planned: 0, withData: 0, kept: 0, resetsPerDay: null })
})

describe('a rise against the first two weeks', () => {
  test.each<[string, (number | null)[], number[]]>([
    ['two weeks in a row, by two points', [3, 3, 5, 5], [2, 3]],
    ['a little less than two', [3, 3.5, 5, 5], []],
    ['one week is none', [3, 3, 6, 4, 6, 4], []],
    ['a week without answers between two of them is passed over', [3, 3, 6, null, 6], [2, 4]],
    ['one in four, as it is asked later on', [3, 3, null, null, null, 5, null, null, null, 5], [5, 9]],
    ['each of three', [2, 4, 5, 6, 7, 3], [2, 3, 4]],
    ['twice', [1, 1, 3, 3, 1, 4, 4], [2, 3, 5, 6]],
    ['the first two alone have nothing before them', [7, 9], []],
  ])('%s', (_name, values, weeks) => {
    // Half points are of weeks with different answers: here they stand for one.
    const { marks, ratings } = weeksOf(values.map((value) => value && Math.floor(value)))
    const halves = values.flatMap((value, week) =>
      value !== null && value % 1 > 0 ? [rating(addDays(MONDAY, 7 * week + 3), Math.ceil(value) + 1)] : [],
    )
    const days = halves.map(({ day }) => workDay(day))
    const { rise } = report({ marks: [...marks, ...days], ratings: [...ratings, ...halves] }).flags
    expect(rise?.weeks.map(({ monday }) => monday) ?? []).toEqual(
      weeks.map((week) => addDays(MONDAY, 7 * week)),
    )
  })
})

describe('the change from the first two weeks to the last two', () => {
  test.each<[string, number[], { points: number; percent: number | null; size: string }]>([
    ['about the same', [4, 4, 4, 4, 4, 4], { points: 0, percent: 0, size: 'same' }],
    ['one point', [4, 4, 4, 4, 3, 3], { points: -1, percent: -25, size: 'small' }],
    ['two points, and half of it', [4, 4, 4, 4, 2, 2], { points: -2, percent: -50, size: 'clear' }],
    ['two points of six are a third', [6, 6, 6, 6, 4, 4], { points: -2, percent: -100 / 3, size: 'clear' }],
    ['two points of eight are under 30 %', [8, 8, 8, 8, 6, 6], { points: -2, percent: -25, size: 'small' }],
    [
      'as shown: from 5.9 to 4.3',
      [5.86, 5.86, 5, 5, 4.34, 4.34],
      { points: -1.6, percent: (-100 * 1.6) / 5.9, size: 'small' },
    ],
    ['from nothing there is no share', [0, 0, 1, 1, 2, 2], { points: 2, percent: null, size: 'clear' }],
  ])('%s', (_name, values, change) => {
    expect(report(weeksOf(values)).trend.change).toMatchObject(change)
  })

  test('is not told before six weeks', () => {
    expect(report(weeksOf([4, 4, 4, 2, 2])).trend).toMatchObject({
      change: null,
      control: null,
      said: 'notYet',
    })
  })
})

test('all of twelve months are in the trend, not only the latest weeks', () => {
  const { trend } = report(weeksOf([8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3]), period(MONDAY, addDays(MONDAY, 90)))
  expect(trend.weeks).toHaveLength(12)
  const long = report(weeksOf(Array.from({ length: 30 }, (_, week) => 8 - Math.floor(week / 5))), {
    ...period(MONDAY, addDays(MONDAY, 210)),
  })
  expect(long.trend.overWeeks).toBe(30)
  expect(long.trend.change).toMatchObject({ first: 8, last: 3 })
})

test('weeks outside the range of the first six', () => {
  const { control } = report(weeksOf([4, 5, 4, 5, 4, 5, 9, 4])).trend
  expect(control?.mean).toBeCloseTo(4.5)
  expect(control?.limits[0]).toBeCloseTo(4.5 - 2.66)
  expect(control?.limits[1]).toBeCloseTo(4.5 + 2.66)
  expect(control?.outside).toEqual([addDays(MONDAY, 42)])
})

describe('nudges that were shown', () => {
  const nudge = (over: Partial<Nudge>): Nudge => ({
    at: clock('10:00'),
    kind: 'stand',
    shownAt: clock('10:00'),
    showings: 1,
    answeredAt: null,
    outcome: 'done',
    why: null,
    snoozes: 0,
    stretchMs: HOUR,
    day: MONDAY,
    timeZone: ZONE,
    ...over,
  })

  test('by their end; put off and input that went on stand apart', () => {
    const { nudges } = report({
      nudges: [
        nudge({}),
        nudge({ why: 'inputWentOn', snoozes: 2 }),
        nudge({ outcome: 'natural', snoozes: 1 }),
        nudge({ outcome: 'suppressed', shownAt: null }),
        nudge({ outcome: 'withdrawn', shownAt: null }),
        nudge({ outcome: 'ignored' }),
      ],
    }).adherence
    expect(nudges).toEqual({
      shown: 4,
      done: 2,
      natural: 1,
      dismissed: 0,
      ignored: 1,
      withdrawn: 0,
      snoozed: 2,
      inputWentOn: 1,
    })
  })
})

test('breaks by word and by input, of work days that tell something', () => {
  const day = (bouts: VisitRecord['bouts'], corrections: VisitRecord['corrections'] = []) =>
    report({ marks: [workDay(MONDAY)], bouts, corrections }).adherence.breaks
  const two = [stretch('09:00', '10:00'), stretch('10:10', '12:00')]
  expect(day(two)).toEqual({ byWord: 0, byInput: 1, perDay: 1 })
  expect(day(two, [word('up', '11:00', '11:05')])).toEqual({ byWord: 1, byInput: 1, perDay: 2 })
  // An hour in all is not there: the day tells nothing.
  expect(day([stretch('09:00', '09:20'), stretch('09:30', '09:50')])).toEqual({
    byWord: 0,
    byInput: 0,
    perDay: null,
  })
})

test('sessions a week, beside what the clinic said and what is set', () => {
  const reset = (routine: Reset['routine'], how: Reset['how'], finished = true) =>
    resetAt('12:00', { routine, how, finished })
  const { strength, mobility } = report(
    {
      resets: [
        reset('strength', 'played'),
        reset('strength', 'selfLogged'),
        reset('strength', 'played', false),
      ],
      plan: PLAN,
      plans: [PLAN],
    },
    period(MONDAY, addDays(MONDAY, 6)),
  ).adherence
  expect(strength).toEqual({ total: 2, played: 1, selfLogged: 1, weeks: 1, perWeek: 2, clinic: 2, set: 0 })
  expect(mobility).toMatchObject({ total: 0, perWeek: 0, clinic: 3, set: 0 })
})

describe('by exercise', () => {
  const stopped = step('own.1', { result: 'stopped', side: 'left', level: 'easier' })
  const resets = [
    resetAt('12:00', { plan: { id: PLAN.id, version: 1 }, steps: [step('bridge'), stopped] }),
    resetAt('13:00', { steps: [step('bridge', { result: 'skipped', level: 'easier' })] }),
  ]

  test('what was done, skipped, easier and stopped; a clinic’s own by its name', () => {
    expect(report({ resets, plans: [PLAN] }).exercises).toEqual([
      { id: 'bridge', name: null, times: 2, done: 1, skipped: 1, easier: 0, stopped: [] },
      {
        id: 'own.1',
        name: 'Wall slide',
        times: 1,
        done: 0,
        skipped: 0,
        easier: 1,
        stopped: [{ day: MONDAY, side: 'left' }],
      },
    ])
  })

  test('a stop is a flag, with its side and day', () => {
    const own = { id: 'own.1', name: 'Wall slide' }
    expect(report({ resets, plans: [PLAN] }).flags.stops).toEqual([
      { day: MONDAY, exercise: own, played: own, side: 'left' },
    ])
  })

  test('of a plan that is not known any more its place is left', () => {
    expect(report({ resets }).flags.stops[0]?.exercise).toEqual({ id: 'own.1', name: null })
  })
})

describe('the goal', () => {
  const answer = (week: number, value: number, note: string) =>
    rating(addDays(MONDAY, 28 * week), value, { item: 'one_thing', note })

  test('first and latest about this goal, not about the one before', () => {
    const ratings = [answer(0, 2, 'drive'), answer(1, 3, 'run'), answer(2, 6, 'run')]
    expect(report({ ratings, oneThing: 'run' }).goal).toEqual({
      text: 'run',
      first: { day: addDays(MONDAY, 28), value: 3 },
      latest: { day: addDays(MONDAY, 56), value: 6 },
      answers: 2,
    })
    expect(report({ ratings }).goal).toMatchObject({ text: 'run', answers: 2 })
  })

  test('is no note', () => {
    const noted = rating(MONDAY, 3, { note: 'long meeting' })
    expect(report({ ratings: [answer(0, 2, 'run'), noted] }).notes).toEqual([
      { day: MONDAY, at: noted.at, item: 'stiffness_day', text: 'long meeting' },
    ])
  })
})

test('days with data, and the first of them', () => {
  const bout = { ...stretch('09:00', '09:01'), activeMs: MINUTE }
  const ratings = [rating(addDays(MONDAY, 3), 2)]
  expect(report({ bouts: [bout], ratings, marks: [workDay(addDays(MONDAY, 1))] }).header).toMatchObject({
    daysWithData: 2,
    firstDay: MONDAY,
  })
})

test('of the plan what the clinic said, and what is set', () => {
  const { header } = report({ plan: PLAN, plans: [PLAN] })
  expect(header.plan).toMatchObject({ title: 'Desk and run', clinic: 'Clinic & Söhne', day: PLAN.day })
  expect(header.interval).toEqual({ clinicMinutes: 45, setMinutes: 60, pace: 'each' })
  expect(header.plansTaken).toEqual([{ day: PLAN.day, title: 'Desk and run', clinic: 'Clinic & Söhne' }])
})
