/** Carries the sample history into a page of the extension, as an expression to evaluate there. */
import { type SampleHistory, sampleHistory } from './sample-history.ts'

/**
 * Runs in the page and needs nothing from outside itself. Adds the rows unless resets are there already,
 * drops the caches, from whose absence the extension knows to rebuild them, and returns how many it added.
 */
async function addHistory(history: SampleHistory): Promise<number> {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('midday-reset')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
  const made = async () => (await indexedDB.databases()).some(({ name }) => name === 'midday-reset')
  for (let tries = 0; tries < 100 && !(await made()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const db = await open()
  const stores = Object.keys(history) as (keyof SampleHistory)[]
  const writing = db.transaction([...stores, 'days', 'streaks'], 'readwrite')
  const done = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onerror = () => reject(writing.error)
  })
  let added = 0
  const counting = writing.objectStore('resets').count()
  counting.onsuccess = () => {
    if (counting.result > 0) return
    for (const store of stores) {
      for (const row of history[store]) {
        writing.objectStore(store).put(row)
        added += 1
      }
    }
    writing.objectStore('days').clear()
    writing.objectStore('streaks').clear()
  }
  await done
  db.close()
  return added
}

export function sampleScript(now: number, timeZone: string): string {
  return `(${addHistory})(${JSON.stringify(sampleHistory(now, timeZone))})`
}
