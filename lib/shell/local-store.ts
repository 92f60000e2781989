/**
 * The same stores kept in `storage.local`, for when IndexedDB will not open (Firefox that never
 * remembers history, a broken profile). Slower and small, but nothing entered is lost; a lock stands
 * for the transaction.
 */
import type { Ports } from './ports.ts'
import { type Key, keyOf, type Rows, STORE_NAMES, type Store, type StoreName, type Tx } from './tables.ts'

const LOCAL_KEY = 'rows'

type Tables = { [S in StoreName]: Rows[S][] }

const text = (key: Key) => JSON.stringify(key)

function isAfter(a: Key, b: Key): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a > b
  const differs = a.findIndex((part, i) => part !== b[i])
  return differs >= 0 && (a[differs] as string | number) > (b[differs] as string | number)
}

/** Rows that waited in `storage.local` while IndexedDB would not open; null when there are none. */
export async function localRows(ports: Ports): Promise<Tables | null> {
  const stored = await ports.local.get(LOCAL_KEY)
  if (typeof stored !== 'object' || stored === null) return null
  const given = stored as Partial<Record<StoreName, unknown>>
  const tables = Object.fromEntries(
    STORE_NAMES.map((name) => [name, Array.isArray(given[name]) ? given[name] : []]),
  )
  return tables as unknown as Tables
}

export async function forgetLocalRows(ports: Ports): Promise<void> {
  await ports.local.remove(LOCAL_KEY)
}

function transactionOver(tables: Tables): Tx {
  return {
    async get(name, key) {
      return (tables[name] as Rows[typeof name][]).find((row) => text(keyOf(name, row)) === text(key))
    },
    async put(name, row) {
      const rows = tables[name] as (typeof row)[]
      const key = text(keyOf(name, row))
      const at = rows.findIndex((other) => text(keyOf(name, other)) === key)
      if (at >= 0) rows[at] = row
      else {
        // In the order of their keys, as in a database.
        const after = rows.findIndex((other) => isAfter(keyOf(name, other), keyOf(name, row)))
        rows.splice(after < 0 ? rows.length : after, 0, row)
      }
    },
    async delete(name, key) {
      const rows = tables[name] as Rows[typeof name][]
      const at = rows.findIndex((row) => text(keyOf(name, row)) === text(key))
      if (at >= 0) rows.splice(at, 1)
    },
    all: async (name) => tables[name],
    correctionsSince: async (from) => tables.corrections.filter(({ at }) => at >= from),
    async byDay(name, from, to, most) {
      const rows = tables[name] as (Rows[typeof name] & { day: string })[]
      return rows.filter(({ day }) => from <= day && day <= to).slice(0, most)
    },
  }
}

export function localStore(ports: Ports, mode: 'local' | 'newer'): Store {
  const load = async () =>
    (await localRows(ports)) ??
    (Object.fromEntries(STORE_NAMES.map((name) => [name, []])) as unknown as Tables)
  return {
    mode,
    write: (_durability, work) =>
      ports.lock(async () => {
        const tables = await load()
        const result = await work(transactionOver(tables))
        await ports.session.note({ localRows: true })
        await ports.local.set(LOCAL_KEY, tables)
        return result
      }),
    read: (work) => ports.lock(async () => work(transactionOver(await load()))),
  }
}
