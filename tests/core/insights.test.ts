import { describe, expect, test } from 'vitest'
import { addDays, mondayOf, weekday } from '../../lib/core/day.ts'
import type { Day, Rating } from '../../lib/core/facts.ts'
import {
  type GroupsInsight,
  insightsFrom,
  insightsOf,
  type TrendInsight,
  type WorkOffInsight,
} from '../../lib/core/insights.ts'
import { rankCorrelation } from '../../lib/core/statistics.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { rating } from './asked-days.ts'
import { MINUTE } from './make.ts'
import { summaries, summary } from './summaries.ts'

type Week = { work?: (number | null)[]; weekend?: number | null }
type Record = { days: DaySummary[]; ratings: Rating[] }

/** Weeks from the Monday on, Monday to Friday of work; what is null was not answered. */
function lived(from: Day, weeks: Week[]): Record {
  const ratings = weeks.flatMap(({ work = [], weekend = null }, index) => {
    const monday = addDays(from, 7 * index)
    return [
      ...work.flatMap((value, ahead) =>
        value === null ? [] : [rating('stiffness_day', addDays(monday, ahead), value)],
      ),
      ...(weekend === null ? [] : [rating('stiffness_weekend', addDays(monday, 6), weekend)]),
    ]
  })
  return { days: summaries('mmmmmoo'.repeat(weeks.length), from), ratings }
}

/** Monday of the first week, of 2026, unless told; seen on the Monday after the last. */
const FIRST = '2026-01-05'
const said = (weeks: Week[], change: (record: Record) => Partial<Record> = () => ({}), from = FIRST) => {
  const record = lived(from, weeks)
  const today = addDays(from, 7 * weeks.length)
  const [workOff, trend, groups] = insightsOf({ today, ...record, ...change(record) })
  return { workOff: workOff as WorkOffInsight, trend: trend as TrendInsight, groups: groups as GroupsInsight }
}

const times = (count: number, week: Week) => Array.from({ length: count }, () => week)
const STIFF: Week = { work: [5, 5, 5, 5, 5], weekend: 3 }
const thirds = (work: number[]): Week => ({ work, weekend: null })

