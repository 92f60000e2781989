/**
 * What may be said of the record, and when (CLINICAL.md 5, CLINICAL-AMENDMENTS.md E 9 and 10): nothing before its
 * gate, and "no clear difference" as the finding it is. Pages put it into words.
 */
import { addDays, isoWeek, mondayOf } from './day.ts'
import type { Day, Rating } from './facts.ts'
import { ITEMS } from './items.ts'
import { median } from './observed.ts'
import { type Given, type Rated, ratedDays, ratedStretches } from './rated-days.ts'
import { hodgesLehmannShift, rankCorrelation, theilSen, workVersusOff } from './statistics.ts'

type Interval = [lower: number, upper: number]

/** A week that counts for work days against days off: its mean ratings, and of how many. */
export type FullWeek = { monday: Day; work: number; off: number; workDays: number; offDays: number }

/** Positive is stiffer on work days. Points of 0 to 10. */
export type WorkOffInsight = {
  about: 'workOff'
  /** `weeks`: from 3 full weeks on they are shown, and nothing is said of a difference before 6. */
  said: 'notYet' | 'weeks' | 'workStiffer' | 'offStiffer' | 'noDifference'
  /** Oldest first, the latest ones. */
  weeks: FullWeek[]
  estimate: number | null
  range90: Interval | null
  above: number
  equal: number
  below: number
}

/** Of the weekly means of ratings on work days. */
export type TrendInsight = {
  about: 'trend'
  said: 'notYet' | 'easing' | 'rising' | 'steady'
  weeks: { monday: Day; mean: number; answers: number }[]
  /** From the first of them to the last, both counted. */
  overWeeks: number
  /** Points in four weeks; below 0 is easing. */
  per4Weeks: number | null
  range90: Interval | null
  /** Mean of the first two weeks, and of the last two. */
  first: number | null
  last: number | null
}

export const GROUPS = ['under60', 'to90', 'over90'] as const

/** Ratings of work days by the longest screen stretch of the day. */
export type GroupsInsight = {
  about: 'groups'
  said: 'notYet' | 'differ' | 'alike'
  /** Work days with an answer and screen time. */
  days: number
  /** `typical`: the median rating; null of fewer than 5 days. */
  groups: { name: (typeof GROUPS)[number]; days: number; typical: number | null }[]
  /** Of days over 90 minutes against those under 60, by pairs; null where one of them is too small. */
  shift: number | null
}

export type Insight = WorkOffInsight | TrendInsight | GroupsInsight

export const GATES = {
  /** Full weeks: shown, and spoken of. */
  weeksShown: 3,
  weeks: 6,
  workRatings: 3,
  offRatings: 1,
  /** Points that a difference must have to be called one; points in four weeks for a trend. */
  difference: 1,
  trend: 0.5,
  /** Of what goes together, so much must also go together from day to day: otherwise both only drifted. */
  dayToDay: 0.5,
  groupDays: 20,
  inGroup: 5,
  effective: 10,
} as const

/** How many weeks at most, and how far back. */
export type Reach = {
  workOffWeeks: number
  workOffDays: number
  trendWeeks: number
  trendDays: number
  groupDays: number
}

/** What is said is about now: the latest weeks, none of them older than these. */
const LATEST: Reach = {
  workOffWeeks: 16,
  workOffDays: 2 * 364,
  trendWeeks: 12,
  trendDays: 364,
  groupDays: 182,
}

const MINUTE = 60_000

/** `days` and `ratings` in any order; what is older than two years is not needed. */
export function insightsOf({ today, days, ratings }: Given): Insight[] {
  const given = { today, days, ratings: ratings.filter(isRight) }
  return [workOffOf(given, LATEST), trendOf(given, LATEST), groupsOf(given, LATEST)]
}

/** A row that is broken says nothing, and must not keep the others from being heard. */
const isRight = ({ item, value }: Rating) =>
  Number.isInteger(value) && value >= 0 && value <= (ITEMS[item]?.highest ?? -1)

/** From which day on days and ratings are needed. */
export const insightsFrom = (today: Day): Day => addDays(today, -LATEST.workOffDays)

const byWeek = (rated: Rated[]) => [...Map.groupBy(rated, ({ day }) => isoWeek(day)).values()]
const of = (kind: Rated['kind'], rated: Rated[]) => rated.filter((each) => each.kind === kind)
const mean = (rated: Rated[]) => rated.reduce((sum, { value }) => sum + value, 0) / rated.length

