/** A working week as most people have it: some days, all with the same hours. Pure. */
import { type Edits, type HoursDraft, WEEKDAYS, type Weekday } from '../options/draft.ts'

type Week = Record<Weekday, HoursDraft[]>

/** `range` is null while no day is a working day. */
export type Usual = { days: Weekday[]; range: HoursDraft | null }

/** Null where days differ, or one has a break in its hours: then each day is shown by itself, and none loses anything. */
export function usualOf(week: Week): Usual | null {
  const days = WEEKDAYS.filter((day) => week[day].length > 0)
  const [range = null] = days.length > 0 ? week[days[0] as Weekday] : []
  const isUsual = days.every((day) => {
    const [own, ...more] = week[day]
    return more.length === 0 && own?.from === range?.from && own?.to === range?.to
  })
  return isUsual ? { days, range } : null
}

/** Exactly these days work, with these hours; a day that is not to change is left out. */
export function withDays(week: Week, days: number[], range: HoursDraft): Edits {
  const changed = WEEKDAYS.filter((day) => week[day].length > 0 !== days.includes(day))
  return Object.fromEntries(changed.map((day) => [day, days.includes(day) ? [range] : []]))
}

/** All working days at once. */
export const withRange = (days: Weekday[], range: HoursDraft): Edits =>
  Object.fromEntries(days.map((day) => [day, [range]]))