describe('work days against days off', () => {
  test.each<[string, Week[], WorkOffInsight['said'], number]>([
    ['no week', [], 'notYet', 0],
    ['two full weeks', times(2, STIFF), 'notYet', 2],
    ['three are shown', times(3, STIFF), 'weeks', 3],
    ['of five nothing is said', times(5, STIFF), 'weeks', 5],
    ['six of two points', times(6, STIFF), 'workStiffer', 6],
    ['the other way', times(6, { work: [2, 2, 2], weekend: 4 }), 'offStiffer', 6],
    ['less than a point', times(6, { work: [3, 4, 4, 4], weekend: 3 }), 'noDifference', 6],
    ['none', times(6, { work: [3, 3, 3], weekend: 3 }), 'noDifference', 6],
    ['now so, now so', [...times(3, STIFF), ...times(3, { work: [1, 1, 1], weekend: 4 })], 'noDifference', 6],
    ['a week with two answers on work days is not full', times(6, { work: [5, 5], weekend: 3 }), 'notYet', 0],
    ['nor one without any for days off', times(6, { work: [5, 5, 5] }), 'notYet', 0],
    [
      'gaps between full weeks are fine',
      [STIFF, {}, STIFF, { work: [5] }, ...times(4, STIFF)],
      'workStiffer',
      6,
    ],
  ])('%s', (_, weeks, expected, full) => {
    expect(said(weeks).workOff).toMatchObject({ said: expected, weeks: { length: full } })
  })

  test('exactly a point is a point, though thirds cannot be divided', () => {
    // (5 + 4 + 4) / 3 less (4 + 3 + 3) / 3 is less than 1 to a computer.
    expect((5 + 4 + 4) / 3 - (4 + 3 + 3) / 3).toBeLessThan(1)
    const { workOff } = said(times(6, thirds([5, 4, 4])), ({ ratings }) => ({
      ratings: [
        ...ratings,
        ...times(6, {}).flatMap((_, week) =>
          [4, 3, 3].map((value, off) => rating('stiffness_day', addDays(FIRST, 7 * week + 4 + off), value)),
        ),
      ],
      days: summaries('mmmmooo'.repeat(6), FIRST),
    }))
    expect(workOff).toMatchObject({ said: 'workStiffer', weeks: { length: 6 } })
  })

  test('the numbers behind it', () => {
    const six = [1, 2, 2, 2, 2, 3].map(
      (gap): Week => ({ work: [2 + gap, 2 + gap, null, 2 + gap], weekend: 2 }),
    )
    const { workOff } = said(six)
    expect(workOff).toMatchObject({ estimate: 2, range90: [1.5, 2.5], above: 6, equal: 0, below: 0 })
    expect(workOff.weeks[5]).toEqual({ monday: '2026-02-09', work: 5, off: 2, workDays: 3, offDays: 1 })
  })

  test('what a week was not is not said of it: the one that goes on', () => {
    const record = lived(FIRST, times(6, STIFF))
    for (const [ahead, full] of [
      [41, 5],
      [42, 6],
    ] as const) {
      const [workOff] = insightsOf({ today: addDays(FIRST, ahead), ...record })
      expect(workOff).toMatchObject({ weeks: { length: full } })
    }
  })

  test('a day told later to have been none of work changes the conclusion', () => {
    const as = (working: boolean | null) =>
      said(times(6, { work: [5, 5, 5], weekend: 3 }), ({ days }) => ({
        days: days.map((day, index) => (index === 0 ? { ...day, working } : day)),
      })).workOff.said
    expect([as(true), as(false), as(null)]).toEqual(['workStiffer', 'weeks', 'weeks'])
  })

  test('a day ill that was answered is a day off', () => {
    const ill = said([STIFF], ({ days }) => ({
      days: days.map((day, index) => (index === 4 ? { ...day, working: false } : day)),
    }))
    expect(ill.workOff.weeks).toMatchObject([{ work: 5, off: 4, workDays: 4, offDays: 2 }])
  })

  test('of two answers about one day off that of the weekend stands, in either order', () => {
    const sunday = addDays(FIRST, 6)
    const own = rating('stiffness_day', sunday, 9)
    for (const order of [(all: Rating[]) => [own, ...all], (all: Rating[]) => [...all, own]]) {
      const { workOff } = said([STIFF], ({ ratings }) => ({ ratings: order(ratings) }))
      expect(workOff.weeks).toMatchObject([{ off: 3, offDays: 1 }])
    }
  })

  test('what was told of days off says nothing of one that was worked after all', () => {
    const wednesday = addDays(FIRST, 2)
    const { workOff } = said([STIFF], ({ ratings }) => ({
      ratings: [...ratings.filter(({ day }) => day !== wednesday), rating('stiffness_weekend', wednesday, 9)],
    }))
    expect(workOff.weeks).toMatchObject([{ workDays: 4, offDays: 1 }])
  })

  test('the week of new year is one', () => {
    const { workOff } = said([STIFF], undefined, '2025-12-29')
    expect(workOff.weeks).toMatchObject([{ monday: '2025-12-29', workDays: 5, offDays: 1 }])
  })

  test('who works from Sunday to Thursday has Saturday’s answer in the week that it ends', () => {
    const days = summaries('mmmmoom', FIRST)
    const ratings = [
      ...[0, 1, 2, 3, 6].map((ahead) => rating('stiffness_day', addDays(FIRST, ahead), 5)),
      rating('stiffness_weekend', addDays(FIRST, 5), 2),
    ]
    const { workOff } = said([{}], () => ({ days, ratings }))
    expect(workOff.weeks).toEqual([{ monday: FIRST, work: 5, off: 2, workDays: 5, offDays: 1 }])
  })

  test('the latest sixteen tell', () => {
    const { workOff } = said([...times(20, STIFF), ...times(16, { work: [3, 3, 3], weekend: 3 })])
    expect(workOff).toMatchObject({ said: 'noDifference', weeks: { length: 16 }, equal: 16 })
  })

  test('and none of more than two years ago', () => {
    const record = lived('2024-01-01', times(6, STIFF))
    const at = (today: Day) => insightsOf({ today, ...record })[0] as WorkOffInsight
    expect(at('2024-02-12').said).toBe('workStiffer')
    expect(at('2026-02-09').weeks).toEqual([])
    expect(insightsFrom('2026-02-09')).toBe('2024-02-12')
  })

  test('no other question counts', () => {
    const items = ['pain_day', 'stiffness_week', 'one_thing'] as const
    const { workOff } = said([STIFF], ({ ratings }) => ({
      ratings: items.flatMap((item) => ratings.map((row) => ({ ...row, item }))),
    }))
    expect(workOff.weeks).toEqual([])
  })

  test.each([12, -1, 2.5, Number.NaN, '3', null])(
    'a broken answer (%j) says nothing, and stops nothing',
    (value) => {
      const broken = { ...rating('stiffness_day', addDays(FIRST, 5), 3), value: value as number }
      const { workOff } = said(times(6, STIFF), ({ ratings }) => ({ ratings: [broken, ...ratings] }))
      expect(workOff).toMatchObject({ said: 'workStiffer', estimate: 2 })
    },
  )
})

