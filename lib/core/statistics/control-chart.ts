/** What is usual for this person, and which weeks lie outside it (CLINICAL.md 5.4); for the clinic's view. */
import { mean } from '../observed.ts'
import { mustBeCount, mustBeRatings } from './check.ts'
import type { Range } from './order.ts'

type ControlChart = {
  /** Of the baseline; null without a value. */
  mean: number | null
  /** The mean size of the steps from one value of the baseline to the next; null with fewer than two. */
  meanMovingRange: number | null
  /** The usual range: mean ± 2.66 · meanMovingRange, within 0 to 10; null with fewer than two. */
  limits: Range | null
  /** The largest usual step: 3.267 · meanMovingRange. */
  movingRangeLimit: number | null
  /** Which values lie beyond the limits, counted from 0; those of the baseline can, too. */
  outside: number[]
}

const LIMITS = 2.66
const STEP_LIMIT = 3.267
const LARGEST = 10

/** So little beyond a limit is on it, but for how a computer adds. */
const SAME = 1e-9

/**
 * The XmR chart of weekly means, in points of the scale from 0 to 10. The baseline is the first `baselineCount`
 * values, all of them without it; its limits then hold for the later ones, too. Large steps are not left out of the
 * baseline.
 *
 * Gates: on weekly means alone (daily ratings would raise a false alarm in a quarter of series) with a baseline of
 * 6 full weeks; that is not decided here.
 * Throws a RangeError for a value outside 0 to 10, and a baseline that is not a whole number from 1 on.
 * Source: CLINICAL.md 5.4.
 */
export function controlChart(values: readonly number[], baselineCount?: number): ControlChart {
  mustBeRatings('values', values)
  if (baselineCount !== undefined) mustBeCount('baselineCount', baselineCount)
  const baseline = values.slice(0, baselineCount)
  const steps = baseline.slice(1).map((value, i) => Math.abs(value - (baseline[i] as number)))
  const centre = baseline.length === 0 ? null : mean(baseline)
  if (centre === null || steps.length === 0) {
    return { mean: centre, meanMovingRange: null, limits: null, movingRangeLimit: null, outside: [] }
  }
  const step = mean(steps)
  const [lower, upper] = [Math.max(0, centre - LIMITS * step), Math.min(LARGEST, centre + LIMITS * step)]
  return {
    mean: centre,
    meanMovingRange: step,
    limits: [lower, upper],
    movingRangeLimit: STEP_LIMIT * step,
    outside: values.flatMap((value, i) => (value < lower - SAME || value > upper + SAME ? [i] : [])),
  }
}
