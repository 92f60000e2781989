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

/** Runs in a page: the cached streak is of another day. */
async function ofAnotherDay(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('midday-reset')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction('streaks', 'readwrite')
      const streaks = writing.objectStore('streaks')
      const reading = streaks.get('main')
      reading.onsuccess = () => {
        if (reading.result) streaks.put({ ...reading.result, through: '2020-01-01' })
      }
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
  /** Whoever tells a start of the browser builds them anew; so does the next fact. */
  async dropCaches(script: Script) {
    await emptied(script, ['days', 'streaks'])
    await script.forget('started')
  },
  /** As if no look had been taken today. */
  async newDay(script: Script) {
    await emptied(script, ['marks'])
    await script.change('markedDay', () => null)
  },
  async oldStreak({ desk }: Script) {
    await (await desk.still()).evaluate(ofAnotherDay)
  },
}
