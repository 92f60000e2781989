/** A correction reaches the day that it is about, wherever on earth that day was lived. */
import { expect, test } from 'vitest'
import { givenOf } from '../../lib/core/visit/days.ts'
import { clock, MINUTE, MONDAY } from './make.ts'
import { EMPTY_RECORD, period } from './visit-records.ts'

/** In Auckland the morning is a UTC day before, in New York the evening one after. */
test.each([
  ['Pacific/Auckland', '06:00'],
  ['Europe/Berlin', '12:00'],
  ['America/New_York', '21:00'],
  ['America/New_York', '26:00'],
  ['Pacific/Honolulu', '27:00'],
])('%s at %s', (timeZone, begins) => {
  const start = clock(begins, MONDAY, timeZone)
  const end = start + 50 * MINUTE
  const bout = {
    start,
    end,
    activeMs: end - start,
    passiveMs: 0,
    endedBy: 'idle' as const,
    continues: false,
    day: MONDAY,
    timeZone,
  }
  const word = { at: end, from: start + 20 * MINUTE, to: start + 30 * MINUTE, meaning: 'up' as const }
  const said = { ...word, undone: false, day: MONDAY, timeZone }
  const longest = (corrections: (typeof said)[]) => {
    const record = { ...EMPTY_RECORD, timeZone, bouts: [bout], corrections }
    return givenOf(record, period(MONDAY, '2026-03-09')).days.map(({ summary, breaks }) => [
      summary.day,
      summary.longestMs / MINUTE,
      breaks.length,
    ])
  }
  expect(longest([])).toEqual([[MONDAY, 50, 0]])
  expect(longest([said])).toEqual([[MONDAY, 20, 1]])
})
