/** IndexedDB `midday-reset`, through idb. The only module that imports it. */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, unwrap, wrap } from 'idb'
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

type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>

const EXERCISES_OF_VERSION_2: Record<string, string> = {
  R1: 'stand',
  R2: 'hipExtension',
  R3: 'thoracicRotation',
  R4: 'breathing',
}

/** `MIGRATIONS[n]` brings a database from version n to n + 1. One step per released schema; none is ever edited. */
const MIGRATIONS: ((db: IDBPDatabase<Schema>, upgrade: Upgrade) => unknown)[] = [
  (db) => {
    for (const name of STORE_NAMES) {
      const path = [...KEYS[name]] as string[]
      const store = db.createObjectStore(name, {
        keyPath: path.length === 1 && path[0] !== undefined ? path[0] : path,
      })
      if ((BY_DAY as readonly string[]).includes(name)) store.createIndex('day', 'day')
    }
  },
  // A day's summary tells more than it did: what has none is built anew from the facts.
  (_db, upgrade) => {
    void upgrade.objectStore('days').clear()
    void upgrade.objectStore('streaks').clear()
  },
  // A routine's row tells its version, and of each step which exercise it was.
  async (_db, upgrade) => {
    const resets = upgrade.objectStore('resets')
    for (const row of await resets.getAll()) {
      const steps = (row.steps ?? []).map((step) => {
        const exercise = EXERCISES_OF_VERSION_2[step.id] as string
        return { ...step, exercise, played: exercise, level: 'standard' as const, side: null }
      })
      await resets.put?.({ ...row, version: 'full', before: null, after: null, steps })
    }
  },
]

export const DATABASE_VERSION = MIGRATIONS.length

function connect(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE_NAME, MIGRATIONS.length, {
    upgrade(opened, from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(opened, transaction)
    },
    // Another page wants to upgrade or delete it: let go, and open anew when next needed.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      onLost()
    },
    terminated: onLost,
  })
}

/**
 * Many rows at once: a promise for each would take longer than the row does. One that cannot be put undoes the
 * transaction, as any other would.
 */
export async function putRows<S extends StoreName>(tx: Tx, name: S, rows: Rows[S][]): Promise<void> {
  if (!tx.raw) {
    await Promise.all(rows.map((row) => tx.put(name, row)))
    return
  }
  const store = tx.raw(name)
  const requests = rows.map((row) => store.put(row))
  const last = requests.at(-1)
  if (last) await answerOf(last)
}

/** The library's own way goes through a proxy for each store, index and call: more work than the request itself. */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Connections of others let go by themselves (`blocking`); one in the middle of something is waited for. */
export const deleteDatabase = (): Promise<void> => deleteDB(DATABASE_NAME)

/** Rejects with the browser's own error, told apart by `name`: `VersionError` for a newer database. */
export const openDatabase = async (onLost: () => void): Promise<Store> =>
  storeOver(await connect(onLost), onLost)

/** The same over a connection that was made before this script was there, of this version. */
export function takeOver(database: IDBDatabase, onLost: () => void): Store {
  database.onversionchange = () => {
    database.close()
    onLost()
  }
  database.onclose = onLost
  return storeOver(wrap(database) as unknown as IDBPDatabase<Schema>, onLost)
}

function storeOver(opened: IDBPDatabase<Schema>, onLost: () => void): Store {
  let db = opened

  /** The connection may have gone since it was last used (the profile's disk, another page): once more, then. */
  async function begin(mode: IDBTransactionMode, durability: IDBTransactionDurability) {
    const transaction = () => unwrap(db).transaction(STORE_NAMES, mode, { durability })
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
    const { done } = wrap(transaction)
    const store = (name: StoreName) => transaction.objectStore(name)
    const tx: Tx = {
      raw: store,
      get: (name, key) => answerOf(store(name).get(key)),
      put: async (name, row) => void (await answerOf(store(name).put(row))),
      delete: (name, key) => answerOf(store(name).delete(key)),
      all: (name) => answerOf(store(name).getAll()),
      correctionsSince: (from) => answerOf(store('corrections').getAll(IDBKeyRange.lowerBound(from))),
      byDay: (name, from, to, most) => {
        const range = IDBKeyRange.bound(from, to)
        const rows = name === 'days' ? store(name) : store(name).index('day')
        return answerOf(rows.getAll(range, most))
      },
    }
    try {
      const result = await work(tx)
      await done
      return result
    } catch (error) {
      // An error of ours must undo what was put; one of the database's has done so already.
      done.catch(() => {})
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
