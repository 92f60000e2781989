/** Damage inside the database, done on purpose. */
import type { Script } from './script.ts'

/** Runs in a page: empties stores. */
async function clear(stores: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction(stores, 'readwrite')
      for (const store of stores) writing.objectStore(store).clear()
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

async function emptied(script: Script, stores: string[]): Promise<void> {
  await (await script.desk.still()).evaluate(clear, stores)
}

/** What was paused is not known any more afterwards. */
function unknown(script: Script): void {
  script.journal.anything('pause')
  script.journal.anything('meeting')
}

export const raw = {
  async damageNudger(script: Script) {
    unknown(script)
    await script.change('nudger', () => 'damaged')
  },
  /** Of the right shape, in a time zone that does not exist. */
  async nowhere(script: Script) {
    unknown(script)
    await script.atScreen()
    await script.change('tracker', (value: { phase: { bout: object } }) => ({
      ...value,
      phase: { ...value.phase, bout: { ...value.phase.bout, timeZone: 'Nowhere/Never' } },
    }))
  },
  async dropState(script: Script) {
    unknown(script)
    await emptied(script, ['state'])
  },
  dropCaches: (script: Script) => emptied(script, ['days', 'streaks']),
}
