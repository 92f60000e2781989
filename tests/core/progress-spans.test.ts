/** A range in days, weeks and months; what the address names. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf, placeOf } from '../../components/progress/address.ts'
import { daysBetween, sorted, spansOf, weeksOf } from '../../components/progress/spans.ts'
import { addDays } from '../../lib/core/day.ts'

const RUNS = { numRuns: 300, seed: 20261123 }
const TODAY = '2026-11-23' // a Monday

const shown = ({ unit, parts }: ReturnType<typeof spansOf>) =>
  `${parts.length} ${unit}: ${parts[0]?.from} … ${parts.at(-1)?.from}`

describe('a range', () => {
  test.each([
    ['a week', '2026-11-17', null, 'day', '7 day: 2026-11-17 … 2026-11-23'],
    ['a month', '2026-10-26', null, 'day', '7 day: 2026-11-17 … 2026-11-23'],
    ['a month', '2026-10-26', '2025-01-01', 'day', '29 day: 2026-10-26 … 2026-11-23'],
    ['a month by weeks', '2026-10-26', '2025-01-01', 'week', '5 week: 2026-10-26 … 2026-11-23'],
    ['a week by weeks', '2026-11-17', '2025-01-01', 'week', '7 day: 2026-11-17 … 2026-11-23'],
    ['a record of two days', '2026-10-26', '2026-11-22', 'day', '7 day: 2026-11-17 … 2026-11-23'],
    ['a record of nine days', '2026-10-26', '2026-11-15', 'day', '9 day: 2026-11-15 … 2026-11-23'],
    ['three months', '2026-08-24', '2025-01-01', 'day', '92 day: 2026-08-24 … 2026-11-23'],
    ['a year', '2025-11-24', '2025-01-01', 'day', '53 week: 2025-11-24 … 2026-11-23'],
    ['two years', '2024-11-25', '2024-11-25', 'day', '105 week: 2024-11-25 … 2026-11-23'],
    ['ten years', '2016-11-23', '2016-11-23', 'day', '121 month: 2016-11-01 … 2026-11-01'],
  ] as const)('%s from %s, of a record since %s, by the %s: %s', (_, from, begins, finest, wanted) => {
    expect(shown(spansOf({ from, begins, today: TODAY, finest }))).toBe(wanted)
  })

  const fromDays = fc.integer({ min: 0, max: 13 * 365 })
  const finest = fc.constantFrom('day' as const, 'week' as const)

  test('has no gap, no overlap, at most 160 parts, and ends with today', () => {
    fc.assert(
      fc.property(fromDays, fromDays, fc.integer({ min: 0, max: 900 }), finest, (back, old, on, finest) => {
        const today = addDays(TODAY, on)
        const { parts } = spansOf({
          from: addDays(today, -back),
          begins: addDays(today, -old),
          today,
          finest,
        })
        expect(parts.length).toBeLessThanOrEqual(160)
        for (const [index, { from }] of parts.entries()) {
          if (index > 0) expect(from).toBe(addDays(parts[index - 1]?.to ?? '', 1))
        }
        const last = parts.at(-1)
        expect(last && last.from <= today && today <= last.to).toBe(true)
        expect(parts.filter(({ over }) => !over)).toEqual([last])
      }),
      RUNS,
    )
  })

  test('every day in it lies in exactly one part', () => {
    fc.assert(
      fc.property(fromDays, (back) => {
        const from = addDays(TODAY, -back)
        const rows = [0, back >> 1, back].map((days) => ({ day: addDays(from, days) }))
        const spans = spansOf({ from, begins: from, today: TODAY, finest: 'day' })
        const found = sorted(rows, spans.parts)
        expect(found.flat()).toHaveLength(rows.length)
        for (const [index, own] of found.entries()) {
          const { from, to } = spans.parts[index] as (typeof spans.parts)[number]
          expect(own.every(({ day }) => from <= day && day <= to)).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

test.each([
  ['recorded from before it on', '2026-10-01', ['2026-11-23']],
  ['recorded from its first day on', '2026-11-18', ['2026-11-16', '2026-11-23']],
  ['recorded from within it on', '2026-11-20', ['2026-11-16', '2026-11-23']],
  ['never recorded', null, ['2026-11-16', '2026-11-23']],
])('a range from a Wednesday on, %s: its weeks', (_, begins, mondays) => {
  const { parts } = weeksOf({ from: '2026-11-18', begins, today: '2026-11-24' })
  expect(parts.map(({ from }) => from)).toEqual(mondays)
})

test('what lies before or after the range belongs to none of its parts', () => {
  const { parts } = weeksOf({ from: '2026-11-09', begins: null, today: TODAY })
  expect(parts.map(({ from, over }) => [from, over])).toEqual([
    ['2026-11-16', true],
    ['2026-11-23', false],
  ])
  const days = ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-29', '2026-11-30'].map((day) => ({ day }))
  expect(sorted(days, parts).map((own) => own.map(({ day }) => day))).toEqual([
    ['2026-11-16', '2026-11-22'],
    ['2026-11-29'],
  ])
})

test.each([
  ['2026-10-24', '2026-10-26', 2],
  ['2026-03-28', '2026-03-30', 2],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s there are %i days, whatever the clocks do', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

describe('an address', () => {
  test.each([
    ['', 'month', null],
    ['#year', 'year', null],
    ['#decade', 'month', null],
    ['#quarter/2026-11-03', 'quarter', '2026-11-03'],
    ['#all/2026-02-30', 'all', null],
    ['#all/2026-13-01', 'all', null],
    ['#all/yesterday', 'all', null],
    ['#written', 'month', null],
  ] as const)('%s shows %s, %s', (hash, range, day) => {
    expect(placeOf(hash)).toEqual({ range, day })
  })

  test.each(['#week', '#all/2026-11-03'])('%s is written as it is read', (hash) => {
    expect(hashOf(placeOf(hash))).toBe(hash)
  })
})
