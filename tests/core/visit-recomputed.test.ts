/** Every number of the visit page, a second time and plainly, from the facts: of made-up people, and of nobody. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { VisitPeriod, VisitRecord } from '../../lib/core/visit/record.ts'
import { visitReport } from '../../lib/core/visit/visit-report.ts'
import { forWeeks, PERSONAS, TEN_YEARS } from '../support/personas.ts'
import { ZONE } from './make.ts'
import { naiveReport } from './visit-naive.ts'
import { anyRecord, PLAN, period, recordOf } from './visit-records.ts'

/** Where two values differ, by more than 1e-6 where they are numbers. */
function differences(one: unknown, other: unknown, path = 'report'): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-6 ? [] : [`${path}: ${one}, plainly ${other}`]
  }
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return Object.is(one, other) ? [] : [`${path}: ${JSON.stringify(one)}, plainly ${JSON.stringify(other)}`]
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const field = (of: object, key: string) => (of as Record<string, unknown>)[key]
  return [...keys].flatMap((key) => differences(field(one, key), field(other, key), `${path}.${key}`))
}

const wrong = (record: VisitRecord, during: VisitPeriod) =>
  differences(visitReport(record, during), naiveReport(record, during))

const NOW = Date.parse('2026-11-25T10:00Z')
const TODAY = dayOf(NOW, ZONE, 4)

describe('of made-up people', () => {
  test.each(Object.entries(PERSONAS))('%s, all their weeks', (_name, persona) => {
    const record = recordOf(persona, NOW)
    expect(wrong(record, period(addDays(TODAY, -7 * persona.person.weeks), TODAY))).toEqual([])
  })

  it('somebody very busy, with a plan, since Wednesday seven weeks ago', () => {
    const record = { ...recordOf(forWeeks(TEN_YEARS, 12), NOW), plan: PLAN, plans: [PLAN] }
    expect(wrong(record, period(addDays(TODAY, -49), TODAY))).toEqual([])
  })

  it('who answers every week, of nine months', () => {
    const { improving } = PERSONAS
    const every = { ...forWeeks(improving, 39), asks: { ...improving.asks, everyWeek: true, pain: true } }
    expect(wrong(recordOf(every, NOW), period(addDays(TODAY, -273), TODAY))).toEqual([])
  })
})

it('of anybody, whatever was entered', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (seed) => {
      const { record, period: during } = anyRecord(seed)
      expect(wrong(record, during)).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 30_000)

/** A section that nobody has anything in would be compared with nothing. */
it('each section has something in it for somebody', () => {
  const { running, desk, trend, workOff, flags, checks, notes, goal, exercises, pain } = visitReport(
    recordOf(forWeeks(TEN_YEARS, 40), NOW),
    period(addDays(TODAY, -279), TODAY),
  )
  expect([
    running,
    desk,
    desk?.spearman,
    trend.control,
    trend.change,
    workOff.range90,
    goal?.latest,
    pain,
  ]).not.toContain(null)
  for (const some of [flags.high, checks, notes, exercises, workOff.weeks]) expect(some).not.toEqual([])
})

it('rows may come in any order', () => {
  const { record, period: during } = anyRecord(11)
  const rows = Object.entries(record).map(
    ([name, value]) => [name, Array.isArray(value) && name !== 'plans' ? value.toReversed() : value] as const,
  )
  expect(visitReport(Object.fromEntries(rows) as VisitRecord, during)).toEqual(visitReport(record, during))
})

it('the record is not changed', () => {
  const { record, period: during } = anyRecord(7)
  const before = structuredClone(record)
  visitReport(record, during)
  expect(record).toEqual(before)
})
