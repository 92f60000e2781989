/** The ports of a page: the browser's, with the database as the script before the page's has begun to read it. */
import { browserPorts } from './browser-ports.ts'
import { DATABASE_VERSION, openDatabase, takeOver } from './database.ts'
import type { FirstRows, Held } from './first-read.ts'
import type { Ports } from './ports.ts'
import type { Store, Tx } from './tables.ts'

export const pagePorts: Ports = { ...browserPorts, openDatabase: openBegun }

/** Once: whoever opens again opens anew. */
async function openBegun(onLost: () => void): Promise<Store> {
  const held = globalThis as Held
  const begun = await held.begun
  const there = held.begun !== undefined
  held.begun = undefined
  if (!begun || !there) return openDatabase(onLost)
  if (begun.database.version !== DATABASE_VERSION) {
    begun.database.close()
    return openDatabase(onLost)
  }
  const store = takeOver(begun.database, onLost)
  let rows: Promise<FirstRows | null> | null = begun.rows
  return {
    ...store,
    async read(work) {
      const first = rows
      rows = null
      const read = await first
      return (read && (await fromFirst(read, work))) ?? store.read(work)
    },
  }
}

/** Undefined where what was read first is not all that is asked for. */
async function fromFirst<T>(read: FirstRows, work: (tx: Tx) => Promise<T>): Promise<T | undefined> {
  let missed = false
  const miss = () => {
    missed = true
    throw new Error('not read yet')
  }
  const tx = {
    all: async (name: string) => (name === 'state' ? read.state : miss()),
    get: async (name: string, key: string) =>
      name === 'streaks' ? read.streaks.find((row) => row.name === key) : miss(),
    byDay: async (name: string, from: string, to: string, most?: number) =>
      name === 'resets' && from >= read.since && most === undefined
        ? read.resets.filter(({ day }) => from <= day && day <= to)
        : miss(),
    correctionsSince: async () => miss(),
  } as unknown as Tx
  try {
    return await work(tx)
  } catch (error) {
    if (missed) return undefined
    throw error
  }
}
