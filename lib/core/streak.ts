/**
 * The run of working days with a finished routine. It forgives: two spare days in each ISO week are
 * used by themselves, and only the third miss in a week ends it (CLINICAL.md 6, DESIGN.md section 3).
 */
import { isoWeek } from './day.ts'
import type { Day } from './facts.ts'
import { MINUTE } from './rules.ts'
import type { DaySummary } from './summary.ts'

export const SPARE_DAYS_PER_WEEK = 2

/** Under this much counted time in working hours, with nothing entered, the day tells nothing. */
const NO_DATA_MS = 60 * MINUTE

export type DayKind = 'done' | 'missed' | 'off' | 'noData'

export type Streak = {
  /** Working days done in a row; a spare day neither counts nor ends it. */
  current: number
  /** First day of the current run; null when there is none. */
  since: Day | null
  best: number
  /** Working days with a finished routine, of all working days with data. */
  doneDays: number
  workDays: number
  sparesUsedThisWeek: number
}

export function dayKind(day: DaySummary): DayKind {
  if (day.working !== true) return 'off'
  if (day.finished > 0 || (day.gentle && day.stands > 0)) return 'done'
  const entered = day.resets > 0 || day.rating !== null
  return day.inHoursMs < NO_DATA_MS && !entered ? 'noData' : 'missed'
}

/** `days` in any order; `today` is not missed before it is over. */
export function streak(days: DaySummary[], today: Day): Streak {
  const result: Streak = {
    current: 0,
    since: null,
    best: 0,
    doneDays: 0,
    workDays: 0,
    sparesUsedThisWeek: 0,
  }
  let week = ''
  let spares = 0
  for (const day of days.toSorted((a, b) => a.day.localeCompare(b.day))) {
    // A damaged cache may hold a day that is none.
    if (day.day > today || !Date.parse(day.day)) continue
    const ownWeek = isoWeek(day.day)
    if (ownWeek !== week) {
      week = ownWeek
      spares = 0
    }
    const kind = dayKind(day)
    if (kind === 'done') {
      result.doneDays++
      result.workDays++
      result.current++
      result.since ??= day.day
      result.best = Math.max(result.best, result.current)
    } else if (kind === 'missed' && day.day < today) {
      result.workDays++
      if (spares < SPARE_DAYS_PER_WEEK) spares++
      else {
        result.current = 0
        result.since = null
      }
    }
  }
  if (week === isoWeek(today)) result.sparesUsedThisWeek = spares
  return result
}

/** What is said of all days together, as of the day `through`. */
export type Totals = { through: Day; streak: Streak; resets: number }

export function totals(days: DaySummary[], today: Day): Totals {
  const resets = days.reduce((sum, { finished }) => sum + finished, 0)
  return { through: today, streak: streak(days, today), resets }
}
