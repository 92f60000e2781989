import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoWeek } from '../../lib/core/day.ts'
import { dayKind, type Streak, streak } from '../../lib/core/streak.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { MINUTE, MONDAY } from './make.ts'
import { summaries as days } from './summaries.ts'

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

test('a day that is none, in a damaged cache, counts for nothing', () => {
  const [first, second] = days('dd') as [DaySummary, DaySummary]
  const damaged = [first, { ...only('d'), day: '1999-99-99' }, second]
  expect(streak(damaged, addDays(MONDAY, 2))).toEqual(streak([first, second], addDays(MONDAY, 2)))
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

  test('a gentle day counts with one stand; a day off by the user’s word neither counts nor costs', () => {
    const [first, second, third] = days('dmm') as [DaySummary, DaySummary, DaySummary]
    const gentle = { ...second, gentle: true, stands: 1 }
    const ill = { ...third, working: false }
    expect(streak([first, gentle, ill], addDays(MONDAY, 3))).toMatchObject({
      current: 2,
      doneDays: 2,
      workDays: 2,
      sparesUsedThisWeek: 0,
    })
  })

  test('the week of new year is one: two spare days in it, and the third miss ends the run', () => {
    const newYear = (letters: string, today: string) => streak(days(letters, '2025-12-29'), today)
    expect(newYear('dmdm', '2026-01-02')).toMatchObject({ current: 2, sparesUsedThisWeek: 2 })
    expect(newYear('dmdmm', '2026-01-03')).toMatchObject({ current: 0, since: null, best: 2 })
    expect(newYear('dmdmdoo m', '2026-01-06')).toMatchObject({ current: 3, sparesUsedThisWeek: 1 })
  })

  test('spares used are those of this week only', () => {
    expect(seenOn('mmooooo', 7).sparesUsedThisWeek).toBe(0)
    expect(seenOn('mmooooom', 8).sparesUsedThisWeek).toBe(1)
  })
})

describe('what was told later changes the conclusion', () => {
  const told = (letters: string, index: number, over: Partial<DaySummary>) =>
    streak(
      days(letters).map((day, at) => (at === index ? { ...day, ...over } : day)),
      addDays(MONDAY, letters.length),
    )

  test.each<[string, string, number, Partial<DaySummary>, Partial<Streak>]>([
    ['as it was', 'ddmmm', 4, {}, { current: 0, doneDays: 2, workDays: 5, best: 2 }],
    [
      'the third miss was a day of a reset',
      'ddmmm',
      4,
      { finished: 1, resets: 1 },
      { current: 3, doneDays: 3, workDays: 5 },
    ],
    [
      'it was a day ill: neither kept nor missed',
      'ddmmm',
      4,
      { working: false },
      { current: 2, doneDays: 2, workDays: 4 },
    ],
    [
      'the first of three was a gentle one',
      'ddmmm',
      2,
      { gentle: true, stands: 1 },
      { current: 3, since: MONDAY },
    ],
    ['a day done was none', 'ddmmd', 0, { finished: 0, resets: 0 }, { current: 1, best: 1, doneDays: 2 }],
    ['a day done was one of holiday', 'dddmm', 1, { working: false }, { current: 2, best: 2, workDays: 4 }],
    ['an answer alone makes a day without data a miss', 'ddmmn', 4, { rating: 3 }, { current: 0 }],
  ])('%s', (_, letters, index, over, expected) => {
    expect(told(letters, index, over)).toMatchObject(expected)
  })

  test('neither illness nor holiday nor travel ever adds to a run, wherever it falls', () => {
    const weeks = fc.array(fc.constantFrom('d', 'm', 'n', 'o'), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(weeks, fc.nat(), (letters, at) => {
        const all = days(letters.join(''))
        const today = addDays(MONDAY, letters.length)
        const index = at % all.length
        const ill = all.map((day, i) => (i === index ? { ...day, working: false } : day))
        const without = all.filter((_, i) => i !== index)
        expect(streak(ill, today)).toEqual(streak(without, today))
        expect(streak(ill, today).doneDays).toBeLessThanOrEqual(streak(all, today).doneDays)
      }),
      { numRuns: 300, seed: 20260302 },
    )
  })

  test('a run is never longer than its days done, and no week forgives a third miss', () => {
    const weeks = fc.array(fc.constantFrom('d', 'm', 'n', 'o', 'g'), { maxLength: 90 })
    fc.assert(
      fc.property(weeks, (letters) => {
        const all = days(letters.join(''))
        const { current, best, doneDays, workDays, since, sparesUsedThisWeek } = streak(
          all,
          addDays(MONDAY, letters.length),
        )
        expect(current).toBeLessThanOrEqual(best)
        expect(best).toBeLessThanOrEqual(doneDays)
        expect(doneDays).toBeLessThanOrEqual(workDays)
        expect(sparesUsedThisWeek).toBeLessThanOrEqual(2)
        expect(since === null).toBe(current === 0)
        const inRun = all.filter(({ day }) => since !== null && day >= since)
        const missed = Map.groupBy(
          inRun.filter((day) => dayKind(day) === 'missed'),
          ({ day }) => isoWeek(day),
        )
        for (const [, week] of missed) expect(week.length).toBeLessThanOrEqual(2)
        expect(inRun.filter((day) => dayKind(day) === 'done')).toHaveLength(current)
      }),
      { numRuns: 300, seed: 20260302 },
    )
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
    ['done on a gentle day with one stand', only('m', { gentle: true, stands: 1 }), 'done'],
    ['missed on a gentle day without one', only('m', { gentle: true }), 'missed'],
    ['missed with stands alone on any other day', only('m', { stands: 3 }), 'missed'],
    [
      'off when it was to be gentle, and then none of work',
      only('m', { working: false, gentle: true, stands: 1 }),
      'off',
    ],
    ['off when nobody knows', only('m', { working: null }), 'off'],
  ])('%s', (_, summary, expected) => expect(dayKind(summary)).toBe(expected))
})
