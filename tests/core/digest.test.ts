import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { DIGEST_REACH_DAYS, digestOf } from '../../lib/core/digest.ts'
import { HOUR, MINUTE } from './make.ts'
import { summaries } from './summaries.ts'

/** Monday of the week before last, of last week, and of this one. */
const BEFORE = '2026-02-16'
const MONDAY = addDays(BEFORE, 14)

/** Days from the week before last on. */
const told = (letters: string, today = MONDAY) => digestOf(summaries(letters, BEFORE), today)

describe('last week', () => {
  const TWO = 'dddddoo ddmdmoo'

  test('in numbers', () => {
    const days = [
      ...summaries('mmmmmoo', BEFORE, { longestMs: 2 * HOUR }),
      ...summaries('ddmdmoo', addDays(BEFORE, 7), { breaks: 3 }).map((day, index) => ({
        ...day,
        longestMs: (50 + 10 * index) * MINUTE,
      })),
    ]
    expect(digestOf(days, MONDAY)).toEqual({
      week: '2026-W09',
      workDays: 5,
      doneDays: 3,
      breaks: 15,
      longestMs: 70 * MINUTE,
      longestBeforeMs: 2 * HOUR,
    })
  })

  test.each<[string, string, number, boolean]>([
    ['on Monday', TWO, 0, true],
    ['while Monday goes on', `${TWO} d`, 0, true],
    ['on Tuesday after a Monday of work', `${TWO} m`, 1, false],
    ['on Tuesday after a holiday', `${TWO} o`, 1, true],
    ['on Tuesday after a Monday without data', `${TWO} n`, 1, true],
    ['on Wednesday after two days ill', `${TWO} oo`, 2, true],
    ['on Friday after four days ill', `${TWO} oooo`, 4, true],
    ['not after a week of holiday', 'dddddoo ooooooo', 0, false],
    ['not after a week without data', 'dddddoo nnnnnoo', 0, false],
    ['not before the first week is over', '........ ......', 0, false],
  ])('%s', (_, letters, ahead, expected) => {
    const found = told(letters, addDays(MONDAY, ahead))
    expect(found !== null).toBe(expected)
  })

  test('days ill, on holiday or without data are none of its days', () => {
    expect(told('....... ddoonoo')).toMatchObject({ workDays: 2, doneDays: 2, longestBeforeMs: null })
  })

  test('the order of the rows does not matter', () => {
    const days = summaries(TWO, BEFORE)
    expect(digestOf(days.toReversed(), MONDAY)).toEqual(digestOf(days, MONDAY))
  })

  test('over new year', () => {
    const days = summaries('ddd..oo', '2025-12-29')
    expect(digestOf(days, '2026-01-05')).toMatchObject({ week: '2026-W01', workDays: 3 })
  })

  test('what it needs is read: on Sunday, of the Monday two weeks before', () => {
    const sunday = addDays(MONDAY, 6)
    const reached = summaries(`${TWO} oooooo`, BEFORE).filter(
      ({ day }) => day >= addDays(sunday, -DIGEST_REACH_DAYS),
    )
    expect(digestOf(reached, sunday)).toEqual(told(`${TWO} oooooo`, sunday))
    expect(digestOf(reached, sunday)?.longestBeforeMs).toBe(HOUR)
  })
})
