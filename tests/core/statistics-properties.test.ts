/** What holds for the statistics whatever the numbers, and that they are what trying everything gives. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { midRanks } from '../../lib/core/statistics/order.ts'
import { signFlipP } from '../../lib/core/statistics/sign-flip.ts'
import {
  controlChart,
  hodgesLehmannShift,
  rankCorrelation,
  runsSignal,
  theilSen,
  trailingMedian,
  workVersusOff,
} from '../../lib/core/statistics.ts'
import { MONDAY } from './make.ts'

const RUNS = { numRuns: 300, seed: 20260302 }

const rating = fc.integer({ min: 0, max: 10 })
const weekly = fc.integer({ min: 0, max: 50 }).map((fifths) => fifths / 5)
/** Mostly about 5, and now and then anything. */
const steady = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 23, max: 27 }).map((fifths) => fifths / 5) },
  weekly,
)
const decimal = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10)

/** Any days of two years, each answered at most once. */
const ratings = fc
  .uniqueArray(fc.record({ after: fc.integer({ min: 0, max: 120 }), value: rating }), {
    selector: ({ after }) => after,
    maxLength: 120,
    size: 'max',
  })
  .map((answers) =>
    answers.map(({ after, value }) => ({
      day: addDays(MONDAY, after),
      kind: after % 7 < 5 ? ('work' as const) : ('off' as const),
      value,
    })),
  )

const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 30 }), y: weekly }), { maxLength: 25 })
const pairs = fc.array(fc.tuple(decimal, rating), { maxLength: 40 })

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), RUNS)
}

function near(found: number | null, expected: number | null): void {
  if (expected === null) expect(found).toBeNull()
  else expect(Math.abs((found as number) - expected)).toBeLessThan(1e-9)
}

function nearRange(found: [number, number] | null, expected: [number, number] | null): void {
  expect(found === null).toBe(expected === null)
  for (const [i, bound] of (expected ?? []).entries()) near(found?.[i] ?? null, bound)
}

const turned = (range: [number, number] | null): [number, number] | null => range && [-range[1], -range[0]]

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  if (half === 0) return null
  return Number.isInteger(half)
    ? ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
    : (sorted[Math.floor(half)] as number)
}

/** The wider holds the narrower, which holds the estimate. */
function nested(estimate: number | null, inner: [number, number] | null, outer: [number, number] | null) {
  if (inner) {
    expect(inner[0]).toBeLessThanOrEqual(estimate as number)
    expect(inner[1]).toBeGreaterThanOrEqual(estimate as number)
  }
  if (!outer) return
  expect(outer[0]).toBeLessThanOrEqual(inner?.[0] as number)
  expect(outer[1]).toBeGreaterThanOrEqual(inner?.[1] as number)
}

