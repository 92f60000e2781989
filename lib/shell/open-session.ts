/** The session of a page: what it reads comes from IndexedDB directly, what it does is one transaction. */

import type { Action } from '../core/events.ts'
import { browser, IS_FIREFOX } from './browser.ts'
import { holdsStill, onDeleted } from './deleted.ts'
import { afterFirstFrame } from './first-frame.ts'
import { LATER } from './later-names.ts'
import { onChange } from './live.ts'
import { openStore } from './open-store.ts'
import { pagePorts as ports } from './page-ports.ts'
import { readPopup } from './read-popup.ts'
import { report } from './report.ts'
import type { Session, WorkerMessage } from './session.ts'
import { openPage, openReset } from './windows.ts'

/** What acts is loaded after what shows: a page's first frame needs none of it. */
const acting = () => import('./happen.ts')

/** The worker may just be starting, or be stuck: what it misses the next heartbeat makes good. */
function tellWorker(message: WorkerMessage): void {
  browser.runtime.sendMessage(message).catch(() => {})
}

/** After everything was deleted nothing is read again: that alone would begin it anew. */
const opened = () => (holdsStill() ? new Promise<never>(() => {}) : openStore(ports))

type Later = Pick<Session, (typeof LATER)[number]>

/** Their names are enough until one is asked for. */
function later(): Later {
  const one =
    (name: keyof Later) =>
    async (...given: unknown[]) => {
      const { laterSession } = await import('./later-session.ts')
      return (laterSession(opened)[name] as (...given: unknown[]) => unknown)(...given)
    }
  return Object.fromEntries(LATER.map((name) => [name, one(name)])) as unknown as Later
}

/** Also takes a sample and sees to the heartbeat: a page must not depend on the worker being alive. */
export async function openSession(): Promise<Session> {
  const store = openStore(ports)
  void Promise.all([store, afterFirstFrame()])
    .then(() => Promise.all([ports.ensureHeartbeat(), acting().then(({ sampleNow }) => sampleNow(ports))]))
    .then(async () => (await import('./managed.ts')).followPolicy(ports))
    .catch((error: unknown) => report('sample of a page failed', error))
  let latest: Promise<unknown> = Promise.resolve()
  return {
    readPopup: async () => readPopup(await opened(), ports.now(), ports.timeZone()),
    async readRoutines() {
      const { readRoutines } = await import('./read-routines.ts')
      return readRoutines(await opened(), ports.now(), ports.timeZone())
    },
    async readToday() {
      const { readToday } = await import('./read-today.ts')
      return readToday(await opened(), ports.now(), ports.timeZone())
    },
    ...later(),
    onDeleted,
    async act(action: Action) {
      if (holdsStill()) throw new Error('Everything was deleted')
      // One after the other, as they were made: of two about the same thing the later stands, whichever loads sooner.
      const acted = latest.then(async () => (await import('./act.ts')).act(ports, action))
      latest = acted.catch(() => {})
      await acted
      // The page may close before its own effects are done: the worker looks after them.
      tellWorker('look')
    },
    leaveRoutine() {
      if (!holdsStill()) tellWorker('leaveRoutine')
    },
    onChange,
    openReset,
    openPage,
    choosesSound: !IS_FIREFOX,
    now: ports.now,
  }
}
