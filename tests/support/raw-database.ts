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
