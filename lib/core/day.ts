/**
 * Local days and working hours. A day is a local date that begins at the user's day start (04:00 by
 * default), so an evening that runs past midnight is one day. Times are UTC milliseconds.
 */
import type { Day } from './facts.ts'
import type { Settings } from './rules.ts'

/** The local date and time at `at`. Throws a RangeError for a time zone the browser does not know. */
function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(timeZone)
}

/** The day that `at` belongs to. */
export function dayOf(at: number, timeZone: string, dayStartHour: number): Day {
  const local = zoned(at, timeZone)
  const date = local.toPlainDate()
  return (local.hour < dayStartHour ? date.subtract({ days: 1 }) : date).toString()
}

/** When `day` begins. A local time that daylight saving skips counts as the first one after it. */
export function dayStart(day: Day, timeZone: string, dayStartHour: number): number {
  const time = Temporal.PlainTime.from({ hour: dayStartHour })
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** ISO week, `2026-W07`: Monday first. */
export function isoWeek(day: Day): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
}

/** The Monday of that ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekday(day))
}

/** 0 for Monday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek - 1
}

/** Minutes since local midnight. */
export function minutesOfDay(at: number, timeZone: string): number {
  const { hour, minute } = zoned(at, timeZone)
  return hour * 60 + minute
}

export function isWorkingDay(day: Day, settings: Settings): boolean {
  return rangesOf(day, settings).length > 0
}

function rangesOf(day: Day, settings: Settings) {
  return settings.workingHours[weekday(day)] ?? []
}

export type Span = { start: number; end: number }

/** The working hours that begin on the calendar date `day`, as instants; `end` is exclusive. */
export function workingHours(day: Day, timeZone: string, settings: Settings): Span[] {
  const midnight = Temporal.PlainDateTime.from(`${day}T00:00`)
  const at = (minutes: number) => midnight.add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds
  return rangesOf(day, settings).map(({ start, end }) => ({ start: at(start), end: at(end) }))
}

/** The working hours that lie inside `day`, which begins at its day start. */
export function hoursOfDay(day: Day, timeZone: string, settings: Settings): Span[] {
  const { dayStartHour } = settings
  const start = dayStart(day, timeZone, dayStartHour)
  const whole = { start, end: dayStart(addDays(day, 1), timeZone, dayStartHour) }
  const hours = [-1, 0, 1].flatMap((offset) => workingHours(addDays(day, offset), timeZone, settings))
  return clip(hours, [whole])
}

/** Whether `at` lies in working hours; those of the evening before count if they cross midnight. */
export function inWorkingHours(at: number, timeZone: string, settings: Settings): boolean {
  const date = zoned(at, timeZone).toPlainDate().toString()
  return [addDays(date, -1), date].some((day) =>
    workingHours(day, timeZone, settings).some((span) => span.start <= at && at < span.end),
  )
}

/** When working hours next begin, at most a week ahead; null when no day has any. */
export function nextWorkStart(at: number, timeZone: string, settings: Settings): number | null {
  const date = zoned(at, timeZone).toPlainDate().toString()
  for (let ahead = 0; ahead <= 7; ahead++) {
    const starts = workingHours(addDays(date, ahead), timeZone, settings).map((span) => span.start)
    const next = Math.min(...starts.filter((start) => start > at))
    if (Number.isFinite(next)) return next
  }
  return null
}

/** Total length of the spans together: where they overlap, time counts once. Milliseconds. */
export function unionLength(spans: Span[]): number {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return total
}

/** The parts of `spans` that lie inside `windows`. */
export function clip(spans: Span[], windows: Span[]): Span[] {
  return spans.flatMap((span) =>
    windows
      .map((w) => ({ start: Math.max(span.start, w.start), end: Math.min(span.end, w.end) }))
      .filter((part) => part.end > part.start),
  )
}

/** The parts of `spans` that no hole covers. */
export function without(spans: Span[], holes: Span[]): Span[] {
  return holes.reduce(
    (parts, hole) =>
      parts.flatMap((part) =>
        hole.end <= part.start || hole.start >= part.end
          ? [part]
          : [
              { start: part.start, end: hole.start },
              { start: hole.end, end: part.end },
            ].filter(({ start, end }) => end > start),
      ),
    spans,
  )
}

/**
 * When the end-of-day question opens: at 15:00 or when 60 % of the day's working hours are over,
 * whichever is first (CLINICAL-AMENDMENTS.md B1-9). Null on a day off.
 */
export function checkInOpens(day: Day, timeZone: string, settings: Settings): number | null {
  const spans = workingHours(day, timeZone, settings)
  if (spans.length === 0) return null
  const three = dayStart(day, timeZone, 15)
  const begins = Math.min(...spans.map(({ start }) => start))
  let left = 0.6 * unionLength(spans)
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const length = span.end - span.start
    if (left <= length) return begins < three ? Math.min(three, span.start + left) : span.start + left
    left -= length
  }
  return three
}
