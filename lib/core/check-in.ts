/** When the one question is asked, and for which day (CLINICAL.md 1.1, CLINICAL-AMENDMENTS.md B1-9). */
import { addDays, checkInOpens, dayOf, isWorkingDay } from './day.ts'
import type { Day, Mark, Rating, RatingItem } from './facts.ts'
import type { Settings } from './rules.ts'

/** The one question, when it is its time. */
export type CheckIn = {
  item: RatingItem
  day: Day
  about: 'today' | 'yesterday'
  recallDays: number
  /** The answer already given; it may be changed. */
  saved: number | null
}

export type CheckInFacts = {
  today: { mark: Mark | null; rating: Rating | null }
  yesterday: { mark: Mark | null; rating: Rating | null; screenMs: number }
  skipped: Day | null
}

export function checkInAt(
  at: number,
  timeZone: string,
  facts: CheckInFacts,
  settings: Settings,
): CheckIn | null {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const yesterday = addDays(today, -1)
  const worksToday = facts.today.mark ? facts.today.mark.kind === 'work' : isWorkingDay(today, settings)
  const opens = checkInOpens(today, timeZone, settings)
  if (worksToday && opens !== null && at >= opens) {
    if (facts.skipped === today) return null
    return {
      item: 'stiffness_day',
      day: today,
      about: 'today',
      recallDays: 1,
      saved: facts.today.rating?.value ?? null,
    }
  }
  // Asked once if missing; an answer given stays changeable until today's own question opens.
  const { mark, rating, screenMs } = facts.yesterday
  if (mark?.kind !== 'work' || screenMs === 0 || facts.skipped === yesterday) return null
  return {
    item: 'stiffness_day',
    day: yesterday,
    about: 'yesterday',
    recallDays: 1,
    saved: rating?.value ?? null,
  }
}

/** Whether an answer about `day` may still be given or changed at `at`: until the end of the next day. */
export function mayRate(day: Day, at: number, timeZone: string, settings: Settings): boolean {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  return day === today || day === addDays(today, -1)
}
