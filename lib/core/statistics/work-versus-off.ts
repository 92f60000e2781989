/** Work days against days off, paired by week (CLINICAL.md 5.1). */
import { isoWeek } from '../day.ts'
import type { Day } from '../facts.ts'
import { mean } from '../observed.ts'
import { mustBeRatings } from './check.ts'
import { middle, type Range, rangeAt } from './order.ts'
import { signFlipP } from './sign-flip.ts'
import { signedRankLaw, walshRank } from './signed-rank.ts'

type DayRating = { day: Day; kind: 'work' | 'off'; value: number }

type WorkVersusOff = {
  /** ISO weeks with 3 or more ratings of work days and 1 or more of days off. */
  fullWeeks: number
  /** Of each full week, in their order: mean of the work days less mean of the days off. Positive: stiffer on work days. */
  differences: number[]
  /** The typical difference, by Hodges and Lehmann. Null under 3 full weeks. */
  estimate: number | null
  /** Likely range (90 %); null under 5 full weeks. */
  range90: Range | null
  /** Null under 6 full weeks. */
  range95: Range | null
  weeksAbove: number
  weeksEqual: number
  weeksBelow: number
  /** For the clinic's appendix alone. Null without a full week, and where it cannot be had exactly (`signFlipP`). */
  signFlipP: number | null
}

const LEAST_WORK = 3
const LEAST_OFF = 1
const LEAST_WEEKS = 3

/** Means that differ by less are the same, but for how a computer divides. */
const SAME = 1e-9

/**
 * How much stiffer the back felt on work days than on days off, in points of the scale from 0 to 10, week by week:
 * days resemble the days before, weeks hardly.
 *
 * - The estimate is the median of all Walsh averages (Dᵢ + Dⱼ) / 2, i ≤ j; the ranges go from the k-th smallest
 *   to the k-th largest of them, k from the exact signed-rank law (its table to 16 weeks is in CLINICAL.md 5.1).
 * - Gates: numbers as said at each field. Nothing is said of a difference under 6 full weeks; that is not decided here.
 * - In any order; a day rated twice counts twice.
 *
 * Throws a RangeError that names the rating for a value outside 0 to 10, a day that is none, or another kind.
 * Source: CLINICAL.md 5.0 and 5.1.
 */
export function workVersusOff(ratings: readonly DayRating[]): WorkVersusOff {
  const differences = weeklyDifferences(ratings)
  const n = differences.length
  const walsh = walshAverages(differences)
  const law = signedRankLaw(n)
  return {
    fullWeeks: n,
    differences,
    estimate: n < LEAST_WEEKS ? null : middle(walsh),
    range90: rangeAt(walsh, walshRank(law, 0.05)),
    range95: rangeAt(walsh, walshRank(law, 0.025)),
    weeksAbove: differences.filter((d) => d > SAME).length,
    weeksEqual: differences.filter((d) => Math.abs(d) <= SAME).length,
    weeksBelow: differences.filter((d) => d < -SAME).length,
    signFlipP: signFlipP(differences),
  }
}

function weeklyDifferences(ratings: readonly DayRating[]): number[] {
  mustBeRatings(
    'ratings',
    ratings.map(({ value }) => value),
  )
  const weeks = new Map<string, { work: number[]; off: number[] }>()
  for (const [i, { day, kind, value }] of ratings.entries()) {
    const week = weekOf(day, i)
    const values = weeks.get(week) ?? { work: [], off: [] }
    if (kind !== 'work' && kind !== 'off') throw new RangeError(`ratings[${i}] is of a day that is ${kind}`)
    values[kind].push(value)
    weeks.set(week, values)
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { work, off }]) => work.length >= LEAST_WORK && off.length >= LEAST_OFF)
    .map(([, { work, off }]) => mean(work) - mean(off))
}

function weekOf(day: Day, index: number): string {
  // The calendar alone would also take a time with it, or a date without hyphens.
  if (/^\d{4}-\d\d-\d\d$/.test(day)) {
    try {
      return isoWeek(day)
    } catch {
      // said below
    }
  }
  throw new RangeError(`ratings[${index}] is of ${day}, which is no day`)
}

function walshAverages(differences: readonly number[]): Float64Array {
  const n = differences.length
  const averages = new Float64Array((n * (n + 1)) / 2)
  let next = 0
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++)
      averages[next++] = ((differences[i] as number) + (differences[j] as number)) / 2
  }
  return averages.sort()
}
