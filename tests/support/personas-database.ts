/** Carries a history into the database of the extension, as expressions to evaluate in one of its pages. */
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import type { Caches, History } from './personas-rows.ts'

type Tables = { [S in StoreName]?: Rows[S][] }

type Given = {
  tables: Tables
  /** Stores that are emptied before. */
  clear: StoreName[]
  /** Nothing is done where this store has rows. */
  unless: StoreName | null
}

/** Runs in the page and needs nothing from outside itself. Resolves to how many rows it put. */
async function putRows({ tables, clear, unless }: Given): Promise<number> {
  const made = async () => (await indexedDB.databases()).some(({ name }) => name === 'midday-reset')
  for (let tries = 0; tries < 100 && !(await made()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const stores = Object.keys(tables) as StoreName[]
  const names = new Set<string>([...stores, ...clear, ...(unless === null ? [] : [unless])])
  const writing = db.transaction(names, 'readwrite', { durability: 'relaxed' })
  const done = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
  })
  let put = 0
  const write = () => {
    for (const store of clear) writing.objectStore(store).clear()
    for (const store of stores) {
      for (const row of tables[store] ?? []) {
        writing.objectStore(store).put(row)
        put++
      }
    }
  }
  if (unless === null) write()
  else {
    const counting = writing.objectStore(unless).count()
    counting.onsuccess = () => {
      if (counting.result === 0) write()
    }
  }
  await done
  db.close()
  return put
}

const script = (given: Given) => `(${putRows})(${JSON.stringify(given)})`

/** Runs in the page: as much as makes Chromium begin a new log, which it would otherwise read at each opening. */
async function settle(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('midday-reset')
    opening.onsuccess = () => resolve(opening.result)
  })
  // Larger rows would be kept beside the log.
  const bytes = crypto.getRandomValues(new Uint8Array(50_000))
  for (const step of ['put', 'delete'] as const) {
    await new Promise<void>((resolve) => {
      const writing = db.transaction('plans', 'readwrite')
      for (let index = 0; index < 120; index++) {
        const id = `ballast ${index}`
        if (step === 'put') writing.objectStore('plans').put({ id, bytes })
        else writing.objectStore('plans').delete(id)
      }
      writing.oncomplete = () => resolve()
    })
  }
  db.close()
}

/** To evaluate after a great deal was written: what is measured then does not hang on how much that was. */
export const settleScript = () => `(${settle})()`

/** What is computed from facts; the extension knows from its absence to build it anew. */
const CACHES: StoreName[] = ['days', 'streaks']

/** Adds the rows where there are no resets yet. */
export function addScript(history: History): string {
  return script({ tables: history, clear: CACHES, unless: 'resets' })
}

/** To evaluate: these parts of the state stand as they are given, and the others as they were. */
export const stateScript = (state: Rows['state'][]) => script({ tables: { state }, clear: [], unless: null })

/** Much more in one expression is slow to carry. */
const ROWS_AT_ONCE = 5_000

/** To evaluate in order: these rows, and no others of a fact, are in the database afterwards. */
export function replaceScripts(history: History, caches: Caches): string[] {
  const tables: Tables = { ...history, ...caches }
  const stores = Object.keys(tables) as StoreName[]
  const parts = stores.flatMap((store) => {
    const rows = tables[store] ?? []
    const many = Math.ceil(rows.length / ROWS_AT_ONCE)
    return Array.from({ length: many }, (_, index) => ({
      [store]: rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
    }))
  })
  return [{}, ...parts].map((part, index) =>
    script({ tables: part, clear: index === 0 ? stores : [], unless: null }),
  )
}
