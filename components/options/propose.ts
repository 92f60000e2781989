/** Hours to begin with, where a day gets some. Pure. */
import { DEFAULT_SETTINGS, type Hours } from '../../lib/core/rules.ts'
import { clockOf, type HoursDraft, hoursOf, rangesOf } from './draft.ts'

const HOUR = 60
const DAY = 24 * HOUR

/**
 * One more hour for a day: an hour after the last ends, else wherever there is room, with an hour between
 * if there can be; null when no hour is free. `before` are the hours of the day before, which may reach into it.
 */
export function oneMore(ranges: HoursDraft[], before: HoursDraft[]): HoursDraft | null {
  const read = (given: HoursDraft[]) => given.flatMap((range) => hoursOf(range) ?? [])
  const own = read(ranges)
  const over = read(before).map(({ start, end }) => ({ start: start - DAY, end: end - DAY }))
  const taken = [...own, ...over]
  const latestFirst = own.toSorted((a, b) => b.end - a.end)
  const start = [
    ...latestFirst.map(({ end }) => end + HOUR),
    ...latestFirst.map((range) => range.start - 2 * HOUR),
    ...taken.map(({ end }) => end),
    0,
  ].find((at) => at >= 0 && at + HOUR <= DAY && !taken.some((it) => it.start < at + HOUR && at < it.end))
  return start === undefined ? null : { from: clockOf(start), to: clockOf(start + HOUR) }
}

/** For a day that becomes a working day: the hours it had, else the commonest of the other days, else the default. */
export function hoursAgain(had: Hours[] | undefined, week: Hours[][]): HoursDraft[] {
  if (had) return rangesOf(had)
  const worked = week.filter((hours) => hours.length > 0)
  const count = (hours: Hours[]) =>
    worked.filter((other) => JSON.stringify(other) === JSON.stringify(hours)).length
  // Of equally common ones the earlier in the week, as sorting keeps their order.
  const [commonest] = worked.toSorted((a, b) => count(b) - count(a))
  return rangesOf(commonest ?? DEFAULT_SETTINGS.workingHours[0] ?? [])
}
