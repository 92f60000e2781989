/** Whether a working day began late: by the plan, and for whom it is. */
import { inWorkingHours, type Span } from './day.ts'
import type { Bout, Mark } from './facts.ts'
import { isDayOff, planMark } from './marks.ts'
import { median } from './observed.ts'
import { MINUTE, type Settings } from './rules.ts'

export const LATE_MS = 120 * MINUTE

/** Of fewer days nobody knows what is usual. */
const LEAST_DAYS = 5

/**
 * How long after the first working hour of its day the first stretch began. Hours that go on from the evening
 * before are none to begin a day with; null where there are no others.
 */
export function lateBy(first: number, hours: Span[], timeZone: string, settings: Settings): number | null {
  const begins = hours
    .map(({ start }) => start)
    .filter((start) => !inWorkingHours(start - 1, timeZone, settings))
  return begins.length > 0 ? first - Math.min(...begins) : null
}

/** The same of this user's working days, as it usually is: many begin long after the hours that they keep. Null of too few. */
export function usuallyLateBy(bouts: Bout[], marks: Mark[], settings: Settings): number | null {
  const marksOf = Map.groupBy(marks, ({ day }) => day)
  const late = [...Map.groupBy(bouts, ({ day }) => day)].flatMap(([day, rows]) => {
    const said = marksOf.get(day) ?? []
    const plan = planMark(said)
    const first = rows.reduce((a, b) => (b.start < a.start ? b : a))
    const isOff = said.some((mark) => isDayOff(mark.kind) && 'undone' in mark && !mark.undone)
    if (plan?.kind !== 'work' || isOff) return []
    return lateBy(first.start, plan.hours, first.timeZone, settings) ?? []
  })
  return late.length >= LEAST_DAYS ? median(late) : null
}
