/**
 * Functions that Playwright carries into a page of the extension: they must need nothing from outside
 * themselves. They open the database as it is and never make one.
 */

/** All rows of a store. */
export async function readRows(store: string): Promise<unknown[]> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'midday-reset')) return []
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const all = db.transaction(store).objectStore(store).getAll()
      all.onerror = () => reject(all.error)
      all.onsuccess = () => {
        db.close()
        resolve(all.result)
      }
    }
  })
}

/** Puts rows into the `state` store. */
export async function writeState(rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction('state', 'readwrite')
      for (const row of rows) writing.objectStore('state').put(row)
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

/** Changes fields of one row of the `state` store, in one transaction: a heartbeat may come in between. */
export async function changeStateRow({ name, change }: { name: string; change: object }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction('state', 'readwrite')
      const rows = writing.objectStore('state')
      const reading = rows.get(name)
      reading.onsuccess = () => {
        rows.put({ ...reading.result, value: { ...reading.result.value, ...change } })
      }
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

/** These rows, and no others, are in the store. */
export async function replaceRows({ store, rows }: { store: string; rows: unknown[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction(store, 'readwrite')
      writing.objectStore(store).clear()
      for (const row of rows) writing.objectStore(store).put(row)
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}
