/** The session of a page: what it reads comes from IndexedDB directly, what it does is one transaction. */
import type { Action } from '../core/events.ts'
import { browser } from './browser.ts'
import { browserPorts as ports } from './browser-ports.ts'
import { onChange } from './live.ts'
import { openStore } from './open-store.ts'
import { readPopup } from './read-popup.ts'
import type { Session, WorkerMessage } from './session.ts'
import { openPage, openReset } from './windows.ts'

/** What acts is loaded after what shows: a page's first frame needs none of it. */
const acting = () => import('./happen.ts')

/** The worker may just be starting, or be stuck: what it misses the next heartbeat makes good. */
function tellWorker(message: WorkerMessage): void {
  browser.runtime.sendMessage(message).catch(() => {})
}

/** Also takes a sample and sees to the heartbeat: a page must not depend on the worker being alive. */
export async function openSession(): Promise<Session> {
  const store = openStore(ports)
  void store
    .then(async () => Promise.all([ports.ensureHeartbeat(), (await acting()).sampleNow(ports)]))
    .catch((error: unknown) => console.error('midday-reset: sample of a page failed', error))
  return {
    readPopup: async () => readPopup(await openStore(ports), ports.now(), ports.timeZone()),
    async readToday() {
      const { readToday } = await import('./read-today.ts')
      return readToday(await openStore(ports), ports.now(), ports.timeZone())
    },
    async readProgress() {
      const { readProgress } = await import('./read-progress.ts')
      return readProgress(await openStore(ports), ports.now(), ports.timeZone())
    },
    async act(action: Action) {
      await (await acting()).happen(ports, action)
      // The page may close before its own effects are done: the worker looks after them.
      tellWorker('look')
    },
    leaveRoutine: () => tellWorker('leaveRoutine'),
    onChange,
    openReset,
    openPage,
    now: ports.now,
  }
}
