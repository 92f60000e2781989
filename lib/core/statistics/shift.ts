/** How far apart two groups of days lie (CLINICAL.md 5.3). */
import { mustBeFinite } from './check.ts'

/**
 * The two-sample shift of Hodges and Lehmann: the median of all differences aᵢ − bⱼ, in the units of the values.
 * Positive: `a` is larger. Null when one of them is empty.
 *
 * Gates: groups are shown from 5 days each and 20 work days in all; that is not decided here.
 * Throws a RangeError that names a number that is not finite. Source: CLINICAL.md 5.3.
 */
export function hodgesLehmannShift(a: readonly number[], b: readonly number[]): number | null {
  mustBeFinite('a', a)
  mustBeFinite('b', b)
  const differences = differencesOf(a, b)
  const all = a.length * b.length
  const lower = nth(differences, Math.ceil(all / 2))
  const upper = nth(differences, Math.floor(all / 2) + 1)
  return lower === null || upper === null ? null : (lower + upper) / 2
}

type Counted = { value: number; times: number }

/** Ratings take few values, so each pair of values is subtracted once: ten years of days have millions of pairs. */
function differencesOf(a: readonly number[], b: readonly number[]): Counted[] {
  const others = counted(b)
  return counted(a)
    .flatMap((one) =>
      others.map((other) => ({ value: one.value - other.value, times: one.times * other.times })),
    )
    .sort((one, other) => one.value - other.value)
}

function counted(values: readonly number[]): Counted[] {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].map(([value, times]) => ({ value, times }))
}

/** The n-th smallest, counted from 1. */
function nth(ascending: readonly Counted[], n: number): number | null {
  let seen = 0
  for (const { value, times } of ascending) {
    seen += times
    if (seen >= n) return value
  }
  return null
}
