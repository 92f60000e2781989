/** Chooses a place, and where it must a day, at which people are at work right now. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Place = {
  /** IANA name. */
  timeZone: string
  /** How far the browser's clock must be moved; 0 when a time zone alone will do. */
  shiftMs: number
  /**
   * It is a weekend there. What kind of day it is gets fixed at the day's first sample, so the weekend must
   * be made a working day at a place where another date is written, before coming here.
   */
  by: string | null
}

/** Zones from UTC-12 to UTC+14. POSIX counts west of Greenwich as positive. */
function zone(offset: number): string {
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}

const OFFSETS = Array.from({ length: 27 }, (_, index) => index - 12)

/**
 * A place where `from` <= local hour < `to`, on a working day. From Saturday morning to Sunday evening
 * (UTC) there is none on Earth: then the clock moves to Monday, if it can, or the weekend is worked through.
 */
export function atWork(now: number, [from, to]: [number, number], clockMoves: boolean): Place {
  const local = (offset: number, shiftMs = 0) => new Date(now + shiftMs + offset * HOUR)
  const inHours = (at: Date) => at.getUTCHours() >= from && at.getUTCHours() < to
  const weekday = (at: Date) => at.getUTCDay() >= 1 && at.getUTCDay() <= 5
  for (const shiftMs of clockMoves ? [0, DAY, 2 * DAY] : [0]) {
    const [found] = OFFSETS.map((offset) => ({ offset, at: local(offset, shiftMs) }))
      .filter(({ at }) => inHours(at) && weekday(at))
      // As early as it may be: tests with other hours then find the same place, and can share a browser.
      .sort((a, z) => a.at.getUTCHours() - z.at.getUTCHours())
    if (found) return { timeZone: zone(found.offset), shiftMs, by: null }
  }
  const here = OFFSETS.find((offset) => inHours(local(offset)))
  if (here === undefined) throw new Error(`No place with an hour from ${from} to ${to}`)
  // 13 hours earlier or later, and beyond 04:00, where a day begins.
  const there = here - 13 >= -12 ? here - 13 : here + 13
  return { timeZone: zone(here), shiftMs: 0, by: zone(there) }
}
