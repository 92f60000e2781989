/** Days of the record, in short. */
import { addDays } from '../../lib/core/day.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { HOUR, MINUTE, MONDAY } from './make.ts'

/** A working day of six hours at the screen, with nothing done, unless told. */
export function summary(day: string, over: Partial<DaySummary> = {}): DaySummary {
  return {
    day,
    working: true,
    gentle: false,
    watched: false,
    screenMs: 6 * HOUR,
    inHoursMs: 6 * HOUR,
    longestMs: HOUR,
    stretches30: 1,
    stretches60: 1,
    breaks: 0,
    stands: 0,
    nudges: {},
    resets: 0,
    finished: 0,
    rating: null,
    ...over,
  }
}

const DONE = { resets: 1, finished: 1 }

/**
 * `d` done, `m` missed, `g` gentle and done, `w` watched, `o` off, `n` no data, `.` no row at all; one letter a
 * day, spaces for the eye alone.
 */
export function summaries(letters: string, from = MONDAY, over: Partial<DaySummary> = {}): DaySummary[] {
  return [...letters.replaceAll(' ', '')].flatMap((letter, index): DaySummary[] => {
    const day = addDays(from, index)
    switch (letter) {
      case '.':
        return []
      case 'd':
        return [summary(day, { ...DONE, ...over })]
      case 'g':
        return [summary(day, { gentle: true, stands: 1, ...over })]
      case 'w':
        return [summary(day, { watched: true, ...over })]
      case 'o':
        return [summary(day, { working: false, ...over })]
      case 'n':
        return [summary(day, { inHoursMs: 59 * MINUTE, ...over })]
      default:
        return [summary(day, over)]
    }
  })
}
