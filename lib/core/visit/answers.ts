/** What the answers say over the weeks: the trend, work days and days off (CLINICAL.md 1.3, 5.1, 5.2, 5.4). */
import { GATES, type Reach, trendOf, workOffOf } from '../insights.ts'
import { ratedDays } from '../rated-days.ts'
import { controlChart } from '../statistics.ts'
import type { Given } from './days.ts'
import type { ChangeSize, TrendSection, TrendWeek, WorkOffSection } from './report.ts'

const BASELINE_WEEKS = 6

/** All of the period: the page is about that, not about the latest weeks. */
export function reachOf({ period }: Given): Reach {
  const all = Number.POSITIVE_INFINITY
  const { days } = period
  return { workOffWeeks: all, workOffDays: days, trendWeeks: all, trendDays: days, groupDays: days }
}

export const insightsGiven = ({ record, period, summaries }: Given) => ({
  today: period.to,
  days: summaries,
  ratings: record.ratings,
})

/** Borrowed from pain scales (CLINICAL.md 1.3). */
const SMALL = 1
const CLEAR = 2
const CLEAR_SHARE = 0.3
/** Numbers that differ by less are the same, but for how a computer divides. */
const SAME = 1e-9

const tenths = (value: number) => Math.round(value * 10) / 10

function sizeOf(first: number, change: number): ChangeSize {
  const points = Math.abs(change)
  if (points < SMALL - SAME) return 'same'
  return points >= CLEAR - SAME && points >= CLEAR_SHARE * first - SAME ? 'clear' : 'small'
}

function changeOf(first: number | null, last: number | null): TrendSection['change'] {
  if (first === null || last === null) return null
  // The change of what is shown, and its size by that, as on the progress page: whoever reckons it again finds the same.
  const before = tenths(first)
  const points = tenths(tenths(last) - before)
  const percent = before === 0 ? null : (100 * points) / before
  return { first, last, points, percent, size: sizeOf(before, points) }
}

/** Limits by the first six weeks; they hold for the later ones, too. */
function controlOf(weeks: TrendWeek[]): TrendSection['control'] {
  if (weeks.length < BASELINE_WEEKS) return null
  const means = weeks.map((week) => week.mean)
  const { mean, limits, outside } = controlChart(means, BASELINE_WEEKS)
  if (mean === null || limits === null) return null
  return {
    mean,
    limits,
    outside: outside.flatMap((index) => weeks[index]?.monday ?? []),
    baselineWeeks: BASELINE_WEEKS,
  }
}

export function trendSection(given: Given, daily: 'stiffness_day' | 'pain_day'): TrendSection {
  const { weeks, said, per4Weeks, range90, overWeeks, first, last } = trendOf(
    insightsGiven(given),
    reachOf(given),
    daily,
  )
  return {
    weeks,
    said,
    per4Weeks,
    range90,
    overWeeks,
    change: changeOf(first, last),
    control: controlOf(weeks),
  }
}

export function workOffSection(given: Given): WorkOffSection {
  const rated = ratedDays(insightsGiven(given), given.period.days)
  return {
    ...workOffOf(insightsGiven(given), reachOf(given)),
    workRated: rated.filter(({ kind }) => kind === 'work').length,
    offRated: rated.filter(({ kind }) => kind === 'off').length,
  }
}

/** CLINICAL.md 5.3. */
export const isEnough = (days: number, effective: number) =>
  days >= GATES.groupDays && effective >= GATES.effective