export function workOffOf(given: Given, reach: Reach): WorkOffInsight {
  const full = byWeek(ratedDays(given, reach.workOffDays))
    .filter(
      (week) => of('work', week).length >= GATES.workRatings && of('off', week).length >= GATES.offRatings,
    )
    .slice(-reach.workOffWeeks)
  const { estimate, range90, weeksAbove, weeksEqual, weeksBelow } = workVersusOff(full.flat())
  return {
    about: 'workOff',
    said: workOffSaid(full.length, estimate, range90),
    weeks: full.map((week) => ({
      monday: mondayOf((week[0] as Rated).day),
      work: mean(of('work', week)),
      off: mean(of('off', week)),
      workDays: of('work', week).length,
      offDays: of('off', week).length,
    })),
    estimate,
    range90,
    above: weeksAbove,
    equal: weeksEqual,
    below: weeksBelow,
  }
}

function workOffSaid(weeks: number, estimate: number | null, range: Interval | null): WorkOffInsight['said'] {
  if (weeks < GATES.weeksShown) return 'notYet'
  if (weeks < GATES.weeks || estimate === null || range === null) return 'weeks'
  if (!excludesZero(range) || isUnder(estimate, GATES.difference)) return 'noDifference'
  return estimate > 0 ? 'workStiffer' : 'offStiffer'
}

/** Numbers that differ by less are the same, but for how a computer divides. */
const SAME = 1e-9
const excludesZero = ([lower, upper]: Interval) => lower > SAME || upper < -SAME
const isUnder = (value: number, gate: number) => Math.abs(value) < gate - SAME

export function trendOf(given: Given, reach: Reach, daily?: 'stiffness_day' | 'pain_day'): TrendInsight {
  const weeks = byWeek(of('work', ratedDays(given, reach.trendDays, daily)))
    .filter((week) => week.length >= GATES.workRatings)
    .slice(-reach.trendWeeks)
    .map((week) => ({ monday: mondayOf((week[0] as Rated).day), mean: mean(week), answers: week.length }))
  const begin = weeks[0]?.monday
  // A gap keeps its place.
  const weekOf = (monday: Day) =>
    Temporal.PlainDate.from(begin as Day).until(monday, { largestUnit: 'day' }).days / 7
  const enough = weeks.length >= GATES.weeks
  const found = enough ? theilSen(weeks.map(({ monday, mean: y }) => ({ x: weekOf(monday), y }))) : null
  const per4Weeks = found?.slope == null ? null : 4 * found.slope
  const range90: Interval | null = found?.range90 ? [4 * found.range90[0], 4 * found.range90[1]] : null
  const averaged = (part: typeof weeks) => part.reduce((sum, week) => sum + week.mean, 0) / part.length
  return {
    about: 'trend',
    said: trendSaid(per4Weeks, range90),
    weeks,
    overWeeks: begin === undefined ? 0 : weekOf(weeks.at(-1)?.monday as Day) + 1,
    per4Weeks,
    range90,
    first: enough ? averaged(weeks.slice(0, 2)) : null,
    last: enough ? averaged(weeks.slice(-2)) : null,
  }
}

function trendSaid(per4Weeks: number | null, range: Interval | null): TrendInsight['said'] {
  if (per4Weeks === null || range === null) return 'notYet'
  if (!excludesZero(range) || isUnder(per4Weeks, GATES.trend)) return 'steady'
  return per4Weeks < 0 ? 'easing' : 'rising'
}

const groupOf = (longestMs: number): (typeof GROUPS)[number] =>
  longestMs < 60 * MINUTE ? 'under60' : longestMs < 90 * MINUTE ? 'to90' : 'over90'

export function groupsOf(given: Given, reach: Reach): GroupsInsight {
  const known = ratedStretches(given, reach.groupDays)
  const valuesOf = (name: (typeof GROUPS)[number]) =>
    known.filter(({ longestMs }) => groupOf(longestMs) === name).map(({ value }) => value)
  const told = GROUPS.map((name) => {
    const values = valuesOf(name)
    const typical = values.length >= GATES.inGroup ? median(values) : null
    return { name, days: values.length, typical }
  })
  const [short, , long] = told
  const outer = short?.typical != null && long?.typical != null
  const shift = outer ? hodgesLehmannShift(valuesOf('over90'), valuesOf('under60')) : null
  return {
    about: 'groups',
    said: groupsSaid(known, shift),
    days: known.length,
    groups: told,
    shift,
  }
}

/** Days are like the days before them: the difference counts for as many days as tell something new. */
function groupsSaid(known: { longestMs: number; value: number }[], shift: number | null) {
  if (known.length < GATES.groupDays || shift === null) return 'notYet'
  const { rho, range95, changeRho, nEff } = rankCorrelation(
    known.map(({ longestMs }) => longestMs),
    known.map(({ value }) => value),
  )
  if (nEff < GATES.effective) return 'notYet'
  const isClear = !isUnder(shift, GATES.difference) && range95 !== null && excludesZero(range95)
  const way = Math.sign(shift)
  const holds = way * (rho ?? 0) > 0 && way * (changeRho ?? 0) >= GATES.dayToDay * Math.abs(rho ?? 0)
  return isClear && holds ? 'differ' : 'alike'
}
