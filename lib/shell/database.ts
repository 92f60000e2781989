/** IndexedDB `midday-reset`, through idb. The only module that imports it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import {
  BY_DAY,
  KEYS,
  type Key,
  type Rows,
  STORE_NAMES,
  type Store,
  type StoreName,
  type Tx,
} from './tables.ts'

const DATABASE_NAME = 'midday-reset'

type Schema = DBSchema & {
  [S in StoreName]: { key: Key & IDBValidKey; value: Rows[S]; indexes: { day: string } }
}

/** `MIGRATIONS[n]` brings a database from version n to n + 1. One step per released schema; none is ever edited. */
const MIGRATIONS: ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    for (const name of STORE_NAMES) {
      const path = [...KEYS[name]] as string[]
      const store = db.createObjectStore(name, {
        keyPath: path.length === 1 && path[0] !== undefined ? path[0] : path,
      })
      if ((BY_DAY as readonly string[]).includes(name)) store.createIndex('day', 'day')
    }
  },
]

function connect(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE_NAME, MIGRATIONS.length, {
    upgrade(opened, from) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(opened)
    },
    // Another page wants to upgrade or delete it: let go, and open anew when next needed.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      onLost()
    },
    terminated: onLost,
  })
}

/** Rejects with the browser's own error, told apart by `name`: `VersionError` for a newer database. */
export async function openDatabase(onLost: () => void): Promise<Store> {
  let db = await connect(onLost)

  /** The connection may have gone since it was last used (the profile's disk, another page): once more, then. */
  async function begin(mode: IDBTransactionMode, durability: IDBTransactionDurability) {
    const transaction = () => db.transaction(STORE_NAMES, mode, { durability })
    try {
      return transaction()
    } catch {
      db = await connect(onLost)
      return transaction()
    }
  }

  async function run<T>(
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const transaction = await begin(mode, durability)
    const store = (name: StoreName) => transaction.objectStore(name)
    const tx: Tx = {
      get: async (name, key) => (await store(name).get(key as never)) as never,
      put: async (name, row) => void (await store(name).put?.(row as never)),
      all: async (name) => (await store(name).getAll()) as never,
      correctionsSince: async (from) =>
        (await store('corrections').getAll(IDBKeyRange.lowerBound(from) as never)) as never,
      byDay: async (name, from, to) => {
        const range = IDBKeyRange.bound(from, to)
        return (await (name === 'days'
          ? store(name).getAll(range as never)
          : store(name).index('day').getAll(range))) as never
      },
    }
    try {
      const result = await work(tx)
      await transaction.done
      return result
    } catch (error) {
      // An error of ours must undo what was put; one of the database's has done so already.
      transaction.done.catch(() => {})
      try {
        transaction.abort()
      } catch {}
      throw error
    }
  }

  return {
    mode: 'idb',
    write: (durability, work) => run('readwrite', durability, work),
    read: (work) => run('readonly', 'default', work),
  }
}