describe('work days against days off', () => {
  test('the order of the answers makes no difference', () => {
    check(ratings, (given) => {
      const sorted = given.toSorted((a, b) => a.day.localeCompare(b.day))
      expect(workVersusOff(given.toReversed())).toEqual(workVersusOff(sorted))
    })
  })

  test('turned about, it is the other side', () => {
    check(ratings, (given) => {
      const [one, other] = [given, given.map((r) => ({ ...r, value: 10 - r.value }))].map(workVersusOff) as [
        ReturnType<typeof workVersusOff>,
        ReturnType<typeof workVersusOff>,
      ]
      near(other.estimate, one.estimate === null ? null : -one.estimate)
      nearRange(other.range90, turned(one.range90))
      nearRange(other.range95, turned(one.range95))
      expect([other.weeksBelow, other.weeksEqual]).toEqual([one.weeksAbove, one.weeksEqual])
      near(other.signFlipP, one.signFlipP)
    })
  })

  test('half the size is half the difference, and no less likely', () => {
    check(ratings, (given) => {
      const whole = workVersusOff(given)
      const half = workVersusOff(given.map((r) => ({ ...r, value: r.value / 2 + 3 })))
      near(half.estimate, whole.estimate === null ? null : whole.estimate / 2)
      nearRange(half.range90, whole.range90 && [whole.range90[0] / 2, whole.range90[1] / 2])
      near(half.signFlipP, whole.signFlipP)
    })
  })

  test('95 % holds 90 %, which holds the estimate; weeks add up', () => {
    let ranges = 0
    check(ratings, (given) => {
      const found = workVersusOff(given)
      nested(found.estimate, found.range90, found.range95)
      expect(found.weeksAbove + found.weeksEqual + found.weeksBelow).toBe(found.fullWeeks)
      if (found.range95) ranges++
    })
    expect(ranges).toBeGreaterThan(RUNS.numRuns / 5)
  })

  test('the range covers as often as it says: all signs of up to ten differences', () => {
    const sizes = [0.7, 1.1, 1.9, 3.2, 0.3, 2.3, 2.6, 0.9, 1.4, 3.7]
    for (let n = 5; n <= sizes.length; n++) {
      let [within90, within95] = [0, 0]
      for (let pattern = 0; pattern < 2 ** n; pattern++) {
        const given = sizes.slice(0, n).flatMap((size, week) => {
          const d = pattern & (1 << week) ? size : -size
          const day = (i: number) => addDays(MONDAY, 7 * week + i)
          const work = [0, 1, 2].map((i) => ({ day: day(i), kind: 'work' as const, value: 5 + d }))
          return [...work, { day: day(6), kind: 'off' as const, value: 5 }]
        })
        const { range90, range95 } = workVersusOff(given)
        if (range90 && range90[0] <= 0 && range90[1] >= 0) within90++
        if (!range95 || (range95[0] <= 0 && range95[1] >= 0)) within95++
      }
      expect(within90 / 2 ** n).toBeGreaterThanOrEqual(0.9)
      expect(within95 / 2 ** n).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('signs by chance: every pattern tried', () => {
    const share = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 2, 3, 5, 6, 7, 11))
    const differences = fc.array(share, { minLength: 1, maxLength: 10 })
    check(differences, (given) => {
      // On the grid of whole ratings or not, as floating numbers; as whole ones to compare with.
      const whole = given.map(([over, under]) => (over * 2310) / under)
      const all = 2 ** whole.length
      const observed = Math.abs(whole.reduce((sum, d) => sum + d, 0))
      let asLarge = 0
      for (let pattern = 0; pattern < all; pattern++) {
        const sum = whole.reduce((total, d, i) => total + (pattern & (1 << i) ? d : -d), 0)
        if (Math.abs(sum) >= observed) asLarge++
      }
      near(signFlipP(given.map(([over, under]) => over / under)), asLarge / all)
    })
  })
})

describe('trend', () => {
  test('by the formulae, in any order', () => {
    check(points, (given) => {
      const slopes = given.flatMap((a, i) =>
        given
          .slice(i + 1)
          .filter((b) => b.x !== a.x)
          .map((b) => (b.y - a.y) / (b.x - a.x)),
      )
      const found = theilSen(given)
      const slope = median(slopes)
      near(found.slope, slope)
      near(found.intercept, slope === null ? null : median(given.map(({ x, y }) => y - slope * x)))
      expect(found.s).toBe(slopes.filter((b) => b > 0).length - slopes.filter((b) => b < 0).length)
      expect(found.slopes).toHaveLength(slopes.length)
      nested(found.slope, found.range90, found.range95)
      expect(theilSen(given.toReversed())).toEqual(found)
    })
  })

  test('moved, tilted and turned', () => {
    check(fc.tuple(points, decimal), ([given, by]) => {
      const found = theilSen(given)
      const tilted = theilSen(given.map(({ x, y }) => ({ x, y: y + by * x + 3 })))
      near(tilted.slope, found.slope === null ? null : found.slope + by)
      nearRange(tilted.range90, found.range90 && [found.range90[0] + by, found.range90[1] + by])
      near(tilted.intercept, found.intercept === null ? null : found.intercept + 3)
      const flipped = theilSen(given.map(({ x, y }) => ({ x, y: -y })))
      nearRange(flipped.range95, turned(found.range95))
      expect(flipped.s).toBe(found.s === 0 ? 0 : -found.s)
    })
  })
})

describe('rank correlation', () => {
  const of = (given: [number, number][]) =>
    rankCorrelation(
      given.map(([x]) => x),
      given.map(([, y]) => y),
    )

  test('whatever the sides, it is within its bounds', () => {
    let ranges = 0
    check(pairs, (given) => {
      const found = of(given)
      const other = of(given.map(([x, y]) => [y, x]))
      expect(other).toEqual({ ...found, lag1x: found.lag1y, lag1y: found.lag1x })
      for (const value of [found.rho, found.lag1x, found.lag1y, found.changeRho]) {
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1)
      }
      expect(found.nEff).toBeLessThanOrEqual(given.length)
      nested(found.rho, found.range95, found.range95)
      if (found.range95) ranges++
    })
    expect(ranges).toBeGreaterThan(RUNS.numRuns / 2)
  })

  test('only the order counts', () => {
    check(pairs, (given) => {
      const [found, stretched] = [of(given), of(given.map(([x, y]) => [x ** 3 / 100, Math.exp(y)]))]
      expect({ ...stretched, changeRho: null }).toEqual({ ...found, changeRho: null })
    })
  })

  test('ranks: how many are smaller, and half of those alike', () => {
    check(fc.array(rating, { maxLength: 30 }), (values) => {
      expect(midRanks(values)).toEqual(
        values.map(
          (value) =>
            values.filter((other) => other < value).length +
            (values.filter((other) => other === value).length + 1) / 2,
        ),
      )
    })
  })
})

