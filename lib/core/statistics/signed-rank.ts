/**
 * The exact law of Wilcoxon's signed-rank sum T under no difference: each of the ranks 1 to n is in the sum or
 * not, with equal chance. Which Walsh averages bound a likely range follows from it (CLINICAL.md 5.1).
 */

/** P(T ≤ t) for t from 0 to the middle. */
export function signedRankLaw(n: number): Float64Array {
  const ranks = Array.from({ length: n }, (_, i) => i + 1)
  return subsetLaw(ranks, Math.floor((n * (n + 1)) / 4))
}

/**
 * P(sum ≤ t) for t from 0 to `bound`, of whole sizes from 0 on, each of them in the sum or not with equal chance.
 * Counting in halves is exact while 2ⁿ fits a double, to 52 sizes; beyond, each value has a relative error of at
 * most n rounding errors, as nothing is ever subtracted.
 */
export function subsetLaw(sizes: readonly number[], bound: number): Float64Array {
  const law = new Float64Array(bound + 1)
  law[0] = 1
  let largest = 0
  for (const size of sizes) {
    largest = Math.min(bound, largest + size)
    // Downwards, so that what lies `size` below is still that of the sizes before.
    for (let t = largest; t >= size; t--) law[t] = ((law[t] as number) + (law[t - size] as number)) / 2
    for (let t = Math.min(size - 1, largest); t >= 0; t--) law[t] = (law[t] as number) / 2
  }
  for (let t = 1; t <= bound; t++) law[t] = (law[t] as number) + (law[t - 1] as number)
  return law
}

/**
 * The largest k for which `[W(k), W(M+1−k)]` leaves out at most `tail` on each side; null where there is none.
 * `tail` .05 makes a range of 90 %, .025 one of 95 %.
 */
export function walshRank(law: Float64Array, tail: number): number | null {
  const k = law.findIndex((below) => below > tail)
  return k < 1 ? null : k
}
