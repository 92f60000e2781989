/** Where on a chart something lies, and how its points are walked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, columnsOf, LEFT, lastSaid, RIGHT, walked } from '../../components/shared/chart/scale.ts'

const RUNS = { numRuns: 500, seed: 20261123 }

describe('an upright axis', () => {
  test.each([
    [0, 'count', 4, [0, 1]],
    [1, 'count', 2, [0, 1]],
    [3, 'count', 4, [0, 1, 2, 3]],
    [5, 'count', 4, [0, 1, 2, 3, 4, 5]],
    [7, 'count', 2, [0, 5, 10]],
    [9, 'count', 2, [0, 5, 10]],
    [0, 'minutes', 4, [0, 5]],
    [55, 'minutes', 4, [0, 15, 30, 45, 60]],
    [84, 'minutes', 4, [0, 30, 60, 90]],
    [131, 'minutes', 4, [0, 60, 120, 180]],
    [700, 'minutes', 4, [0, 240, 480, 720]],
  ] as const)('to %i %s in %i steps has %o', (max, kind, most, ticks) => {
    expect(axisOf(max, kind, 100, 0, most).ticks).toEqual([...ticks])
  })

  test('begins at 0, has room for the highest value, and goes up', () => {
    const most = fc.integer({ min: 2, max: 6 })
    const kind = fc.constantFrom('minutes' as const, 'count' as const)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), kind, most, (max, kind, most) => {
        const { ticks, top, y } = axisOf(max, kind, 100, 0, most)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeCloseTo(top, 6)
        expect(top).toBeGreaterThanOrEqual(max)
        expect(kind === 'count' ? ticks.every(Number.isInteger) : true).toBe(true)
        expect([y(0), y(top)]).toEqual([100, 0])
        expect(y(max)).toBeGreaterThanOrEqual(-1e-9)
      }),
      RUNS,
    )
  })
})

test('columns lie side by side between the axis and the edge, and are found where they lie', () => {
  const count = fc.integer({ min: 1, max: 160 })
  fc.assert(
    fc.property(count, fc.integer({ min: 232, max: 768 }), (count, width) => {
      const columns = columnsOf(count, width)
      expect(columns.start(0)).toBe(LEFT)
      expect(columns.start(count)).toBeCloseTo(width - RIGHT, 6)
      expect(columns.bar).toBeLessThanOrEqual(columns.step)
      for (const index of [0, count - 1]) expect(columns.at(columns.middle(index))).toBe(index)
      expect(columns.at(LEFT - 1)).toBeLessThan(0)
    }),
    RUNS,
  )
})

describe('a walk', () => {
  const said = [null, 'a', null, null, 'b', 'c', null]

  test.each([
    ['ArrowRight', 1, 4],
    ['ArrowRight', 4, 5],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', 5, 4],
    ['ArrowLeft', 4, 1],
    ['ArrowLeft', 1, 1],
    ['Home', 5, 1],
    ['End', 1, 5],
    ['Tab', 1, null],
  ])('with %s from %i goes to %s', (key, from, to) => {
    expect(walked(said, from, key)).toBe(to)
  })

  test('begins at the latest point', () => {
    expect(lastSaid(said)).toBe(5)
    expect(lastSaid([null])).toBe(-1)
  })
})
