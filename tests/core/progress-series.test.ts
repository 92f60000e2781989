/** What the charts of the progress page draw, part by part. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keptParts,
  loadParts,
  pairParts,
  practiceParts,
  type Rated,
  ratedDays,
  stiffnessParts,
  stretchParts,
} from '../../components/progress/series.ts'
import { type Spans, spansOf, weeksOf } from '../../components/progress/spans.ts'
import { addDays, weekday } from '../../lib/core/day.ts'
import type { Rating, RatingItem, Run } from '../../lib/core/facts.ts'
import type { DayRecord, Session } from '../../lib/core/pages.ts'
import { dayKind } from '../../lib/core/streak.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { MINUTE, ZONE } from './make.ts'
import { summaries, summary } from './summaries.ts'

const RUNS = { numRuns: 200, seed: 20261123 }
const MONDAY = '2026-11-09'
const day = (index: number) => addDays(MONDAY, index)
/** Two weeks and a day by the day, and by the week. */
const TODAY = day(14)
const DAYS: Spans = spansOf({ from: MONDAY, begins: MONDAY, today: TODAY, finest: 'day' })
const WEEKS: Spans = spansOf({ from: MONDAY, begins: MONDAY, today: TODAY, finest: 'week' })

const record = (one: DaySummary): DayRecord => ({ ...one, kind: dayKind(one) })
const records = (letters: string) => summaries(letters, MONDAY).map(record)

const rating = (index: number, value: number, item: RatingItem = 'stiffness_day'): Rating => ({
  day: day(index),
  item,
  value,
  at: 1,
  recallDays: 1,
  timeZone: ZONE,
})
const session = (index: number, routine: Session['routine'], minutes: number | null): Session => ({
  day: day(index),
  startedAt: index,
  routine,
  minutes,
})
const run = (index: number, minutes: number | null): Run => ({
  id: `${index} ${minutes}`,
  day: day(index),
  minutes,
  long: false,
  effort: null,
  backAtStart: null,
  backAtEnd: null,
  backTwoHoursAfter: null,
  noticed: null,
  at: 1,
  timeZone: ZONE,
})

test('there are 15 days and 3 weeks', () => {
  expect([DAYS.unit, DAYS.parts.length, WEEKS.unit, WEEKS.parts.length]).toEqual(['day', 15, 'week', 3])
})

describe('screen stretches', () => {
  const days = [
    record(summary(day(0), { longestMs: 40 * MINUTE, stretches30: 3, stretches60: 0 })),
    record(summary(day(1), { longestMs: 90 * MINUTE, stretches30: 4, stretches60: 2 })),
    record(summary(day(2), { longestMs: 60 * MINUTE, stretches30: 2, stretches60: 1 })),
    record(summary(day(5), { working: false, longestMs: 200 * MINUTE, stretches30: 1, stretches60: 1 })),
    record(summary(day(7), { screenMs: 0, longestMs: 0, stretches30: 0, stretches60: 0 })),
    record(summary(day(12), { working: false, longestMs: 35 * MINUTE, stretches30: 1, stretches60: 0 })),
  ]

  test('of each day: its longest, what kind of day, and gaps where there was none', () => {
    const parts = stretchParts(days, DAYS)
    expect(parts.map(({ longest }) => longest).slice(0, 8)).toEqual([40, 90, 60, null, null, 200, null, null])
    expect([parts[0]?.kind, parts[5]?.kind]).toEqual(['work', 'off'])
    expect([parts[1]?.over30, parts[1]?.over60]).toEqual([4, 2])
  })

  test('of each week: the median of its work days, and all that were long', () => {
    expect(stretchParts(days, WEEKS)).toEqual([
      { longest: 60, kind: 'work', days: 3, over30: 10, over60: 4 },
      { longest: null, kind: 'work', days: 0, over30: 1, over60: 0 },
      { longest: null, kind: 'work', days: 0, over30: 0, over60: 0 },
    ])
  })
})

