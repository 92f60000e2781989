/**
 * Fewer nudges after many good weeks, and back again when breaks become few: both are offered, never done
 * (CLINICAL.md section 6, rules 5 and 14).
 */
import { addDays, isoWeek, mondayOf } from './day.ts'
import type { Day } from './facts.ts'
import { mean } from './observed.ts'
import type { Settings } from './rules.ts'
import type { Course } from './state.ts'
import { dayKind } from './streak.ts'
import type { DaySummary } from './summary.ts'

/** A good week has so many working days with data, and this share of them done. */
const LEAST_DAYS_A_WEEK = 3
const GOOD_SHARE = 0.6
const GOOD_WEEKS = 8
/** Ever. */
const MOST_OFFERS = 2

/** Breaks a day: of two weeks against the four before the change, by half. */
const SINCE_DAYS = 14
export const BEFORE_DAYS = 28
const LEAST_DAYS = 5
const FELL_TO = 0.5

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

const withData = (day: DaySummary) => ['done', 'missed'].includes(dayKind(day))

/** Whether there is anything left to offer; whether the weeks were good is another matter. */
export function mayOfferFewer({ fewerOffers }: Course, { pace }: Settings): boolean {
  return fewerOffers < MOST_OFFERS && pace !== 'midday'
}

export function fewerOffer(
  days: DaySummary[],
  course: Course,
  settings: Settings,
  today: Day,
): { weeks: number; pace: 'second' | 'midday' } | null {
  if (!mayOfferFewer(course, settings)) return null
  const settled = course.settled.fewer ?? ''
  if (goodWeeksInARow(days, settled, today) < GOOD_WEEKS) return null
  return { weeks: GOOD_WEEKS, pace: settings.pace === 'each' ? 'second' : 'midday' }
}

/** Up to the latest complete week, of those that began after `since`; weeks without data are passed over. */
function goodWeeksInARow(days: DaySummary[], since: Day, today: Day): number {
  const thisWeek = mondayOf(today)
  const told = days.filter((day) => day.day < thisWeek && mondayOf(day.day) > since && withData(day))
  const weeks = Map.groupBy(told, ({ day }) => isoWeek(day))
  const latestFirst = [...weeks].sort(([a], [b]) => b.localeCompare(a))
  const broken = latestFirst.findIndex(([, week]) => !isGood(week))
  return broken < 0 ? latestFirst.length : broken
}

function isGood(week: DaySummary[]): boolean {
  const done = week.filter((day) => dayKind(day) === 'done').length
  return week.length >= LEAST_DAYS_A_WEEK && done >= GOOD_SHARE * week.length
}

/** The day on which nudges became fewer, if nobody has been asked since whether to have them back. */
export function fewerSince({ settled }: Course, { pace }: Settings, today: Day): Day | null {
  const { fewer, bringBack } = settled
  if (pace === 'each' || fewer === undefined || addDays(fewer, SINCE_DAYS) > today) return null
  return bringBack === undefined || bringBack < fewer ? fewer : null
}

/** Breaks a working day, before the nudges became fewer and in the last two weeks, if they fell by half. */
export function bringBackOffer(
  days: DaySummary[],
  course: Course,
  settings: Settings,
  today: Day,
): { before: number; since: number } | null {
  const changed = fewerSince(course, settings, today)
  if (changed === null) return null
  const breaks = (from: Day, until: Day) =>
    days
      .filter((day) => from <= day.day && day.day < until && day.day !== changed && withData(day))
      .map((day) => day.breaks)
  const before = breaks(addDays(changed, -BEFORE_DAYS), changed)
  const since = breaks(addDays(today, -SINCE_DAYS), today)
  if (before.length < LEAST_DAYS || since.length < LEAST_DAYS) return null
  if (mean(since) > FELL_TO * mean(before)) return null
  // Few breaks differ by less than one a day; what is told must look like fewer.
  const digits = mean(since) < 10 ? 1 : 0
  const told = { before: rounded(mean(before), digits), since: rounded(mean(since), digits) }
  return told.since < told.before ? told : null
}
