/** Times, days and lengths, in the language of the texts. */
import type { Day } from '../../lib/core/facts.ts'
import { t } from '../../lib/shell/texts.ts'

const MINUTE = 60_000

/**
 * How everything here is written: in the language of the texts, so that no page mixes two. Where the browser speaks it
 * too, as it is written there (en-GB), with its 12 or 24 hours; another language has its own.
 */
function localeOfTexts(): Intl.Locale {
  const language = t('page.language')
  const { locale, hourCycle = 'h23' } = new Intl.DateTimeFormat(undefined, {
    hour: 'numeric',
  }).resolvedOptions()
  return new Intl.Locale(locale).language === language
    ? new Intl.Locale(locale, { hourCycle })
    : new Intl.Locale(language)
}

const made = new Map<() => unknown, { language: string; value: unknown }>()

/** What is made once for the language of the texts, and anew in another. */
export function inLanguage<T>(make: () => T): T {
  const language = t('page.language')
  const before = made.get(make)
  if (before?.language === language) return before.value as T
  const value = make()
  made.set(make, { language, value })
  return value
}

export const locale = (): Intl.Locale => inLanguage(localeOfTexts)

export function clock(at: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone }).format(at)
  return text.replace(' ', '\u00a0') // "PM" is not left alone on a line
}

/** "14" or "2 pm", under a line of time. */
export function hourText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', timeZone }).format(at)
}

/** `09:05`, as a time input wants it. */
export function inputTime(at: number, timeZone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime()
  return time.toString({ smallestUnit: 'minute' })
}

/** The time of an input within a span that may pass midnight; null when it was emptied. Outside, the nearest. */
export function timeOfInput(
  value: string,
  { from, to }: { from: number; to: number },
  timeZone: string,
): number | null {
  if (!/^\d\d:\d\d/.test(value)) return null
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const times = [0, 1].map(
    (days) => first.add({ days }).withPlainTime(Temporal.PlainTime.from(value)).epochMilliseconds,
  )
  const outside = (at: number) => Math.max(from - at, at - to, 0)
  return times.sort((a, b) => outside(a) - outside(b))[0] ?? null
}

const dateIn = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()

/** How many midnights lie between `now` and `at`. */
function daysAhead(at: number, now: number, timeZone: string): number {
  return dateIn(now, timeZone).until(dateIn(at, timeZone), { largestUnit: 'day' }).days
}

const weekdayOf = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone }).format(at)

/** The name of a weekday, 0 for Monday. */
export const weekday = (index: number) => weekdayOf(Date.UTC(2024, 0, 1 + index), 'UTC')

/** "Mon", where seven stand side by side. */
export const shortWeekday = (index: number) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + index),
  )

/** "13:00", or with the weekday when it is not today, or with the date when that could be another week's; after "until". */
export function untilText(at: number, now: number, timeZone: string): string {
  const time = clock(at, timeZone)
  const ahead = daysAhead(at, now, timeZone)
  if (ahead === 0) return time
  const day = ahead < 7 ? weekdayOf(at, timeZone) : dateText(dateIn(at, timeZone), dateIn(now, timeZone))
  return t('status.day_time', [day, time])
}

/** "at 9:00", "tomorrow at 9:00", "Monday at 9:00"; after "Back". */
export function backText(at: number, now: number, timeZone: string): string {
  const time = clock(at, timeZone)
  const ahead = daysAhead(at, now, timeZone)
  if (ahead === 0) return t('status.at_time', [time])
  if (ahead === 1) return t('status.tomorrow_at', [time])
  return t('status.day_at', [weekdayOf(at, timeZone), time])
}

/** "1:05", of what is left; rounded up, so that it ends at nothing. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "84 min", "5 h 12 min". */
export function lengthText(ms: number): string {
  const minutes = Math.round(ms / MINUTE)
  if (minutes < 120) return t('progress.minutes', [minutes])
  return t('progress.hours', [Math.floor(minutes / 60), minutes % 60])
}

/** "0.6" */
export function numberText(value: number, how?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), how).format(value)
}

/** The local date of a moment, as the computer has it now. */
export const localDay = (at: number): Day => dateIn(at, Temporal.Now.timeZoneId()).toString()

/** "3 Aug 2026": a local date that may be of any year. */
export function fullDateText(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}

/** "Monday, 3 August": a local date, whatever the zone of whoever reads it. */
export function dayText(day: Day, today: Day): string {
  return dateText(Temporal.PlainDate.from(day), Temporal.PlainDate.from(today))
}

function dateText(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.toLocaleString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(date.year === today.year ? {} : { year: 'numeric' }),
  })
}