describe('what was kept', () => {
  test.each([
    ['days off and without data ask for nothing', 'dmo n. oo', 1, 2],
    ['a gentle day is kept', 'ggm .. oo', 2, 3],
    ['today may still be done', '..... .. ..... .. m', 0, 0],
    ['and counts when it is', '..... .. ..... .. d', 1, 1],
  ])('%s', (_, letters, done, workDays) => {
    const parts = keptParts(records(letters), TODAY, WEEKS)
    const sum = (of: 'done' | 'workDays') => parts.reduce((all, part) => all + part[of], 0)
    expect([sum('done'), sum('workDays')]).toEqual([done, workDays])
  })

  test('a gentle day with a reset is a day with a reset', () => {
    const days = [record(summary(day(0), { gentle: true, stands: 1, finished: 1, resets: 1 }))]
    expect(keptParts(days, TODAY, WEEKS)[0]).toMatchObject({ done: 1, workDays: 1, gentle: 0 })
  })

  test('how nudges ended is counted as it is, and gentle days are told', () => {
    const days = [
      record(summary(day(0), { stands: 3, nudges: { done: 2, natural: 4, dismissed: 1, withdrawn: 5 } })),
      record(summary(day(8), { stands: 1, gentle: true, nudges: { ignored: 2, suppressed: 7 } })),
    ]
    expect(keptParts(days, TODAY, WEEKS).slice(0, 2)).toEqual([
      { done: 0, workDays: 1, gentle: 0, stands: 3, dismissed: 1, ignored: 0 },
      { done: 1, workDays: 1, gentle: 1, stands: 1, dismissed: 0, ignored: 2 },
    ])
  })
})

test('mobility and strength: days, sessions, minutes, and those of unknown length', () => {
  const sessions = [
    session(0, 'mobility', 6),
    session(0, 'mobility', 6.5),
    session(1, 'mobility', null),
    session(1, 'strength', 14),
    session(9, 'strength', null),
    session(9, 'midday-reset', 3),
  ]
  const [first, second] = practiceParts(sessions, WEEKS)
  expect(first).toEqual({
    mobility: { days: 2, sessions: 3, minutes: 12.5, untimed: 1 },
    strength: { days: 1, sessions: 1, minutes: 14, untimed: 0 },
  })
  expect(second?.strength).toEqual({ days: 1, sessions: 1, minutes: 0, untimed: 1 })
  expect(second?.mobility.sessions).toBe(0)
})

describe('answers', () => {
  const days = records('ddddd oo')

  test.each<[string, Rating[], string[]]>([
    ['a work day and a day off', [rating(0, 4), rating(5, 2)], ['work 4', 'off 2']],
    ['days off together stand for the last of them', [rating(6, 3, 'stiffness_weekend')], ['off 3']],
    ['and over what was told of that day', [rating(6, 8), rating(6, 3, 'stiffness_weekend')], ['off 3']],
    ['in either order', [rating(6, 3, 'stiffness_weekend'), rating(6, 8)], ['off 3']],
    ['of a day of which nothing else is known', [rating(9, 5)], ['unknown 5']],
    ['of pain and of the week are others', [rating(0, 4, 'pain_day'), rating(1, 5, 'stiffness_week')], []],
  ])('%s', (_, ratings, wanted) => {
    expect(ratedDays(ratings, days).map(({ kind, value }) => `${kind} ${value}`)).toEqual(wanted)
  })
})

describe('stiffness', () => {
  const rated = (values: (number | null)[], from = MONDAY): Rated[] =>
    values.flatMap((value, index): Rated[] => {
      const each = addDays(from, index)
      return value === null ? [] : [{ day: each, kind: weekday(each) < 5 ? 'work' : 'off', value }]
    })

  // CLINICAL.md 5.6, worked example I.
  const EXAMPLE = [4, null, 6, null, 5, 2, null, 7, null, null, null]
  const LINE = [null, null, null, null, 5, 4.5, 4.5, 5.5, 5.5, 5, 5]

  test('each answer, and the seven-day median over calendar days with its gaps', () => {
    const parts = stiffnessParts(rated(EXAMPLE), DAYS)
    expect(parts.map(({ line }) => line).slice(0, 11)).toEqual(LINE)
    expect(parts.map(({ work }) => work).slice(0, 8)).toEqual([4, null, 6, null, 5, null, null, 7])
    expect(parts[5]?.off).toBe(2)
  })

  test('answers of the days before the range count for its first days', () => {
    const early = stiffnessParts(rated([3, 5, 7], day(-3)), DAYS)
    expect(early.map(({ line }) => line).slice(0, 5)).toEqual([5, 5, 5, 5, null])
    expect(early.every(({ work, off }) => work === null && off === null)).toBe(true)
  })

  test('of a week the median of its work days, of its days off, and of all from three on', () => {
    const parts = stiffnessParts(rated([4, 6, 7, null, null, 1, 2, 3, null, 5]), WEEKS)
    expect(parts).toEqual([
      { work: 6, off: 1.5, line: 4, answers: 5 },
      { work: 4, off: null, line: null, answers: 2 },
      { work: null, off: null, line: null, answers: 0 },
    ])
  })
})

