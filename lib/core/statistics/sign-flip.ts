/** How often chance alone would part work days and days off as far: every pattern of signs is as likely as another. */
import { subsetLaw } from './signed-rank.ts'

/** Sums closer than this are one: the same sum, added up in another order. */
const SAME = 1e-9

/** More different sums than this are not kept: they take 32 MB, and a fraction of a second. */
const MOST_SUMS = 2 ** 20

/** A week has up to seven answers: the difference of the means of three or more and of the others is in sixtieths. */
const GRID = 60

/**
 * The share of all 2ⁿ patterns of signs with |ΣD| at least as large as the observed one, from 0 to 1, two-sided.
 *
 * Exact for whole ratings, one a day, over any number of weeks: their differences lie on a grid, and so do all
 * sums. Other numbers need up to 2ⁿ⁻¹ sums: exact to 21 weeks at least, and null once there are more sums than
 * are kept. Null without a difference. Source: CLINICAL.md 5.1.
 */
export function signFlipP(differences: readonly number[]): number | null {
  if (differences.length === 0) return null
  const sizes = differences.map(Math.abs)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0))
  if (observed <= SAME) return 1
  // With the sum A of the sizes that are made negative, |ΣD| = |total − 2A|: small A are one side, large A the other.
  // They cannot meet, as the observed sum is not 0.
  const largest = (total - observed) / 2
  const below = sizes.every(isOnGrid) ? belowOnGrid(sizes, largest) : belowAnywhere(sizes, largest)
  return below === null ? null : 2 * below
}

const isOnGrid = (size: number) => Math.abs(size * GRID - Math.round(size * GRID)) < GRID * SAME

/** The chance of a sum of some sizes that is not above `largest`. */
function belowOnGrid(sizes: readonly number[], largest: number): number {
  const bound = Math.round(largest * GRID)
  const whole = sizes.map((size) => Math.round(size * GRID))
  return subsetLaw(whole, bound)[bound] as number
}

/** The same for sizes of any kind; null when there are too many sums. */
function belowAnywhere(sizes: readonly number[], largest: number): number | null {
  let law: Law = { sums: Float64Array.of(0), chances: Float64Array.of(1), length: 1 }
  // The largest first: what they bring above the bound is dropped early.
  for (const size of sizes.toSorted((a, b) => b - a)) {
    law = withSize(law, size, largest + SAME)
    if (law.length > MOST_SUMS) return null
  }
  return law.chances.subarray(0, law.length).reduce((sum, chance) => sum + chance, 0)
}

/** Some sums, ascending, and the chance of each. */
type Law = { sums: Float64Array; chances: Float64Array; length: number }

/** The sums without and with one more size, merged in order; those above `largest` are dropped. */
function withSize({ sums, chances, length }: Law, size: number, largest: number): Law {
  const next = { sums: new Float64Array(2 * length), chances: new Float64Array(2 * length), length: 0 }
  let [without, including] = [0, 0]
  while (without < length || including < length) {
    const low = without < length ? (sums[without] as number) : Number.POSITIVE_INFINITY
    const high = including < length ? (sums[including] as number) + size : Number.POSITIVE_INFINITY
    const sum = Math.min(low, high)
    if (sum > largest) break
    const chance = (chances[low <= high ? without++ : including++] as number) / 2
    const last = next.length - 1
    if (last >= 0 && sum - (next.sums[last] as number) <= SAME) {
      next.chances[last] = (next.chances[last] as number) + chance
    } else {
      next.sums[next.length] = sum
      next.chances[next.length++] = chance
    }
  }
  return next
}
