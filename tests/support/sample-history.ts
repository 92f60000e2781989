/**
 * Twelve weeks of made-up history up to yesterday, the same for the same day: somebody who works at a
 * desk from Monday to Friday, takes the midday reset more and more often, and answers on most days.
 */
import { historyOf, PERSONAS, type Persona } from './personas.ts'
import type { History } from './personas-rows.ts'

const { improving, weekendRunner } = PERSONAS

const SAMPLE: Persona = {
  ...improving,
  person: { ...improving.person, weeks: 12, level: 6, drift: -2.5, gap: 0.8 },
  desk: { ...improving.desk, resets: [0.45, 0.9] },
  asks: { ...weekendRunner.asks, everyWeek: true },
  // In such a record the first days are like any others, and show nothing.
  watchFirst: false,
}

/** `now` in UTC milliseconds, `timeZone` an IANA name. */
export function sampleHistory(now: number, timeZone: string): History {
  return historyOf(SAMPLE, now, timeZone)
}
