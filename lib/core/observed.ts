/** What the days without nudges were like, and the working days since (CLINICAL-AMENDMENTS.md D1). */
import { addDays } from './day.ts'
import type { Day } from './facts.ts'
import { MINUTE } from './rules.ts'
import { ascending, middle } from './statistics/order.ts'
import type { DaySummary } from './summary.ts'

/** Less counted time in working hours than this tells nothing of a day. */
const ENOUGH_MS = 60 * MINUTE

const FORTNIGHT = 14
const LEAST_BEFORE = 3
const LEAST_AFTER = 5

export type Observed = {
  /** Those with data. */
  days: number
  /** The usual one: the median of the days. */
  longestMs: number
  /** Stretches of an hour and more, a day. */
  over60: number
}

type Longest = { days: number; longestMs: number }

export type Change = { before: Longest; after: Longest }

/** Working or not, the day tells something of the screen. */
export const hasData = ({ inHoursMs }: DaySummary) => inHoursMs >= ENOUGH_MS

/** The middle one; of two in the middle what lies between them. Zero of none. */
export function median(values: number[]): number {
  return middle(ascending(values)) ?? 0
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function observed(days: DaySummary[]): Observed {
  const told = days.filter((day) => day.watched && hasData(day))
  return { ...longestOf(told), over60: mean(told.map(({ stretches60 }) => stretches60)) }
}

/**
 * The usual longest stretch of the days that were only watched, and of the working days of the last two weeks;
 * null until so many days tell something. Today is not over, and a gentle day is not like the others.
 */
export function change(days: DaySummary[], today: Day): Change | null {
  const watched = days.filter(({ watched }) => watched)
  const last = watched.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), '')
  if (last === '' || addDays(last, FORTNIGHT) > today) return null
  const since = addDays(today, -FORTNIGHT)
  const before = watched.filter(hasData)
  const after = days.filter(
    (summary) =>
      summary.working === true &&
      !summary.gentle &&
      summary.day > last &&
      summary.day >= since &&
      summary.day < today &&
      hasData(summary),
  )
  if (before.length < LEAST_BEFORE || after.length < LEAST_AFTER) return null
  return { before: longestOf(before), after: longestOf(after) }
}

function longestOf(days: DaySummary[]): Longest {
  return { days: days.length, longestMs: median(days.map(({ longestMs }) => longestMs)) }
}
