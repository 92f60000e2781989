/** What the bench says of its measurements, and which flags it takes. */
import { describe, expect, test } from 'vitest'
import { PARTS, partsOf } from '../bench/flags.ts'
import { inTurns } from '../bench/in-turns.ts'
import { highestRow, plainRow, ratioRow } from '../bench/rows.ts'
import { growthOf, quantile, spreadOf } from '../bench/statistics.ts'
import { aligned, growthTable, numberText, rowsTable } from '../bench/table.ts'

const steady = (...values: number[]) => values.map((value) => spreadOf([value, value, value]))

test('a quantile is one of the measurements, in whatever order they came', () => {
  expect(quantile([9, 1, 5, 3, 7], 0.5)).toBe(5)
  expect(quantile([9, 1, 5, 3, 7], 0.25)).toBe(3)
  expect(quantile([9, 1, 5, 3, 7], 1)).toBe(9)
  expect(quantile([], 0.5)).toBeNaN()
  expect(spreadOf([4, 1, 3, 2, 100])).toEqual({ median: 3, low: 2, high: 4, highest: 100, count: 5 })
})

describe('growth from one year to ten', () => {
  const sizes = [10, 100, 1_000, 10_000]
  test.each([
    [[5, 5, 5, 5], 'flat'],
    [[5, 5, 5, 6], 'flat'],
    [[1, 2, 10, 50], 'less than linear'],
    [[1, 10, 100, 1_000], 'linear'],
    [[1, 10, 100, 1_200], 'linear'],
    [[1, 10, 100, 1_500], 'WORSE THAN LINEAR'],
    [[1, 100, 10_000, 1_000_000], 'WORSE THAN LINEAR'],
  ])('%j is %s', (costs, verdict) => {
    const growth = growthOf(sizes, steady(...costs), 'linear')
    expect(growth.verdict).toBe(verdict)
    expect(growth.holds).toBe(verdict !== 'WORSE THAN LINEAR')
  })

  test('what should be flat and is not does not hold', () => {
    expect(growthOf(sizes, steady(5, 5, 5, 6), 'flat').holds).toBe(true)
    expect(growthOf(sizes, steady(5, 5, 5, 9), 'flat').holds).toBe(false)
  })

  test('noise is held against nobody: middle halves that overlap leave it open', () => {
    const noisy = [...steady(5, 5), spreadOf([4, 5, 10]), spreadOf([5, 9, 12])]
    const { exponent, least, holds } = growthOf(sizes, noisy, 'flat')
    expect(exponent).toBeGreaterThan(0.2)
    expect(least).toBeLessThan(0.1)
    expect(holds).toBe(true)
  })

  test('one history alone tells of no growth', () => {
    expect(() => growthOf([10], steady(5), 'flat')).toThrow(RangeError)
    expect(() => growthOf([10, 10], steady(5, 6), 'flat')).toThrow(RangeError)
  })
})

describe('rows', () => {
  const named = { what: 'popup', where: 'Chromium', budget: 1.25 }

  test('a ratio is of the medians, and its budget is met up to the budget itself', () => {
    const row = ratioRow(named, [50, 10, 60], [40, 40, 90])
    expect(row).toMatchObject({ value: 1.25, unit: '×', met: true })
    expect(ratioRow(named, [51], [40]).met).toBe(false)
  })

  test('of what none may be over, the highest counts', () => {
    const row = highestRow({ ...named, budget: 100, unit: 'ms' }, [20, 30, 101])
    expect(row).toMatchObject({ value: 101, met: false })
  })

  test('an error is as large to either side', () => {
    expect(plainRow({ ...named, budget: 3, unit: 's' }, -4).met).toBe(false)
    expect(plainRow({ ...named, budget: 3, unit: 's' }, -2).met).toBe(true)
  })

  test('the table says the ratio first, and plainly what is not met', () => {
    const [head = '', first = '', second = ''] = rowsTable([
      ratioRow(named, [100], [50]),
      plainRow({ what: 'background', where: 'chrome-mv3', budget: 60, unit: 'KB' }, 59.96),
    ]).split('\n')
    expect(head).toMatch(/^measured +budget/)
    expect(first).toMatch(/^2\.00 × +≤ 1\.25 × +NOT MET +Chromium +popup +100 ms \(100 to 100\) +50\.0 ms/)
    expect(second).toMatch(/^60\.0 KB +≤ 60\.0 KB +met +chrome-mv3 +background$/)
  })
})

test('columns are as wide as what is in them', () => {
  expect(
    aligned([
      ['a', 'bc'],
      ['def', ''],
    ]),
  ).toBe('a    bc\ndef')
})

test('numbers keep the digits that matter', () => {
  expect([1234.5, 99.94, 1.005, 0, Number.NaN].map(numberText)).toEqual(['1235', '99.9', '1.00', '0.00', '?'])
})

test('the table of growth is Markdown, and says what does not hold', () => {
  const histories = [
    { name: '1 year', rows: 1_000 },
    { name: '10 years', rows: 10_000 },
  ]
  const costs = steady(5, 10)
  const row = { what: 'popup', unit: 'ms', costs, growth: growthOf([1_000, 10_000], costs, 'flat') }
  expect(growthTable(histories, [row]).split('\n')).toEqual([
    '| cost | 1 year | 10 years | grows as rows to the power of | verdict |',
    '| --- | ---: | ---: | ---: | --- |',
    '| rows stored | 1,000 | 10,000 |  |  |',
    '| popup, ms | 5.00 | 10.0 | 0.30 | less than linear: NOT flat |',
  ])
})

describe('flags', () => {
  test('without one: everything but the wakes', () => {
    expect(partsOf([])).toEqual(new Set(PARTS.filter((part) => part !== 'wakes')))
  })
  test('several add up', () => {
    expect(partsOf(['--pages', '--wakes'])).toEqual(new Set(['pages', 'wakes']))
    expect(partsOf(['--quick'])).not.toContain('backup')
  })
  test('one that nobody knows is refused by name, with those that are known', () => {
    const refused = partsOf(['--pages', '--page'])
    expect(refused).toEqual({ unknown: expect.stringMatching(/know --page\..*--quick.*--growth.*--wakes/) })
  })
})

test('turns: each once a round, not always in the same order, and the first round is thrown away', async () => {
  const order: string[] = []
  const found = await inTurns(['a', 'b', 'c'], { rounds: 12 }, async (name) => order.push(name))
  expect(Object.values(found).map((each) => each.length)).toEqual([12, 12, 12])
  const rounds = Array.from({ length: 13 }, (_, round) => order.slice(3 * round, 3 * round + 3).join(''))
  for (const round of rounds) expect([...round].sort().join('')).toBe('abc')
  expect(new Set(rounds).size).toBeGreaterThan(2)
  expect(Math.min(...Object.values(found).flat())).toBeGreaterThan(3)
})
