/** Which weeks are asked about, which of their days ask for something else, and how long an absence is. */
import type { Asking } from './asking.ts'
import { addDays, isWorkingDay, mondayOf, weekday } from './day.ts'
import type { Day, Rating, RatingItem } from './facts.ts'
import type { Settings } from './rules.ts'

const EVERY_DAY_WEEKS = 8
const CHECK_IN_WEEK_EVERY = 4
/** So many days away, and nobody remembers how a weekend was. */
const AWAY_DAYS = 4

/** Weeks since the first asked about, by their Mondays. */
function weeksSince(since: Day, day: Day): number {
  const monday = (of: Day) => Temporal.PlainDate.from(mondayOf(of))
  return monday(since).until(monday(day), { largestUnit: 'day' }).days / 7
}

/** After eight weeks one week in four is asked about. */
export function isCheckInWeek({ since }: Asking, day: Day): boolean {
  if (since === null) return true
  const week = weeksSince(since, day)
  return week < EVERY_DAY_WEEKS || week % CHECK_IN_WEEK_EVERY === CHECK_IN_WEEK_EVERY - 1
}

/** Each in its own week of four, on its own one of the user's working days: never all at once. */
const MONTHLY = [
  { item: 'morning_stiff', workday: 3 },
  { item: 'one_thing', workday: 1 },
  { item: 'standing_up', workday: 2 },
  { item: 'change_month', workday: 0 },
] as const satisfies { item: RatingItem; workday: number }[]

export function monthlyItem(
  today: Day,
  { asking, settings, ratings }: { asking: Asking; settings: Settings; ratings: Rating[] },
): RatingItem | null {
  const { since, monthly, skipped, log } = asking
  if (!monthly || since === null || today <= since) return null
  const { item, workday } = MONTHLY[weeksSince(since, today) % MONTHLY.length] as (typeof MONTHLY)[number]
  const workdays = workdaysOf(settings)
  // The last day is the week's own, where it is asked about as a whole.
  const slot = Math.min(workday, Math.max(0, workdays.length - 2))
  if (workdays.indexOf(weekday(today)) < slot) return null
  const monday = mondayOf(today)
  const done =
    ratings.some((row) => row.item === item && row.day >= monday) ||
    // Skipped today it is still today's question: no other one comes in its place.
    ((skipped[item] ?? '') >= monday && skipped[item] !== today) ||
    // Left alone it lapses.
    log.some((entry) => entry.what === item && entry.day >= monday && entry.day < today)
  return done ? null : item
}

const workdaysOf = ({ workingHours }: Settings) =>
  workingHours.flatMap((hours, index) => (hours.length > 0 ? [index] : []))

/** The one before the most days off: who works from Sunday on has another end of the week. */
export function isLastWorkingDay(day: Day, settings: Settings): boolean {
  const workdays = workdaysOf(settings)
  const offAfter = workdays.map((at, index) => (workdays[index + 1] ?? (workdays[0] ?? 0) + 7) - at)
  return workdays[offAfter.lastIndexOf(Math.max(...offAfter))] === weekday(day)
}

/** How many days off in a row are an absence: one more than each week of the user's has there. */
export function awayDays(day: Day, settings: Settings): number {
  let usual = 0
  while (usual < 6 && !isWorkingDay(addDays(day, -1 - usual), settings)) usual++
  return Math.max(AWAY_DAYS, usual + 1)
}
