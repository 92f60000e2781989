/** The smoothed line of a chart (CLINICAL.md 5.2). */
import { mustBeCount, mustBeFinite } from './check.ts'
import { ascending, middle } from './order.ts'

/**
 * Of each day the median of it and the days before, `window` calendar days in all; null, a gap in the line, where
 * fewer than `atLeast` of them have a value. One entry for each calendar day, null where nothing was answered:
 * nothing is put in between. In the units of the values; today's may be missing.
 *
 * Throws a RangeError for a number that is not finite, and for a window or least count that is not a whole number
 * from 1 on. Source: CLINICAL.md 5.2.
 */
export function trailingMedian(
  values: readonly (number | null)[],
  window = 7,
  atLeast = 3,
): (number | null)[] {
  mustBeCount('window', window)
  mustBeCount('atLeast', atLeast)
  mustBeFinite(
    'values',
    values.map((value) => value ?? 0),
  )
  return values.map((_, i) => {
    const present = values.slice(Math.max(0, i + 1 - window), i + 1).filter((value) => value !== null)
    return present.length < atLeast ? null : middle(ascending(present))
  })
}
