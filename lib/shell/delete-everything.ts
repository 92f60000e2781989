/**
 * "Delete everything": the database, what is kept beside it, the alarm, the badge and the notifications. What
 * still runs is stilled first, for whoever writes afterwards would begin the record anew.
 */
import { INITIAL_STATE } from '../core/state.ts'
import { browser } from './browser.ts'
import { forgetLook } from './chosen-look.ts'
import { deleteDatabase } from './database.ts'
import { tellPages } from './deleted.ts'
import { openStore } from './open-store.ts'
import type { Ports } from './ports.ts'
import { writeState } from './state-rows.ts'

const WORKER_ANSWERS_MS = 3_000
/** The longest that a browser takes: until then no absence wakes the worker. */
const LONGEST_IDLE_SECONDS = 4 * 3600

export async function deleteEverything(ports: Ports): Promise<void> {
  tellPages('still')
  try {
    await stillWorker(ports)
    await clearAround(ports)
    await deleteDatabase()
    // A sample that was under way may have been noted meanwhile.
    await clearAround(ports)
  } catch (error) {
    tellPages('failed')
    throw error
  }
  tellPages('done')
}

/**
 * While a nudge is up, or somebody may be standing, the worker looks again after seconds. In a state in which
 * nothing goes on it takes no such time, so it looks once more before all is gone, and not afterwards.
 */
async function stillWorker(ports: Ports): Promise<void> {
  await (await openStore(ports)).write('strict', (tx) => writeState(tx, null, INITIAL_STATE))
  await browser.storage.session.clear()
  await browser.runtime.sendMessage('look').catch(() => {})
  // It notes its look last. One that cannot is not there to write anything.
  for (const end = ports.now() + WORKER_ANSWERS_MS; ports.now() < end; ) {
    if ((await ports.session.notes()).idleSeconds !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function clearAround(ports: Ports): Promise<void> {
  await browser.alarms?.clearAll()
  ports.tellIdleAfter(LONGEST_IDLE_SECONDS)
  const shown = (await browser.notifications?.getAll()) ?? {}
  await Promise.all(Object.keys(shown).map((id) => browser.notifications.clear(id)))
  await ports.setBadge({ text: '', tone: 'none', icon: 'counting' })
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  forgetLook()
}
