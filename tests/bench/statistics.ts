/** What is said of many measurements: their middle, their spread, and how they grow with the history. */

export type Spread = { median: number; low: number; high: number; highest: number; count: number }

/** The measurement at that place of the sorted ones: none is made up between two. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? Number.NaN

/** Median, and the two quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    highest: quantile(values, 1),
    count: values.length,
  }
}

export type Wanted = 'flat' | 'linear'

export type Growth = {
  /** Cost grows as this power of the number of rows, between the last two histories: 0 is flat, 1 is linear. */
  exponent: number
  /** The lowest that the middle halves allow: what is only noise is held against nobody. */
  least: number
  verdict: 'flat' | 'less than linear' | 'linear' | 'WORSE THAN LINEAR'
  wanted: Wanted
  holds: boolean
}

/** A quarter more for ten times as much is flat still, and a quarter more than ten times is linear. */
const TOLERANCE = 0.1
const MOST = { flat: TOLERANCE, linear: 1 + TOLERANCE } satisfies Record<Wanted, number>

/** `sizes`: how many rows each history has. What is one number without a spread has three times the same. */
export function growthOf(sizes: readonly number[], costs: readonly Spread[], wanted: Wanted): Growth {
  const [before, after] = costs.slice(-2)
  const [fewer, more] = sizes.slice(-2)
  if (!before || !after || !fewer || !more || fewer >= more) {
    throw new RangeError('Growth is told from two histories, the longer last')
  }
  const power = (from: number, to: number) => Math.log(to / from) / Math.log(more / fewer)
  const exponent = power(before.median, after.median)
  const least = Math.min(exponent, power(before.high, after.low))
  const verdict =
    exponent <= MOST.flat
      ? 'flat'
      : exponent < 1 - TOLERANCE
        ? 'less than linear'
        : least <= MOST.linear
          ? 'linear'
          : 'WORSE THAN LINEAR'
  return { exponent, least, verdict, wanted, holds: least <= MOST[wanted] }
}
