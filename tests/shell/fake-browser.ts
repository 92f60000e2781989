/** A browser and a computer of our own, behind the shell's ports. */
import { vi } from 'vitest'
import type { Badge, NudgeNotification } from '../../lib/core/surfaces.ts'
import { localStore } from '../../lib/shell/local-store.ts'
import type { IdleState, Ports, SessionNotes } from '../../lib/shell/ports.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import { clock, MINUTE, ZONE } from '../core/make.ts'

/** `10:00` on Monday 2 March 2026, someone at work. */
export function fakeBrowser(time = '10:00') {
  const desk = {
    now: clock(time),
    timeZone: ZONE,
    lastInput: clock(time),
    locked: false,
    windows: { sounding: false, watching: false, fullScreen: false },
    /** Each answer of the browser takes so long. */
    queryMs: 0,
    windowsMs: 0,
    questions: [] as number[],
    /** What the browser refuses to do. */
    refuses: new Set<'showNudge' | 'setBadge' | 'set recovery' | 'set rows'>(),
    nudges: [] as NudgeNotification[],
    nudgeUp: false,
    badge: { text: '', tone: 'none', icon: 'counting' } as Badge,
    /** Whether something was told or recorded, each time. */
    announced: [] as boolean[],
    stored: new Map<string, string>(),
    session: {} as SessionNotes,
  }
  const refuse = (what: Parameters<typeof desk.refuses.has>[0]) => {
    if (desk.refuses.has(what)) throw new Error(`the browser refuses: ${what}`)
  }
  let turn: Promise<unknown> = Promise.resolve()

  const ports: Ports = {
    now: () => desk.now,
    timeZone: () => desk.timeZone,
    linux: false,
    async queryIdle(seconds): Promise<IdleState> {
      if (seconds < 15 || seconds > 3600) throw new RangeError(`queryIdle(${seconds})`)
      desk.questions.push(seconds)
      desk.now += desk.queryMs
      if (desk.locked) return 'locked'
      return Math.floor((desk.now - desk.lastInput) / 1000) >= seconds ? 'idle' : 'active'
    },
    tellIdleAfter() {},
    async lookAtWindows() {
      await Promise.resolve()
      desk.now += desk.windowsMs
      return { ...desk.windows }
    },
    async showNudge(nudge) {
      refuse('showNudge')
      desk.nudges.push(nudge)
      desk.nudgeUp = true
    },
    async clearNudge() {
      desk.nudgeUp = false
    },
    async setBadge(badge) {
      refuse('setBadge')
      desk.badge = badge
    },
    async openDatabase() {
      throw new Error('this browser has no IndexedDB')
    },
    async ensureHeartbeat() {},
    session: {
      notes: async () => ({ ...desk.session }),
      note: async (change) => void Object.assign(desk.session, change),
    },
    local: {
      async get(key) {
        const text = desk.stored.get(key)
        return text === undefined ? undefined : JSON.parse(text)
      },
      async set(key, value) {
        refuse(key === 'rows' ? 'set rows' : 'set recovery')
        desk.stored.set(key, JSON.stringify(value))
      },
      async remove(key) {
        desk.stored.delete(key)
      },
    },
    lock<T>(run: () => Promise<T>): Promise<T> {
      const mine = turn.then(run)
      turn = mine.catch(() => {})
      return mine
    },
    announce: (told) => void desk.announced.push(told),
  }

  return {
    desk,
    ports,
    store: localStore(ports, 'local'),
    /** Goes on working until `text`. */
    workTo(text: string) {
      desk.now = clock(text)
      desk.lastInput = desk.now
    },
    /** Time goes on without input. */
    wait(ms: number) {
      desk.now += ms
    },
    /** The rows of a store, as they lie in the recovery copy. */
    rows<S extends StoreName>(name: S): Rows[S][] {
      return JSON.parse(desk.stored.get('rows') ?? '{}')[name] ?? []
    },
  }
}

/**
 * `happen.ts`, and what pages do, with no IndexedDB behind it, as in a Firefox that never remembers history: it opens the
 * rows in `storage.local` of these ports. Freshly loaded, because the open store is kept by the module.
 */
async function loadHappen() {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const [happen, { act }, { openStore }] = await Promise.all([
    import('../../lib/shell/happen.ts'),
    import('../../lib/shell/act.ts'),
    import('../../lib/shell/open-store.ts'),
  ])
  const open = async (ports: Ports) => {
    const opening = openStore(ports)
    await vi.advanceTimersByTimeAsync(600)
    vi.useRealTimers()
    return opening
  }
  return { ...happen, happen: act, open }
}

/** A browser with the shell at work in it. */
export async function atWork(time = '09:00') {
  const fake = fakeBrowser(time)
  const { open, ...shell } = await loadHappen()
  const store = await open(fake.ports)
  const look = () => shell.sampleNow(fake.ports)
  return {
    ...fake,
    ...shell,
    store,
    look,
    /** Works on, with a heartbeat each minute, to `text`. */
    async heartbeatsTo(text: string) {
      for (let at = fake.desk.now; at <= clock(text); at += MINUTE) {
        fake.desk.now = at
        fake.desk.lastInput = at
        await look()
      }
    },
  }
}
