/** After which rating the next nudges ask for standing alone, and routines open easier (CLINICAL-AMENDMENTS.md B1-3). */
import { addDays, isWorkingDay } from './day.ts'
import type { Day, Rating } from './facts.ts'
import { median } from './observed.ts'
import type { Settings } from './rules.ts'

/** From here on the link to "When to get help" appears. */
export const HARD = 7
const ABOVE_USUAL = 2
const USUAL_OF = 14
const USUAL_NEEDS = 5
const NEXT_WORK_DAY_WITHIN = 7

/**
 * A pain of 7 or more; a stiffness of 7 or more that is also 2 above the median of the last 14 answers, or with
 * fewer than 5 of those. `earlier`: answers of other days, in any order.
 */
export function isHard({ item, value, day }: Rating, earlier: Rating[]): boolean {
  if (value < HARD) return false
  if (item === 'pain_day') return true
  const values = earlier
    .filter((rating) => rating.item === 'stiffness_day' && rating.day < day)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, USUAL_OF)
    .map((rating) => rating.value)
  return values.length < USUAL_NEEDS || value >= median(values) + ABOVE_USUAL
}

/** Until the next answer, at the longest the next work day after the rated one. */
export function easyDays(day: Day, settings: Settings): { from: Day; to: Day } {
  for (let ahead = 1; ahead <= NEXT_WORK_DAY_WITHIN; ahead++) {
    const next = addDays(day, ahead)
    if (isWorkingDay(next, settings)) return { from: day, to: next }
  }
  return { from: day, to: addDays(day, 1) }
}
