/** The exact laws behind the ranges: the printed tables, counting in whole numbers of any size, and by trying every order. */
import { describe, expect, test } from 'vitest'
import { kendallBound, kendallLaw } from '../../lib/core/statistics/kendall.ts'
import { signFlipP } from '../../lib/core/statistics/sign-flip.ts'
import { signedRankLaw, walshRank } from '../../lib/core/statistics/signed-rank.ts'

/** Ways to choose some of the ranks 1 to n with each sum. */
function signedRankCounts(n: number): bigint[] {
  const counts = [1n]
  for (let rank = 1; rank <= n; rank++) {
    for (let t = (rank * (rank + 1)) / 2; t >= rank; t--) {
      counts[t] = (counts[t] ?? 0n) + (counts[t - rank] ?? 0n)
    }
  }
  return counts
}

/** Orders of n points with each number of pairs in the wrong order. */
function inversionCounts(n: number): bigint[] {
  let counts = [1n]
  for (let m = 2; m <= n; m++) {
    let sum = 0n
    counts = Array.from({ length: (m * (m - 1)) / 2 + 1 }, (_, i) => {
      sum += (counts[i] ?? 0n) - (counts[i - m] ?? 0n)
      return sum
    })
  }
  return counts
}

/** How many of the smallest values together are no more likely than one in `oneIn`. */
function rare(counts: bigint[], oneIn: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0n)
  let [below, i] = [counts[0] ?? 0n, 0]
  while (BigInt(oneIn) * below <= all) below += counts[++i] ?? 0n
  return i
}

describe('Walsh averages that bound a likely range', () => {
  /** CLINICAL.md 5.1. */
  const PRINTED: [n: number, k90: number, k95: number | null][] = [
    [5, 1, null],
    [6, 3, 1],
    [7, 4, 3],
    [8, 6, 4],
    [9, 9, 6],
    [10, 11, 9],
    [11, 14, 11],
    [12, 18, 14],
    [13, 22, 18],
    [14, 26, 22],
    [15, 31, 26],
    [16, 36, 30],
  ]
  const bounds = (n: number) => [walshRank(signedRankLaw(n), 0.05), walshRank(signedRankLaw(n), 0.025)]

  test.each(PRINTED)('%i weeks: %s and %s', (n, k90, k95) => {
    expect(bounds(n)).toEqual([k90, k95])
  })

  test.each([0, 1, 2, 3, 4])('%i weeks have none', (n) => {
    expect(bounds(n)).toEqual([null, null])
  })

  test.each([17, 20, 33, 51, 52, 53, 54, 60, 77, 104, 120])('%i weeks, as counted in whole numbers', (n) => {
    const counts = signedRankCounts(n)
    expect(bounds(n)).toEqual([rare(counts, 20), rare(counts, 40)])
  })

  test('the law itself, to the last digits', () => {
    for (const n of [1, 5, 16, 52, 80]) {
      const [law, counts] = [signedRankLaw(n), signedRankCounts(n)]
      let below = 0n
      for (const [t, chance] of law.entries()) {
        below += counts[t] ?? 0n
        expect(chance / (Number(below) / 2 ** n)).toBeCloseTo(1, 12)
      }
    }
  })

  test('ten years: the normal law is near', () => {
    const n = 520
    const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)
    const [k90, k95] = bounds(n) as [number, number]
    expect(k90).toBeGreaterThan((n * (n + 1)) / 4 - 1.65 * sd)
    expect(k90).toBeLessThan((n * (n + 1)) / 4 - 1.64 * sd)
    expect(k95).toBeGreaterThan((n * (n + 1)) / 4 - 1.965 * sd)
    expect(k95).toBeLessThan((n * (n + 1)) / 4 - 1.955 * sd)
  })
})

