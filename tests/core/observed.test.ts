import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { change, mean, median, observed } from '../../lib/core/observed.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { MINUTE, MONDAY } from './make.ts'
import { summaries, summary } from './summaries.ts'

test.each([
  [[], 0],
  [[5], 5],
  [[9, 1, 5], 5],
  [[10, 9, 100, 1], 9.5],
  [[2, 10], 6],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected))

test.each([
  [[], 0],
  [[1, 2, 6], 3],
])('the mean of %j is %d', (values, expected) => expect(mean(values)).toBe(expected))

/** A watched day with its longest stretch in minutes, and how many of over an hour. */
const watched = (index: number, minutes: number, over60 = 0, over: Partial<DaySummary> = {}) =>
  summary(addDays(MONDAY, index), {
    watched: true,
    longestMs: minutes * MINUTE,
    stretches60: over60,
    ...over,
  })

describe('the watched days', () => {
  const three = [watched(0, 112, 3), watched(1, 90, 1), watched(2, 150, 4)]
  const other = summary(addDays(MONDAY, 3), { longestMs: 500 * MINUTE, stretches60: 9 })
  test.each<[string, DaySummary[], number, number, number]>([
    ['none', [], 0, 0, 0],
    ['three of them', three, 3, 112, 8 / 3],
    ['others are left out', [...three, other], 3, 112, 8 / 3],
    [
      'one with hardly any screen is left out',
      [...three, watched(3, 40, 0, { inHoursMs: 59 * MINUTE })],
      3,
      112,
      8 / 3,
    ],
    ['an hour of it is enough', [...three, watched(3, 60, 0, { inHoursMs: 60 * MINUTE })], 4, 101, 2],
  ])('%s', (_, days, count, minutes, over60) =>
    expect(observed(days)).toEqual({ days: count, longestMs: minutes * MINUTE, over60 }),
  )
})

describe('what changed', () => {
  /** Watched from Monday to Wednesday; from Thursday on as the letters say. */
  const seen = (letters: string, today: number, minutes = 68) =>
    change(
      [
        ...[112, 90, 150].map((longest, index) => watched(index, longest)),
        ...summaries(letters, addDays(MONDAY, 3), { longestMs: minutes * MINUTE }),
      ],
      addDays(MONDAY, today),
    )
  const TWO_WEEKS = 'mmoo mmmmmoo mm'
  /** Wednesday, two weeks after the last watched day. */
  const THEN = 16

  test('two weeks later: the usual longest stretch before and since, with counts', () => {
    expect(seen(TWO_WEEKS, THEN)).toEqual({
      before: { days: 3, longestMs: 112 * MINUTE },
      after: { days: 9, longestMs: 68 * MINUTE },
    })
  })

  test('is told when it is longer, too', () => {
    expect(seen(TWO_WEEKS, THEN, 140)?.after.longestMs).toBe(140 * MINUTE)
  })

  test.each<[string, string, number, number | null]>([
    ['not a day earlier', TWO_WEEKS, THEN - 1, null],
    ['today, which is not over, is left out', `${TWO_WEEKS} m`, THEN, 9],
    ['the latest fourteen days count', `${TWO_WEEKS} m mmoo mmmmm`, THEN + 7, 10],
    ['five days are enough', 'mmoo mmmooooo', THEN, 5],
    ['four are not', 'mmoo mmooooo', THEN, null],
    ['gentle days do not count', 'mmoo mmmggoo gg', THEN, 5],
    ['nor days without data, or off', 'mmoo mmmnnoo oo', THEN, 5],
  ])('%s', (_, letters, today, days) => expect(seen(letters, today)?.after.days ?? null).toBe(days))

  test.each<[string, DaySummary[]]>([
    ['without a watched day', summaries('mmmmmoo mmmmmoo mm')],
    [
      'with two watched days of data',
      [
        watched(0, 112),
        watched(1, 90),
        watched(2, 30, 0, { inHoursMs: 0 }),
        ...summaries(TWO_WEEKS, addDays(MONDAY, 3)),
      ],
    ],
  ])('nothing %s', (_, days) => expect(change(days, addDays(MONDAY, THEN))).toBeNull())

  test('does not count the days between two times of watching', () => {
    const again = [21, 22, 23].map((index) => watched(index, 80))
    const days = [
      ...again,
      ...summaries('www mmoo mmmmmoo mmmmm'),
      ...summaries('mmoo mmmmmoo', addDays(MONDAY, 24)),
    ]
    expect(change(days, addDays(MONDAY, 23 + 14))?.after.days).toBe(7)
  })
})
