/** The one alarm. Everything that is due is computed when it fires. */
import { browser } from './browser.ts'

const HEARTBEAT = 'heartbeat'

/**
 * Creates the alarm if it is missing: updates, restarts and disable/enable lose it. Creating it anew
 * each time would restart its minute, and a worker that starts often would never hear it.
 */
export async function ensureHeartbeat(): Promise<void> {
  if (await browser.alarms.get(HEARTBEAT)) return
  await browser.alarms.create(HEARTBEAT, { delayInMinutes: 1, periodInMinutes: 1 })
}
