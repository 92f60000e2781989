/** What the visit page reads: the rows of its period, those that are whole, and no more. */

import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { Fact, UserMark } from '../../lib/core/facts.ts'
import { EMPTY_PLAN } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { visitReport } from '../../lib/core/visit/visit-report.ts'
import { readVisit } from '../../lib/shell/read-visit.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import type { Rows, Store, StoreName } from '../../lib/shell/tables.ts'
import { ZONE } from '../core/make.ts'
import { EMPTY_RECORD, period } from '../core/visit-records.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'
import { BEFORE_PLAN } from '../support/before-plan.ts'
import { forWeeks, historyOf, PERSONAS, TEN_YEARS } from '../support/personas.ts'
import { cachesOf } from '../support/personas-rows.ts'

const NOW = Date.parse('2026-11-25T10:00Z')
const TODAY = dayOf(NOW, ZONE, 4)
const HISTORY = historyOf(forWeeks(PERSONAS.weekendRunner, 20), NOW, ZONE)

const PLAN: Rows['plans'] = {
  id: `0123456789abcdef-${NOW}`,
  plan: { ...EMPTY_PLAN, title: 'Desk and run', review: addDays(TODAY, 2), routines: {} },
  source: 'code',
  parts: ['interval'],
  taken: ['interval'],
  acceptedAt: NOW,
  day: addDays(TODAY, -30),
  before: BEFORE_PLAN,
}

async function storeWith(
  more: { [S in StoreName]?: Rows[S][] } = {},
  practice: Partial<typeof DEFAULT_PRACTICE> = {},
): Promise<Store> {
  const store = new MemoryDatabase().connect()
  const state = { ...INITIAL_STATE, practice: { ...DEFAULT_PRACTICE, ...practice } }
  await store.write('strict', async (tx) => {
    for (const row of encodeState(state)) await tx.put('state', row)
    for (const rows of [HISTORY, cachesOf(HISTORY, TODAY), more]) {
      for (const [name, given] of Object.entries(rows)) {
        for (const row of given) await tx.put(name as StoreName, row as never)
      }
    }
  })
  return store
}

const visit = (day: string): UserMark => ({ day, kind: 'visit', at: NOW, undone: false })
const read = async (store: Store, from: string | null = null) => readVisit(store, from, NOW, ZONE)

it('is the report of those rows', async () => {
  const { report, period: during, setAside, storage } = await read(await storeWith(), '2026-09-10')
  expect(during).toEqual(period('2026-09-10', TODAY))
  expect([setAside, storage]).toEqual([0, 'idb'])
  expect(report).toEqual(visitReport({ ...EMPTY_RECORD, ...HISTORY }, during))
  expect(report.running?.runs).toBeGreaterThan(10)
})

test('only the period is read, and the day before', async () => {
  const { record } = await read(await storeWith(), '2026-11-02')
  const days = [record.bouts, record.ratings, record.resets, record.nudges, record.runs, record.marks].flat()
  const first = days.map(({ day }) => day).sort()[0] ?? ''
  expect(first >= '2026-11-01').toBe(true)
})

describe('the period', () => {
  test.each<[string, { marks?: UserMark[]; plans?: Rows['plans'][] }, string | null, string]>([
    ['since the plan', { plans: [PLAN] }, PLAN.id, `plan ${PLAN.day}`],
    ['since the visit', { plans: [PLAN], marks: [visit('2026-11-09')] }, PLAN.id, 'visit 2026-11-09'],
    ['a plan that is not followed is none', { plans: [PLAN] }, null, `weeks ${addDays(TODAY, -83)}`],
    [
      'nor one that cannot be read any more',
      { plans: [{ ...PLAN, plan: 'no plan' }] },
      PLAN.id,
      `weeks ${addDays(TODAY, -83)}`,
    ],
  ])('%s', async (_name, rows, plan, said) => {
    const { period: during } = await read(await storeWith(rows, { plan }))
    expect(`${during.why} ${during.from}`).toBe(said)
  })

  test('is never before the record', async () => {
    const first = HISTORY.marks.map(({ day }) => day).sort()[0]
    expect((await read(await storeWith(), '2026-01-01')).period.from).toBe(first)
  })
})

test('the plan comes with it; near its review date the page is offered, until the visit was', async () => {
  const model = await read(await storeWith({ plans: [PLAN] }, { plan: PLAN.id }))
  expect(model.plan?.plan.title).toBe('Desk and run')
  expect(model.report.header.plan).toMatchObject({ title: 'Desk and run', review: addDays(TODAY, 2) })
  expect([model.offered, model.visitedToday]).toEqual([true, false])
  const after = await read(await storeWith({ plans: [PLAN], marks: [visit(TODAY)] }, { plan: PLAN.id }))
  expect([after.offered, after.visitedToday]).toEqual([false, true])
})

test('a row that is broken counts for nothing, and is told', async () => {
  const day = addDays(TODAY, -3)
  const broken: Fact[] = [
    { store: 'ratings', row: { day, item: 'pain_day', value: 77 } as never },
    { store: 'resets', row: { startedAt: 1, day, steps: null } as never },
    { store: 'checks', row: { day, check: 'a', side: 'up', question: 'q' } as never },
    { store: 'corrections', row: { at: NOW - 1, from: Number.NaN, to: 3, day } as never },
  ]
  const store = await storeWith()
  await store.write('strict', async (tx) => {
    for (const { store: name, row } of broken) await tx.put(name as StoreName, row as never)
  })
  const whole = await read(await storeWith())
  const { setAside, report } = await read(store)
  expect(setAside).toBe(broken.length)
  expect(report).toEqual(whole.report)
})

test('nothing is stored: nothing is told', async () => {
  const { report, period: during } = await readVisit(new MemoryDatabase().connect(), null, NOW, ZONE)
  expect(during).toMatchObject({ to: TODAY, why: 'weeks' })
  expect([report.goal, report.running, report.desk]).toEqual([null, null, null])
})

/** What is computed in one go after reading; a budget of 200 ms, with room for a slower machine. */
test('a full year holds up nothing', () => {
  const record = { ...EMPTY_RECORD, ...historyOf(forWeeks(TEN_YEARS, 52), NOW, ZONE) }
  const during = period(addDays(TODAY, -363), TODAY)
  const times = [1, 2, 3].map(() => {
    const begin = performance.now()
    visitReport(record, during)
    return performance.now() - begin
  })
  expect(Math.min(...times)).toBeLessThan(200)
})
