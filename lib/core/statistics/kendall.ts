/**
 * The exact law of Kendall's S without ties: of n points in random order, the pairs that rise less those that
 * fall. S is the number of pairs less twice the number of those in the wrong order, which is what is counted.
 */

/** Up to this many points all orders (18!) are counted in whole doubles; beyond, in shares of them. */
const COUNTED = 18

/** How many orders of n points have at most i pairs in the wrong order, for i from 0 to the middle; and how many there are. */
type KendallLaw = { pairs: number; below: Float64Array; all: number }

export function kendallLaw(n: number): KendallLaw {
  const pairs = (n * (n - 1)) / 2
  const half = Math.floor(pairs / 2)
  let counts = new Float64Array(half + 1)
  let next = new Float64Array(half + 1)
  counts[0] = 1
  let all = 1
  for (let m = 2; m <= n; m++) {
    // The new point stands before 0 to m − 1 of the others: a sum over m neighbours, carried along.
    const share = m <= COUNTED ? 1 : m
    const largest = Math.min(half, (m * (m - 1)) / 2)
    let sum = 0
    for (let i = 0; i <= largest; i++) {
      sum += (counts[i] as number) - (i >= m ? (counts[i - m] as number) : 0)
      next[i] = sum / share
    }
    ;[counts, next] = [next, counts]
    if (m <= COUNTED) all *= m
  }
  for (let i = 1; i <= half; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number)
  return { pairs, below: counts, all }
}

/**
 * C of CLINICAL.md 5.2: the smallest S with 2·P(S ≥ C) ≤ 1 / `oneIn`; null where even the largest is too likely.
 * `oneIn` 10 makes a range of 90 %, 20 one of 95 %.
 */
export function kendallBound({ pairs, below, all }: KendallLaw, oneIn: number): number | null {
  // A product, not a quotient: of whole numbers it is exact.
  const rare = below.findIndex((orders) => 2 * oneIn * orders > all)
  return rare < 1 ? null : pairs - 2 * (rare - 1)
}