describe('pairs', () => {
  const work = (index: number, value: number): Rated => ({ day: day(index), kind: 'work', value })
  const off = (index: number, value: number): Rated => ({ day: day(index), kind: 'off', value })
  const weeks = weeksOf({ from: MONDAY, begins: MONDAY, today: TODAY })

  test('means of each week; a full one is over, and has three answers and one', () => {
    const rated = [work(0, 4), work(1, 5), work(3, 6), off(6, 2), work(8, 7), off(13, 3), work(14, 1)]
    expect(pairParts(rated, weeks.parts, weeks)).toMatchObject([
      { work: 5, off: 2, workDays: 3, offDays: 1, full: 1 },
      { work: 7, off: 3, workDays: 1, offDays: 1, full: 0 },
      { work: 1, off: null, workDays: 1, offDays: 0, full: 0 },
    ])
  })

  test('without an answer for days off no week is full', () => {
    const rated = [0, 1, 2, 3].map((index) => work(index, 4))
    expect(pairParts(rated, weeks.parts, weeks)[0]).toMatchObject({ work: 4, off: null, full: 0 })
  })

  test('the week that goes on is not full yet', () => {
    const going = weeksOf({ from: MONDAY, begins: MONDAY, today: day(6) })
    const rated = [work(0, 4), work(1, 5), work(3, 6), off(5, 2)]
    expect(pairParts(rated, going.parts, going)).toMatchObject([{ full: 0, workDays: 3 }])
  })

  test('of a month the median of its weeks', () => {
    const from = '2016-11-21'
    const all = { from, begins: from, today: TODAY }
    const months = spansOf({ ...all, finest: 'week' })
    const rated = [work(0, 2), work(7, 8), off(13, 3)]
    const parts = pairParts(rated, weeksOf(all).parts, months)
    expect(parts).toHaveLength(months.parts.length)
    expect(parts.at(-1)).toMatchObject({ work: 5, off: 3, workDays: 2, offDays: 1 })
  })

  test('what nobody knows to be a work day or a day off is in neither', () => {
    expect(pairParts([{ day: MONDAY, kind: 'unknown', value: 9 }], weeks.parts, weeks)[0]).toMatchObject({
      work: null,
      off: null,
    })
  })
})

describe('load', () => {
  test('week totals of everything that was told', () => {
    const given = {
      days: records('dd'),
      runs: [run(0, 30), run(2, 45.5), run(2, null), run(9, null)],
      sessions: [session(0, 'strength', 14), session(1, 'strength', null), session(8, 'mobility', 6)],
      ratings: [
        { ...rating(0, 4), ticks: ['sleptBadly' as const] },
        { ...rating(0, 4, 'pain_day'), ticks: ['sleptBadly' as const] },
        { ...rating(1, 4), ticks: ['travelled' as const] },
      ],
    }
    const [first, second] = loadParts(given, WEEKS)
    expect(first).toEqual({
      screenHours: 12,
      runs: 3,
      runMinutes: 75.5,
      untimed: 1,
      strength: 2,
      mobility: 0,
      badNights: 1,
    })
    expect(second).toMatchObject({ runs: 1, runMinutes: 0, untimed: 1, mobility: 1, strength: 0 })
  })

  test('nothing is lost and nothing counted twice, however long the range is', () => {
    const index = fc.integer({ min: 0, max: 4000 })
    const told = fc.array(fc.tuple(index, fc.integer({ min: 1, max: 300 })), { maxLength: 60 })
    fc.assert(
      fc.property(told, index, (told, back) => {
        const from = addDays(TODAY, -back)
        const runs = told.map(([ago, minutes]) => ({ ...run(0, minutes), day: addDays(TODAY, -ago) }))
        const spans = spansOf({ from, begins: from, today: TODAY, finest: 'week' })
        const first = spans.parts[0]?.from ?? ''
        const parts = loadParts({ days: [], runs, sessions: [], ratings: [] }, spans)
        const wanted = runs
          .filter(({ day }) => day >= first)
          .reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
        expect(parts.reduce((sum, { runMinutes }) => sum + runMinutes, 0)).toBe(wanted)
      }),
      RUNS,
    )
  })
})
