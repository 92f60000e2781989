/** Which one routine is offered: the rest is one click away. */
import { minutesOfDay, weekday } from './day.ts'
import type { Day, Reset } from './facts.ts'
import type { Practice } from './practice.ts'
import type { RoutineId } from './routine.ts'

/** The mobility set is for the hour before the usual run. */
const BEFORE_RUN_MINUTES = 60

/** `resets`: the rows of today. */
export function routineOffered(
  { safety, running, mobility, strengthDays }: Practice,
  resets: Reset[],
  at: number,
  today: Day,
  timeZone: string,
): RoutineId {
  // All but standing and breathing wait.
  if (safety?.answer === 'asking') return 'midday-reset'
  const done = (id: RoutineId) => resets.some(({ routine, finished }) => finished && routine === id)
  const now = minutesOfDay(at, timeZone)
  const runsToday = running?.days.includes(weekday(today)) ?? false
  const soon = runsToday && running?.at != null && now < running.at && now >= running.at - BEFORE_RUN_MINUTES
  if (soon && !done('mobility')) return 'mobility'
  if (!done('midday-reset')) return 'midday-reset'
  if (strengthDays.includes(weekday(today)) && !done('strength')) return 'strength'
  // Who runs at no usual time is offered it once the reset is done.
  const anyTime = mobility === 'daily' || (runsToday && running?.at === null)
  if (anyTime && !done('mobility')) return 'mobility'
  return 'midday-reset'
}
