/** Gives the product's database the form that its first version had, with all that is in it. */

type Form = {
  stores: { [name: string]: string | string[] }
  indexed: string[]
  /** Rows that are added to those that are there. */
  rows: { [store: string]: object[] }
}

/**
 * Carried into a page of the extension, so it needs nothing from outside itself. The connection stays open until the
 * page goes: nobody who runs now can bring the database up to date again, only whoever comes after.
 */
export async function setBack({ stores, indexed, rows }: Form): Promise<void> {
  const name = 'midday-reset'
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onerror = () => reject(request.error)
      request.onsuccess = () => resolve(request.result)
    })
  const now = await done(indexedDB.open(name))
  const kept = new Map<string, object[]>()
  const reading = now.transaction([...now.objectStoreNames])
  for (const store of now.objectStoreNames) kept.set(store, await done(reading.objectStore(store).getAll()))
  now.close()
  await done(indexedDB.deleteDatabase(name))
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath })
      if (indexed.includes(store)) made.createIndex('day', 'day')
      for (const row of [...(rows[store] ?? []), ...(kept.get(store) ?? [])]) made.put(row)
    }
  }
  Object.assign(globalThis, { held: await done(opening) })
}