describe('the trend of work days', () => {
  // Worked example D of CLINICAL.md 5.6: 5.2 5.0 5.25 4.4 4.6 3.8 4.0 3.4
  const D: Week[] = [
    [5, 5, 5, 5, 6],
    [5, 5, 5, 5, 5],
    [5, 5, 5, null, 6],
    [4, 4, 4, 5, 5],
    [4, 4, 5, 5, 5],
    [3, 4, 4, 4, 4],
    [4, 4, 4],
    [3, 3, 3, 4, 4],
  ].map((work) => ({ work }))

  test('worked example D', () => {
    const { trend } = said(D)
    expect(trend).toMatchObject({ said: 'easing', overWeeks: 8, weeks: { length: 8 } })
    expect(trend.per4Weeks).toBeCloseTo(-1.0667, 4)
    expect(trend.range90?.[0]).toBeCloseTo(-1.3, 9)
    expect(trend.range90?.[1]).toBeCloseTo(-0.6, 9)
    expect([trend.first, trend.last]).toEqual([5.1, 3.7])
    expect(trend.weeks[2]).toEqual({ monday: '2026-01-19', mean: 5.25, answers: 4 })
  })

  test.each<[string, Week[], TrendInsight['said'], number]>([
    ['the other way round it rises', D.toReversed(), 'rising', 8],
    ['five weeks are too few', D.slice(0, 5), 'notYet', 5],
    ['six are enough', D.slice(2), 'easing', 6],
    ['a week with two answers does not count', [...D.slice(3), { work: [3, 3] }], 'notYet', 5],
    ['the same every week', times(8, { work: [4, 4, 4] }), 'steady', 8],
    ['a gap keeps its place', [...D.slice(0, 4), {}, {}, ...D.slice(4)], 'easing', 10],
    ['nothing', [], 'notYet', 0],
  ])('%s', (_, weeks, expected, overWeeks) => {
    expect(said(weeks).trend).toMatchObject({ said: expected, overWeeks })
  })

  test('a slope that is sure but small is steady', () => {
    // A fifth of a point in two weeks: 0.4 in four.
    const weeks = [20, 20, 21, 21, 22, 22, 23, 23, 24, 24].map(
      (sum): Week => ({
        work: Array.from({ length: 5 }, (_, day) => Math.floor((sum + day) / 5)),
      }),
    )
    const { trend } = said(weeks)
    expect(trend.range90?.[0]).toBeGreaterThan(0)
    expect(trend.per4Weeks).toBeLessThan(0.5)
    expect(trend.said).toBe('steady')
  })

  test('days off are no part of it, nor the week that goes on', () => {
    const record = lived(
      FIRST,
      D.map((week) => ({ ...week, weekend: 10 })),
    )
    const at = (today: Day) => insightsOf({ today, ...record })[1] as TrendInsight
    expect(at(addDays(FIRST, 56)).per4Weeks).toBeCloseTo(-1.0667, 4)
    expect(at(addDays(FIRST, 55)).weeks).toHaveLength(7)
  })

  test('of the latest twelve weeks, within a year', () => {
    expect(said([...times(4, { work: [9, 9, 9] }), ...times(12, { work: [4, 4, 4] })]).trend).toMatchObject({
      weeks: { length: 12 },
      first: 4,
    })
    expect(said([...D, ...times(52, {})]).trend.weeks).toEqual([])
  })
})

