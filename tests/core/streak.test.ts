import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { dayKind, streak } from '../../lib/core/streak.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { HOUR, MINUTE, MONDAY } from './make.ts'

/** `d` done, `m` missed, `o` off, `n` no data, `.` no row at all; one letter a day from Monday on. */
function days(letters: string): DaySummary[] {
  return [...letters].flatMap((letter, index): DaySummary[] => {
    if (letter === '.') return []
    return [
      {
        day: addDays(MONDAY, index),
        working: letter !== 'o',
        screenMs: 6 * HOUR,
        inHoursMs: letter === 'n' ? 59 * MINUTE : 6 * HOUR,
        longestMs: HOUR,
        stretches30: 1,
        stretches60: 1,
        nudges: {},
        resets: letter === 'd' ? 1 : 0,
        finished: letter === 'd' ? 1 : 0,
        rating: null,
      },
    ]
  })
}

const only = (letter: string, over: Partial<DaySummary> = {}): DaySummary => ({
  ...(days(letter)[0] as DaySummary),
  ...over,
})
/** The run after each day, seen in the evening of the next. */
const runs = (letters: string) =>
  [...letters].map(
    (_, index) => streak(days(letters.slice(0, index + 1)), addDays(MONDAY, index + 1)).current,
  )
const seenOn = (letters: string, index: number) => streak(days(letters), addDays(MONDAY, index))

test('worked example H: two spare days a week, the third miss ends the run', () => {
  const withWeekend = runs('ddmdmoodmmmd')
  expect(withWeekend.filter((_, index) => index !== 5 && index !== 6)).toEqual([1, 2, 2, 3, 3, 4, 4, 4, 0, 1])
  expect(withWeekend).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 0, 1])
})

describe('the run', () => {
  test.each([
    ['days off neither count nor cost', 'dooood', [1, 1, 1, 1, 1, 2]],
    ['days without data neither count nor cost', 'dnnnnd', [1, 1, 1, 1, 1, 2]],
    ['days the browser was closed neither', 'd....d', [1, 1, 1, 1, 1, 2]],
    ['spare days are there again on Monday', 'ddddmmmddddmmd', [1, 2, 3, 4, 4, 4, 0, 1, 2, 3, 4, 4, 4, 5]],
    ['two misses before the first day done cost nothing later', 'mmdm', [0, 0, 1, 0]],
  ])('%s', (_, letters, expected) => expect(runs(letters)).toEqual(expected))

  test('today is not missed before it is over', () => {
    expect(seenOn('mmm', 2)).toMatchObject({ sparesUsedThisWeek: 2, workDays: 2 })
    expect(seenOn('ddmmm', 4).current).toBe(2)
    expect(seenOn('ddmmm', 5).current).toBe(0)
  })

  test('today counts as soon as it is done', () => {
    expect(seenOn('ddd', 2)).toMatchObject({ current: 3, since: MONDAY })
  })

  test('days after today (the clock was wrong) are left out', () => expect(seenOn('dddd', 1).current).toBe(2))

  test('does not depend on the order of the rows', () => {
    const rows = days('ddmdmoodmmmd')
    const today = addDays(MONDAY, 12)
    expect(streak(rows.toReversed(), today)).toEqual(streak(rows, today))
  })

  test('the best one stays, and a new one has its own beginning', () => {
    expect(seenOn('ddddmmmdd', 9)).toEqual({
      current: 2,
      since: addDays(MONDAY, 7),
      best: 4,
      doneDays: 6,
      workDays: 9,
      sparesUsedThisWeek: 0,
    })
  })

  test('spares used are those of this week only', () => {
    expect(seenOn('mmooooo', 7).sparesUsedThisWeek).toBe(0)
    expect(seenOn('mmooooom', 8).sparesUsedThisWeek).toBe(1)
  })
})

describe('a day is', () => {
  test.each<[string, DaySummary, string]>([
    ['done with one finished routine', only('d'), 'done'],
    ['missed with a routine not finished', only('m', { resets: 1, inHoursMs: 0 }), 'missed'],
    ['missed without one', only('m'), 'missed'],
    ['missed with an answer but hardly any screen', only('n', { rating: 3 }), 'missed'],
    ['without data under 60 min in working hours', only('n'), 'noData'],
    ['missed at 60 min', only('n', { inHoursMs: 60 * MINUTE }), 'missed'],
    ['off when it was none of work, done or not', only('d', { working: false }), 'off'],
    ['off when nobody knows', only('m', { working: null }), 'off'],
  ])('%s', (_, summary, expected) => expect(dayKind(summary)).toBe(expected))
})
