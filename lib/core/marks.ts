/** What is said of whole days: by the plan, and by the user. */
import type { DayOff, Mark, PlanMark } from './facts.ts'

export const DAYS_OFF = ['sick', 'holiday', 'travel', 'notWork'] as const satisfies DayOff[]

export function isDayOff(kind: Mark['kind']): kind is DayOff {
  return (DAYS_OFF as readonly string[]).includes(kind)
}

export function isPlanMark(mark: Mark): mark is PlanMark {
  return mark.kind === 'work' || mark.kind === 'off'
}

/** What the plan made of the day that these marks are of; null before its first sample. */
export function planMark(marks: Mark[]): PlanMark | null {
  return marks.find(isPlanMark) ?? null
}
