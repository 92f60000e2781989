/**
 * Opens the database and reads what the popup shows first, in a script of its own that is there before the page's: the
 * page takes both over (`database.ts`). It changes nothing: a database that is not there is not made, and one of
 * another version is let go, for the page to open as ever.
 */
import type { Rows } from './tables.ts'

const DAY_MS = 86_400_000
/** A day may begin hours after midnight, in a zone west of all others. */
const DAYS_BACK = 3

export type FirstRows = {
  state: Rows['state'][]
  streaks: Rows['streaks'][]
  resets: Rows['resets'][]
  since: string
}

export type FirstRead = { database: IDBDatabase; rows: Promise<FirstRows | null> }

/** Under which name the page finds it. Null where there is nothing to take over. */
export type Held = typeof globalThis & { begun?: Promise<FirstRead | null> | undefined }

export function beginReading(name: string): void {
  let opening: IDBOpenDBRequest
  try {
    opening = indexedDB.open(name)
  } catch {
    return // nothing is held: the page finds the same when it opens, and says so
  }
  ;(globalThis as Held).begun = new Promise((resolve) => {
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = (event) => {
      event.preventDefault()
      resolve(null)
    }
    opening.onsuccess = () => {
      const database = opening.result
      const gone = () => {
        database.close()
        ;(globalThis as Held).begun = undefined
      }
      database.onversionchange = gone
      database.onclose = gone
      resolve({ database, rows: rowsOf(database).catch(() => null) })
    }
  })
}

async function rowsOf(database: IDBDatabase): Promise<FirstRows> {
  const since = new Date(Date.now() - DAYS_BACK * DAY_MS).toISOString().slice(0, 10)
  const transaction = database.transaction(['state', 'streaks', 'resets'])
  const state = transaction.objectStore('state').getAll()
  const streaks = transaction.objectStore('streaks').getAll()
  const resets = transaction.objectStore('resets').index('day').getAll(IDBKeyRange.lowerBound(since))
  await new Promise((resolve, reject) => {
    resets.onsuccess = resolve
    transaction.onabort = reject
  })
  return { state: state.result, streaks: streaks.result, resets: resets.result, since }
}
