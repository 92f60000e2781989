/** What pages read of a long record is what they show of it: more years behind cost nothing. */
import { expect, it } from 'vitest'
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import { readPopup } from '../../lib/shell/read-popup.ts'
import { readProgress, readRange } from '../../lib/shell/read-progress.ts'
import { readToday } from '../../lib/shell/read-today.ts'
import { readWritten } from '../../lib/shell/read-written.ts'
import {
  FACT_STORES,
  type Key,
  keyOf,
  type Rows,
  STORE_NAMES,
  type Store,
  type StoreName,
  type Tx,
} from '../../lib/shell/tables.ts'
import { ZONE } from '../core/make.ts'
import { forWeeks, historyOf, TEN_YEARS } from '../support/personas.ts'
import { cachesOf, type History } from '../support/personas-rows.ts'

const NOW = Date.parse('2026-11-25T10:00Z')
const TODAY = dayOf(NOW, ZONE, 4)

type AnyRow = Rows[StoreName] & { day?: Day }

const WEEKS = 160
const WHOLE = historyOf(forWeeks(TEN_YEARS, WEEKS), NOW, ZONE)

/** The latest weeks of the same life, and how many rows are handed out of that record. */
function recordOf(weeks: number) {
  const from = addDays(TODAY, -7 * weeks)
  const latest = FACT_STORES.map((store) => [store, WHOLE[store].filter(({ day }) => day >= from)])
  const history = Object.fromEntries(latest) as History
  const tables: Partial<Record<StoreName, AnyRow[]>> = { ...history, ...cachesOf(history, TODAY) }
  const byKey = new Map<string, AnyRow>()
  for (const store of STORE_NAMES) {
    for (const row of tables[store] ?? []) byKey.set(JSON.stringify([store, keyOf(store, row as never)]), row)
  }
  let read = 0
  const out = (rows: AnyRow[]) => {
    read += rows.length
    return rows as never
  }
  const refused = () => {
    throw new Error('A page that only shows writes nothing')
  }
  const tx: Tx = {
    async get(store: StoreName, key: Key) {
      const row = byKey.get(JSON.stringify([store, key]))
      return row && out([row])[0]
    },
    all: async (store: StoreName) => out(tables[store] ?? []),
    correctionsSince: async (from) => out(history.corrections.filter(({ at }) => at >= from)),
    async byDay(store: StoreName, from: Day, to: Day, most?: number) {
      const rows = (tables[store] ?? []).filter(({ day = '' }) => from <= day && day <= to)
      return out(rows.slice(0, most))
    },
    put: refused,
    delete: refused,
  }
  const store: Store = { mode: 'idb', write: refused, read: (run) => run(tx) }
  return {
    async rowsFor(reading: (store: Store) => Promise<unknown>): Promise<number> {
      read = 0
      await reading(store)
      return read
    },
  }
}

const [longer, shorter] = [recordOf(WEEKS), recordOf(WEEKS / 2)]

const READINGS: Record<string, (store: Store) => Promise<unknown>> = {
  'the popup': (store) => readPopup(store, NOW, ZONE),
  'today in the popup': (store) => readToday(store, NOW, ZONE),
  'the progress page, a week': (store) => readProgress(store, 'week', NOW, ZONE),
  'the progress page, a month': (store) => readProgress(store, 'month', NOW, ZONE),
  'the progress page, a year': (store) => readProgress(store, 'year', NOW, ZONE),
  'the charts of a month': (store) => readRange(store, 'month', NOW, ZONE),
  'the charts of a year': (store) => readRange(store, 'year', NOW, ZONE),
  'what was written down yesterday': (store) => readWritten(store, addDays(TODAY, -1), NOW, ZONE),
}

it.each(Object.entries(READINGS))(
  '%s: as many rows of three years as of one and a half',
  async (_name, reading) => {
    const rows = await longer.rowsFor(reading)
    expect(rows).toBeGreaterThan(0)
    expect(await shorter.rowsFor(reading)).toBe(rows)
  },
)

it('the popup reads a handful of rows, its questions some weeks', async () => {
  expect(await longer.rowsFor((store) => readPopup(store, NOW, ZONE))).toBeLessThanOrEqual(5)
  expect(await longer.rowsFor((store) => readToday(store, NOW, ZONE))).toBeLessThan(150)
})

it('all of it is counted where all of it is read', async () => {
  const reading = (store: Store) => readRange(store, 'all', NOW, ZONE)
  expect(await longer.rowsFor(reading)).toBeGreaterThan(1.8 * (await shorter.rowsFor(reading)))
})