describe('ratings by the longest stretch', () => {
  /** A working day for each letter: `s` under an hour, `m` to 90 minutes, `l` over; with its answer. */
  function worked(letters: string, values: (letter: string, index: number) => number): Record {
    const minutes: { [letter: string]: number } = { s: 50, m: 75, l: 95 }
    const days: DaySummary[] = []
    for (let day = FIRST; days.length < letters.length; day = addDays(day, 1)) {
      const longestMs = (minutes[letters[days.length] as string] as number) * MINUTE
      if (weekday(day) < 5) days.push(summary(day, { longestMs }))
    }
    const ratings = days.map(({ day }, index) =>
      rating('stiffness_day', day, values(letters[index] as string, index)),
    )
    return { days, ratings }
  }
  const groups = (record: Record, today: Day = '2026-04-06') =>
    insightsOf({ today, ...record })[2] as GroupsInsight
  const MIXED = 'slmslllsmlsslmlsslsm'
  const byLetter = (letter: string) => (letter === 'l' ? 5 : letter === 'm' ? 4 : 3)

  test('a clear difference', () => {
    expect(groups(worked(MIXED, byLetter))).toEqual({
      about: 'groups',
      said: 'differ',
      days: 20,
      groups: [
        { name: 'under60', days: 8, typical: 3 },
        { name: 'to90', days: 4, typical: null },
        { name: 'over90', days: 8, typical: 5 },
      ],
      shift: 2,
    })
  })

  test.each<[string, Record, GroupsInsight['said']]>([
    ['the other way round it is one, too', worked(MIXED, (letter) => 8 - byLetter(letter)), 'differ'],
    [
      'less than a point is none',
      worked(MIXED, (letter, index) => (letter === 'l' && index % 4 === 1 ? 4 : 3)),
      'alike',
    ],
    ['nor is one and the same', worked(MIXED, () => 4), 'alike'],
    ['nineteen days are too few', worked(MIXED.slice(1), byLetter), 'notYet'],
    ['four long ones are', worked('slmslllsmsssmmsssssm', byLetter), 'notYet'],
    [
      'what is alike is compared: without long days nothing is',
      worked('smmsmssmsmmsmsmsmmsm', byLetter),
      'notYet',
    ],
    ['days that tell little new are too few', worked('s'.repeat(12) + 'l'.repeat(12), byLetter), 'notYet'],
  ])('%s', (_, record, expected) => expect(groups(record).said).toBe(expected))

  test('what only drifted together is alike', () => {
    // More long days in the second half, and stiffer; from day to day neither goes with the other.
    const letters = 'sslssssmssslsssslsssslssmsss' + 'llsllllmlllslllslllllsllmlll'
    const record = worked(letters, (_, index) => (index < 28 ? 3 : 5) + ((index * 7) % 5 < 2 ? 1 : 0))
    const { range95, nEff } = rankCorrelation(
      record.days.map(({ longestMs }) => longestMs),
      record.ratings.map(({ value }) => value),
    )
    expect(nEff).toBeGreaterThan(10)
    expect(range95?.[0]).toBeGreaterThan(0)
    expect(groups(record)).toMatchObject({ said: 'alike', shift: 2 })
  })

  test.each([
    [59.9, 'under60'],
    [60, 'to90'],
    [89.9, 'to90'],
    [90, 'over90'],
  ])('%d minutes are %s', (minutes, name) => {
    const one = {
      days: [summary(FIRST, { longestMs: minutes * MINUTE })],
      ratings: [rating('stiffness_day', FIRST, 3)],
    }
    expect(groups(one).groups.filter(({ days }) => days > 0)).toMatchObject([{ name }])
  })

  test.each<[string, Partial<DaySummary>, Day]>([
    ['a day off', { working: false }, '2026-04-06'],
    ['a day of which nobody knows', { working: null }, '2026-04-06'],
    ['a day without the screen', { screenMs: 0 }, '2026-04-06'],
    ['today', {}, FIRST],
    ['what is older than half a year', {}, addDays(FIRST, 183)],
  ])('%s does not count', (_, over, today) => {
    const one = { days: [summary(FIRST, over)], ratings: [rating('stiffness_day', FIRST, 3)] }
    expect(groups(one, today).days).toBe(0)
  })

  test('other answers do not count', () => {
    const record = worked(MIXED, byLetter)
    const ratings = record.ratings.map((row) => ({ ...row, item: 'pain_day' as const }))
    expect(groups({ ...record, ratings }).days).toBe(0)
  })
})

test.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-03-08', '2026-03-02'],
  ['2026-01-01', '2025-12-29'],
])('the Monday of %s is %s', (day, monday) => expect(mondayOf(day)).toBe(monday))
