/** Where each day lies on the calendar, what kind it is, and how the arrow keys go over it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellAt, gridOf, kindOf, stepOn } from '../../components/progress/calendar.ts'
import { addDays, weekday } from '../../lib/core/day.ts'
import { dayKind } from '../../lib/core/streak.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { summary } from './summaries.ts'

const RUNS = { numRuns: 60, seed: 20261123 }
const MONDAY = '2026-10-26'

describe('a day', () => {
  const done = { finished: 1, resets: 1 }
  test.each<[string, Partial<DaySummary> | null, boolean, string]>([
    ['with a reset', done, false, 'done'],
    ['of standing alone', { gentle: true, stands: 1 }, false, 'gentle'],
    ['that was gentle and had a reset', { ...done, gentle: true, stands: 1 }, false, 'done'],
    ['without a reset', {}, false, 'missed'],
    ['off', { working: false }, false, 'off'],
    ['with little data', { inHoursMs: 0 }, false, 'noData'],
    ['of which nobody knows whether it was one of work', { working: null }, false, 'noData'],
    ['of which nothing is known', null, false, 'noData'],
    ['that is today, without a reset so far', {}, true, 'open'],
    ['that is today, and has hardly begun', null, true, 'open'],
    ['that is today, and done', done, true, 'done'],
    ['that is today, and off', { working: false }, true, 'off'],
  ])('%s', (_, over, isToday, kind) => {
    const one = over && summary(MONDAY, over)
    expect(kindOf(one ? { ...one, kind: dayKind(one) } : undefined, isToday)).toBe(kind)
  })
})

describe('a grid', () => {
  const month = gridOf(MONDAY, addDays(MONDAY, 28), 448)
  const year = gridOf('2025-11-24', '2026-11-23', 768)

  test('of a month has a row for each week', () => {
    expect([month.kind, month.cells.length]).toEqual(['month', 29])
    expect(month.cells[0]?.y).toBe(month.cells[6]?.y)
    expect(month.cells[7]?.x).toBe(month.cells[0]?.x)
  })

  test('of a year has a column for each week', () => {
    expect([year.kind, year.cells.length]).toEqual(['year', 365])
    expect(year.cells[0]?.x).toBe(year.cells[6]?.x)
    expect(year.cells[7]?.y).toBe(year.cells[0]?.y)
  })

  test.each([
    ['month', month, { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }],
    ['year', year, { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 }],
  ])('of a %s is walked by its arrows, which stay at the edge', (_, grid, steps) => {
    const last = grid.cells.length - 1
    for (const [key, step] of Object.entries(steps)) {
      expect(stepOn(grid, 14, key)).toBe(14 + step)
      expect(stepOn(grid, step < 0 ? 0 : last, key)).toBe(step < 0 ? 0 : last)
    }
    expect(stepOn(grid, 3, grid.kind === 'month' ? 'ArrowUp' : 'ArrowLeft')).toBe(3)
    expect([stepOn(grid, 14, 'Home'), stepOn(grid, 14, 'End'), stepOn(grid, 14, 'Tab')]).toEqual([
      0,
      last,
      null,
    ])
  })

  test('has every day once, inside the picture, on the line of its weekday, and finds it there', () => {
    const length = fc.integer({ min: 0, max: 371 })
    fc.assert(
      fc.property(
        length,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 232, max: 768 }),
        (length, on, width) => {
          const from = addDays(MONDAY, on)
          const grid = gridOf(from, addDays(from, length), width)
          expect(grid.cells.map(({ day }) => day)).toEqual(
            Array.from({ length: length + 1 }, (_, index) => addDays(from, index)),
          )
          const wrong = grid.cells.filter(({ day, x, y }, index) => {
            const inside = x >= 0 && x + grid.width <= width + 1e-9 && y + grid.tall <= grid.height
            const monday = grid.cells[index - weekday(day)] ?? { x: 0, y: y - weekday(day) * grid.tall }
            const along = grid.kind === 'month' ? (x - monday.x) / grid.width : (y - monday.y) / grid.tall
            const found = cellAt(grid, x + grid.width / 2, y + grid.tall / 2) === index
            return !inside || !found || Math.abs(along - weekday(day)) > 1e-6
          })
          expect(wrong).toEqual([])
          expect(cellAt(grid, -1, 0)).toBe(-1)
        },
      ),
      RUNS,
    )
  })
})
