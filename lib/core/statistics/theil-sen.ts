/** The slope of a series of points that no single week can tilt (CLINICAL.md 5.2). */
import { mustBeFinite } from './check.ts'
import { kendallBound, kendallLaw } from './kendall.ts'
import { ascending, middle, type Range, rangeAt } from './order.ts'

type Point = { x: number; y: number }

type TheilSen = {
  /** Change of y for each 1 of x: with weeks, points a week. Null without two different x. */
  slope: number | null
  /** y at x = 0: the median of y − slope·x. */
  intercept: number | null
  /** Likely range (90 %) of the slope; null under 4 points, or where too many share their x. */
  range90: Range | null
  /** Null under 5 points. */
  range95: Range | null
  /** Kendall's S: pairs that rise less pairs that fall; level pairs, and those of one x, are neither. */
  s: number
  /** Of all pairs with different x, ascending. */
  slopes: number[]
}

/**
 * The line through `points`: its slope is the median of the slopes of all pairs (Theil, Sen).
 *
 * - Its range is that of Sen and Kendall: of the N slopes from the r-th smallest to the r-th largest,
 *   r = ⌊(N − (C − 2)) / 2⌋, where C is the smallest S with 2·P(S ≥ C) ≤ 10 % or 5 %. C comes from the exact law
 *   without ties; points that share their x or y make the range wider than it need be, never narrower.
 * - For the trend x is the number of the week (gaps keep theirs) and y the mean of its work days, of weeks with 3
 *   ratings or more; four times the slope is said, and nothing under 6 weeks. That is not decided here.
 *
 * In any order. Throws a RangeError that names the point for a number that is not finite.
 * Source: CLINICAL.md 5.2; the intercept is that of scipy's `theilslopes` with `method='joint'`.
 */
export function theilSen(points: readonly Point[]): TheilSen {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)]
  mustBeFinite('x', x)
  mustBeFinite('y', y)
  const { slopes, s } = pairs(x, y)
  const slope = middle(slopes)
  const law = kendallLaw(points.length)
  const rangeOf = (oneIn: number) => {
    const bound = kendallBound(law, oneIn)
    return rangeAt(slopes, bound === null ? null : Math.floor((slopes.length - (bound - 2)) / 2))
  }
  return {
    slope,
    intercept: slope === null ? null : middle(ascending(points.map((point) => point.y - slope * point.x))),
    range90: rangeOf(10),
    range95: rangeOf(20),
    s,
    slopes: [...slopes],
  }
}

function pairs(x: readonly number[], y: readonly number[]): { slopes: Float64Array; s: number } {
  const n = x.length
  const slopes = new Float64Array((n * (n - 1)) / 2)
  let [count, s] = [0, 0]
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const run = (x[j] as number) - (x[i] as number)
      if (run === 0) continue
      const slope = ((y[j] as number) - (y[i] as number)) / run
      slopes[count++] = slope + 0 // never −0
      s += Math.sign(slope)
    }
  }
  return { slopes: slopes.subarray(0, count).sort(), s: s + 0 }
}