test('shift: the median of all differences; turned and moved', () => {
  const group = fc.array(fc.oneof(rating, decimal), { maxLength: 20 })
  check(fc.tuple(group, group), ([a, b]) => {
    const shift = hodgesLehmannShift(a, b)
    near(shift, median(a.flatMap((one) => b.map((other) => one - other))))
    near(hodgesLehmannShift(b, a), shift === null ? null : -shift)
    const moved = a.map((value) => value + 4)
    near(hodgesLehmannShift(moved, b), shift === null ? null : shift + 4)
  })
})

test('seven-day median: each from its own days alone', () => {
  const days = fc.array(fc.option(rating, { freq: 2 }), { maxLength: 40 })
  check(
    fc.tuple(days, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })),
    ([values, window, atLeast]) => {
      const expected = values.map((_, i) => {
        const own = values.filter((value, j) => value !== null && j <= i && i - j < window) as number[]
        return own.length < atLeast ? null : median(own)
      })
      expect(trailingMedian(values, window, atLeast)).toEqual(expected)
    },
  )
})

test('usual range: within 0 to 10, holds its mean; what lies outside is beyond it', () => {
  let outside = 0
  check(
    fc.tuple(
      fc.array(steady, { maxLength: 30 }),
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    ),
    ([values, count]) => {
      const found = controlChart(values, count)
      if (found.limits === null) {
        expect(Math.min(values.length, count ?? values.length)).toBeLessThan(2)
        expect(found.outside).toEqual([])
        return
      }
      const [lower, upper] = found.limits
      expect(Math.min(lower, 10 - upper)).toBeGreaterThanOrEqual(0)
      expect(found.mean).toBeGreaterThanOrEqual(lower)
      expect(found.mean).toBeLessThanOrEqual(upper)
      for (const [i, value] of values.entries()) {
        const beyond = Math.max(lower - value, value - upper)
        if (Math.abs(beyond) > 1e-6) expect(found.outside.includes(i)).toBe(beyond > 0)
      }
      outside += found.outside.length
      // Turned about it is the other side.
      const other = controlChart(
        values.map((value) => 10 - value),
        count,
      )
      nearRange(other.limits, [10 - upper, 10 - lower])
      expect(other.outside).toEqual(found.outside)
    },
  )
  expect(outside).toBeGreaterThan(RUNS.numRuns / 10)
})

test('runs: neither direction nor what lies on the median makes a difference', () => {
  check(fc.array(rating, { maxLength: 60 }), (values) => {
    const found = runsSignal(values, 5)
    expect(runsSignal(values.toReversed(), 5)).toEqual(found)
    expect(
      runsSignal(
        values.map((value) => 10 - value),
        5,
      ),
    ).toEqual(found)
    expect(
      runsSignal(
        values.filter((value) => value !== 5),
        5,
      ),
    ).toEqual(found)
    const drawn = values.flatMap((value) => (value === 5 ? [] : [value > 5 ? '+' : '-'])).join('')
    const runs = drawn.match(/\++|-+/g) ?? []
    expect(found.longestRun).toBe(Math.max(0, ...runs.map(({ length }) => length)))
    expect(found.crossings).toBe(Math.max(0, runs.length - 1))
  })
})
