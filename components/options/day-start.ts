/** At which hours a day may begin, and which can be chosen now. Pure. */
import { dayOf } from '../../lib/core/day.ts'

const LATEST = 12
export const DAY_STARTS: readonly number[] = Array.from({ length: LATEST + 1 }, (_, hour) => hour)

/**
 * Whether today stays today. Between the old hour and the new one it would be another day at once, and a day that is
 * over would begin a second time.
 */
export const keepsToday = (hour: number, before: number, at: number, timeZone: string): boolean =>
  dayOf(at, timeZone, hour) === dayOf(at, timeZone, before)
