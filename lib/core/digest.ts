/** How last week went, told once, on the first working day after it. */
import { addDays, isoWeek, mondayOf } from './day.ts'
import type { Day } from './facts.ts'
import { median } from './observed.ts'
import { dayKind } from './streak.ts'
import type { DaySummary } from './summary.ts'

export type Digest = {
  /** ISO week. */
  week: string
  workDays: number
  doneDays: number
  breaks: number
  /** The usual longest stretch of its working days, and of the week before; null there without data. */
  longestMs: number
  longestBeforeMs: number | null
}

export const DIGEST_REACH_DAYS = 14 + 7

/** `days` of the last three weeks. Null when the week before has no working day with data, or the first day back is over. */
export function digestOf(days: DaySummary[], today: Day): Digest | null {
  const monday = mondayOf(today)
  const worked = (day: DaySummary) => ['done', 'missed'].includes(dayKind(day))
  if (days.some((day) => day.day >= monday && day.day < today && worked(day))) return null
  const weekFrom = (from: Day) =>
    days.filter((day) => from <= day.day && day.day < addDays(from, 7) && worked(day))
  const last = weekFrom(addDays(monday, -7))
  if (last.length === 0) return null
  const before = weekFrom(addDays(monday, -14))
  const longest = (week: DaySummary[]) => median(week.map(({ longestMs }) => longestMs))
  return {
    week: isoWeek(addDays(monday, -7)),
    workDays: last.length,
    doneDays: last.filter((day) => dayKind(day) === 'done').length,
    breaks: last.reduce((sum, day) => sum + day.breaks, 0),
    longestMs: longest(last),
    longestBeforeMs: before.length > 0 ? longest(before) : null,
  }
}