describe('Kendall’s S', () => {
  const bounds = (n: number) => {
    const law = kendallLaw(n)
    return [kendallBound(law, 10), kendallBound(law, 20)]
  }
  /** At 90 % CLINICAL.md 5.2 from 6 to 12; the others by the same counting, once, in another language. */
  const TABLE: [n: number, c90: number | null, c95: number | null][] = [
    [0, null, null],
    [1, null, null],
    [2, null, null],
    [3, null, null],
    [4, 6, null],
    [5, 8, 10],
    [6, 11, 13],
    [7, 13, 15],
    [8, 16, 18],
    [9, 18, 20],
    [10, 21, 23],
    [11, 23, 27],
    [12, 26, 30],
    [13, 28, 34],
    [16, 38, 46],
    [18, 45, 53],
    [19, 49, 57],
    [20, 52, 62],
    [30, 95, 111],
    [60, 260, 308],
    [100, 554, 660],
  ]

  test.each(TABLE)('%i points: %s and %s', (n, c90, c95) => {
    expect(bounds(n)).toEqual([c90, c95])
  })

  test.each([14, 15, 17, 18, 19, 21, 25, 37, 52])('%i points, as counted in whole numbers', (n) => {
    const counts = inversionCounts(n)
    const pairs = (n * (n - 1)) / 2
    expect(bounds(n)).toEqual([20, 40].map((oneIn) => pairs - 2 * (rare(counts, oneIn) - 1)))
  })

  test.each([2, 3, 4, 5, 6, 7])('%i points: every order tried', (n) => {
    const { below, all, pairs } = kendallLaw(n)
    const wrong = orders(n).map((order) =>
      order.reduce((sum, a, i) => sum + order.slice(i + 1).filter((b) => b < a).length, 0),
    )
    expect(all).toBe(wrong.length)
    expect([...below]).toEqual(
      Array.from({ length: Math.floor(pairs / 2) + 1 }, (_, i) => wrong.filter((w) => w <= i).length),
    )
  })

  test('ten years: the normal law is near', () => {
    const n = 520
    const sd = Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
    const [c90, c95] = bounds(n) as [number, number]
    expect(c90 / sd).toBeCloseTo(1.645, 2)
    expect(c95 / sd).toBeCloseTo(1.96, 2)
  })
})

function orders(n: number): number[][] {
  if (n === 0) return [[]]
  return orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, place) => order.toSpliced(place, 0, n - 1)),
  )
}

describe('signs by chance', () => {
  const CASES: [name: string, differences: number[], p: number | null][] = [
    ['no week', [], null],
    ['one week', [2], 1],
    ['one week without a difference', [0], 1],
    ['two of one kind', [1, 1], 0.5],
    ['five one way (CLINICAL.md 5.1)', [1, 2, 0.5, 1, 3], 0.0625],
    ['six one way (CLINICAL.md 5.1)', [1, 2, 0.5, 1, 3, 0.1], 0.03125],
    ['a week without a difference changes nothing', [1, 2, 0.5, 1, 3, 0, 0], 0.0625],
    ['all alike', [-1, -1, -1, 1], 0.625],
    ['they cancel', [1, -1, 2, -2], 1],
    ['thirds that add up in another order', [1 / 3, 2 / 3, -1, 1 / 3, 1 / 3, 2 / 3, 1], 36 / 128],
  ]

  test.each(CASES)('%s', (_, differences, p) => {
    const found = signFlipP(differences)
    if (p === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(p, 12)
  })

  test('ten years one way', () => {
    expect(signFlipP(Array.from({ length: 520 }, (_, i) => (i % 5) / 5 + 0.2))).toBe(2 ** -519)
  })

  test('ten years of no difference, exactly', () => {
    const differences = Array.from({ length: 520 }, (_, i) => (i % 2 ? 1 : -1) * (1 + ((i * 7) % 11) / 5))
    const p = signFlipP(differences) as number
    const sd = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0))
    const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0))
    expect(observed).toBeGreaterThan(0.5)
    // Nearly normal: P(|Z| ≥ z) for a small z, half a step of the grid of sums wider.
    expect(p).toBeCloseTo(1 - (2 * (observed - 0.2)) / sd / Math.sqrt(2 * Math.PI), 2)
  })

  test('sums that coincide off the grid of whole ratings, too: sixty sevenths, twenty of them down', () => {
    const differences = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? -1 : 1) / 7)
    // scipy 1.17.1, 2 * binom.cdf(20, 60, .5)
    expect(signFlipP(differences)).toBeCloseTo(0.01348929373119186, 12)
  })

  test('too many different sums: null, not a guess', () => {
    const differences = Array.from({ length: 26 }, (_, i) => Math.sqrt(i + 2) * (i % 2 ? 1 : -0.99))
    expect(signFlipP(differences)).toBeNull()
    expect(signFlipP(differences.slice(0, 18))).toBeGreaterThan(0)
  })
})
