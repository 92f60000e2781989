/**
 * When the midday reset is offered (DESIGN.md section 3): once a working day, riding on a due nudge in its
 * window, or on the moment that the user chose.
 */
import { dayOf, hoursOfDay, type Span, workingHours } from './day.ts'
import type { Day } from './facts.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { NudgerState } from './state.ts'

/** Lunch may begin so long before the window; the night does not end in it. */
const EARLY_LUNCH_MS = 60 * MINUTE

/** The last hour of work, on days with a run in the evening. */
const LAST_HOUR_MS = 60 * MINUTE

/** When on that date the midday reset may be offered; null on a day without working hours. */
export function middayWindow(day: Day, timeZone: string, { settings, middayLateMs }: Rules): Span | null {
  const hours = hoursOfDay(day, timeZone, settings)
  if (hours.length === 0) return null
  const date = Temporal.PlainDate.from(day)
  if (settings.eveningRuns.includes(date.dayOfWeek - 1)) {
    const end = Math.max(...workingHours(day, timeZone, settings).map((span) => span.end))
    return Number.isFinite(end) ? { start: end - LAST_HOUR_MS, end } : null
  }
  // Whoever works at night has it before the day's beginning: that is the next date.
  const first = settings.anchor === 'atTime' ? settings.middayAt : settings.midday.start
  const midnight = date.toPlainDateTime().add({ days: first < settings.dayStartHour * 60 ? 1 : 0 })
  const at = (minutes: number) => midnight.add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds
  if (settings.anchor === 'atTime') {
    const start = at(settings.middayAt)
    return { start, end: start + middayLateMs }
  }
  return { start: at(settings.midday.start), end: at(settings.midday.end) }
}

/** Whether the midday reset may still be offered on that day: neither done, nor offered, nor so soon again. */
export function middayOpen(
  { middayAt, resetDay }: NudgerState,
  day: Day,
  at: number,
  timeZone: string,
  rules: Rules,
): boolean {
  if (resetDay === day) return false
  if (middayAt === null || middayAt > at) return true
  return (
    at - middayAt >= rules.middayAgainMs && dayOf(middayAt, timeZone, rules.settings.dayStartHour) !== day
  )
}

/** Whether an absence that has just ended was lunch; asked where the midday reset follows it. */
export function isLunch(back: Span | null, day: Day, timeZone: string, rules: Rules): boolean {
  if (back === null || rules.settings.anchor !== 'afterLunch' || back.end - back.start < rules.lunchMs)
    return false
  const window = middayWindow(day, timeZone, rules)
  if (window === null || back.start >= window.end || back.end < window.start) return false
  return back.start >= window.start - EARLY_LUNCH_MS
}

/**
 * How the midday reset is due at this moment: `rides` on a nudge that is due anyway, comes by itself at the
 * chosen moment (`now`), or not at all.
 */
export function middayDue(
  state: NudgerState,
  day: Day,
  at: number,
  timeZone: string,
  rules: Rules,
): 'rides' | 'now' | null {
  if (!middayOpen(state, day, at, timeZone, rules)) return null
  const window = middayWindow(day, timeZone, rules)
  if (window === null) return null
  const { anchor, eveningRuns, pace } = rules.settings
  const evening = eveningRuns.includes(Temporal.PlainDate.from(day).dayOfWeek - 1)
  if (anchor === 'afterLunch' && !evening) {
    return state.lunchDay === day && at < window.end + rules.middayLateMs ? 'now' : null
  }
  if (at < window.start || at >= window.end) return null
  if (!evening && anchor !== 'nextNudge') return 'now'
  // Where it comes alone, whoever takes breaks of their own has no nudge that it could ride on.
  return pace === 'midday' && at >= (window.start + window.end) / 2 ? 'now' : 'rides'
}
