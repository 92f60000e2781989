/** Whether a series moved, by how long it stays on one side of its median (CLINICAL.md 5.4); for the clinic's view. */
import { mustBeFinite } from './check.ts'
import { ascending, middle } from './order.ts'

type RunsSignal = {
  /** Useful points: those that do not lie on the median. The others neither end a run nor lengthen it. */
  n: number
  /** Most useful points in a row on one side. */
  longestRun: number
  /** round(log₂ n + 3); more in a row is a signal. 0 without a useful point. */
  longestAllowed: number
  /** How often the next useful point lies on the other side. */
  crossings: number
  /** The 5 % quantile of a fair coin thrown n − 1 times; fewer crossings are a signal. */
  crossingsNeeded: number
  signal: boolean
}

/**
 * The runs rules of Anhøj and Olesen for a series in the order of time, about its own median or a given one, such
 * as that of a baseline.
 *
 * Gates: on weekly means alone, and their table begins with 10 useful points; that is not decided here.
 * Throws a RangeError that names a number that is not finite. Source: CLINICAL.md 5.4.
 */
export function runsSignal(values: readonly number[], median?: number): RunsSignal {
  mustBeFinite('values', values)
  if (median !== undefined) mustBeFinite('median', [median])
  const centre = median ?? middle(ascending(values)) ?? 0
  const sides = values.map((value) => Math.sign(value - centre)).filter((side) => side !== 0)
  const n = sides.length
  let [longestRun, crossings, run] = [0, 0, 0]
  for (const [i, side] of sides.entries()) {
    const crossed = i > 0 && side !== sides[i - 1]
    if (crossed) crossings++
    run = crossed ? 1 : run + 1
    longestRun = Math.max(longestRun, run)
  }
  const longestAllowed = n === 0 ? 0 : Math.round(Math.log2(n) + 3)
  const crossingsNeeded = coinQuantile(n - 1)
  const signal = longestRun > longestAllowed || crossings < crossingsNeeded
  return { n, longestRun, longestAllowed, crossings, crossingsNeeded, signal }
}

/** The fewest heads of `throws` of a fair coin that are not rarer than 5 %: the smallest k with P(heads ≤ k) ≥ .05. */
function coinQuantile(throws: number): number {
  if (throws < 1) return 0
  const all = 2n ** BigInt(throws)
  let ways = 1n
  let below = 1n
  let heads = 0
  // In whole numbers, so that no length of series is too long.
  while (20n * below < all) {
    ways = (ways * BigInt(throws - heads)) / BigInt(heads + 1)
    below += ways
    heads++
  }
  return heads
}
