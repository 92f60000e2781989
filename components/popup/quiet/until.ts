/** The ends that a pause of nudges can be given: after lunch, and a date that was typed. Pure. */
import { addDays, dayStart } from '../../../lib/core/day.ts'
import type { Day } from '../../../lib/core/facts.ts'
import type { Settings } from '../../../lib/core/rules.ts'

/** The end of the midday window; null once it is behind. */
export function afterLunch(
  today: Day,
  now: number,
  timeZone: string,
  { midday }: Pick<Settings, 'midday'>,
): number | null {
  const midnight = Temporal.PlainDateTime.from(`${today}T00:00`)
  const end = midnight.add({ minutes: midday.end }).toZonedDateTime(timeZone).epochMilliseconds
  return now < end ? end : null
}

/** The dates that may be chosen: from tomorrow to a year ahead. */
export function datesFrom(today: Day): { first: Day; last: Day } {
  return { first: addDays(today, 1), last: Temporal.PlainDate.from(today).add({ years: 1 }).toString() }
}

export type Wrong = 'missing' | 'past' | 'far'

/** When the day that was typed begins, or why it cannot be one. */
export function untilDate(
  typed: string,
  today: Day,
  timeZone: string,
  { dayStartHour }: Pick<Settings, 'dayStartHour'>,
): number | Wrong {
  const { first, last } = datesFrom(today)
  // A date input gives nothing but a whole date, which may have more than four digits of a year.
  if (!/^\d{4,}-\d\d-\d\d$/.test(typed)) return 'missing'
  if (typed.length > last.length || typed > last) return 'far'
  return typed < first ? 'past' : dayStart(typed, timeZone, dayStartHour)
}
