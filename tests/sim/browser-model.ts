/**
 * A browser, as far as the extension can tell: what outlives the worker, the browser and the computer's
 * sleep, and what does not (PLATFORM.md). Chrome tells of locking and of the return, and keeps alarms over a
 * restart; Firefox knows no `locked`, tells nothing, and has lost its alarms.
 */
import type { Badge, NudgeNotification } from '../../lib/core/surfaces.ts'
import type { Ports, SessionNotes } from '../../lib/shell/ports.ts'
import type { Computer } from './computer.ts'
import type { Browser } from './desk.ts'
import type { MemoryDatabase } from './memory-store.ts'
import type { Process } from './process.ts'
import { Turns } from './turns.ts'
import type { VirtualTime } from './virtual-time.ts'

export const HEARTBEAT_MS = 60_000

/** Each change of what can be seen outside our pages, at a true time. */
export type SurfaceChange =
  | { at: number; badge: string; tone: Badge['tone'] }
  | { at: number; notification: 'created' | 'cleared' | 'gone'; minutes: number | null }

export type Profile = {
  database: MemoryDatabase
  /** `storage.local`, as text: what is not JSON does not survive it. */
  local: Map<string, string>
}

export type BrowserTrouble = {
  /** Every notification is refused. */
  refusesNudges?: (at: number) => boolean
  /** IndexedDB does not open. */
  hasNoDatabase?: (at: number) => boolean
}

export class BrowserModel {
  running = true
  notification: NudgeNotification | null = null
  badge: Badge = { text: '', tone: 'none', icon: 'counting' }
  readonly surfaces: SurfaceChange[] = []
  /** True time at which the alarm goes off next; null when there is none. */
  alarmAt: number | null = null
  announced = 0
  private session: SessionNotes = {}
  private readonly locks = new Turns()
  private readonly processes = new Set<Process>()

  constructor(
    readonly kind: Browser,
    readonly profile: Profile,
    private readonly time: VirtualTime,
    private readonly computer: Computer,
    private readonly trouble: BrowserTrouble,
    /** The alarm was set to `alarmAt`, a notification came up. */
    private readonly told: { alarmSet(): void; nudgeShown(nudge: NudgeNotification): void },
  ) {}

  /** The browser ends, and all its processes at once. */
  quit(): void {
    this.running = false
    for (const process of [...this.processes]) process.kill()
    this.session = {}
    this.clearNotification('gone')
    this.showBadge({ text: '', tone: 'none', icon: 'counting' })
    if (this.kind === 'firefox') this.alarmAt = null
  }

  start(): void {
    this.running = true
  }

  clearNotification(how: 'cleared' | 'gone'): void {
    if (!this.notification) return
    const { minutes } = this.notification
    this.notification = null
    this.surfaces.push({ at: this.time.now, notification: how, minutes })
  }

  /** `idle.queryState`. */
  idleState(seconds: number): 'active' | 'idle' | 'locked' {
    const t = this.time.now
    if (this.kind === 'chrome' && this.computer.locked(t)) return 'locked'
    return Math.floor(this.computer.idleMs(t) / 1000) >= seconds ? 'idle' : 'active'
  }

  /** The ports of one process. */
  portsOf(process: Process): Ports {
    const { time, computer, trouble, profile } = this
    this.processes.add(process)
    process.onKill(() => this.processes.delete(process))
    return {
      now: () => computer.clock(time.now),
      timeZone: () => computer.zone(time.now),
      linux: computer.linux,
      queryIdle: (seconds) => {
        if (!(seconds >= 15 && seconds <= 3600)) throw new RangeError(`queryIdle(${seconds})`)
        return process.call('idle.queryState', () => this.idleState(seconds), 'read')
      },
      tellIdleAfter() {}, // the model tells from the length of a break in any case
      lookAtWindows: () => process.call('windows', () => computer.windows(time.now), 'read'),
      showNudge: (nudge) =>
        process.call('notifications.create', () => {
          if (trouble.refusesNudges?.(time.now)) throw new Error('notifications are refused')
          this.notification = nudge
          this.surfaces.push({ at: time.now, notification: 'created', minutes: nudge.minutes })
          this.told.nudgeShown(nudge)
        }),
      clearNudge: () => process.call('notifications.clear', () => this.clearNotification('cleared')),
      setBadge: (badge) => process.call('setBadge', () => this.showBadge(badge)),
      openDatabase: () =>
        process.call(
          'openDatabase',
          () => {
            if (trouble.hasNoDatabase?.(time.now)) throw new DOMException('no database', 'UnknownError')
            return profile.database.connect(process)
          },
          'read',
        ),
      ensureHeartbeat: async () => {
        if (await process.call('alarms.get', () => this.alarmAt !== null, 'read')) return
        await process.call('alarms.create', () => this.setAlarm(time.now + HEARTBEAT_MS))
      },
      session: {
        notes: () => process.call('session.notes', () => structuredClone(this.session), 'read'),
        note: (change) =>
          process.call('session.note', () => void Object.assign(this.session, structuredClone(change))),
      },
      local: {
        get: (key) =>
          process.call(
            `local.get ${key}`,
            () => JSON.parse(profile.local.get(key) ?? 'null') ?? undefined,
            'read',
          ),
        set: (key, value) => {
          const text = JSON.stringify(value)
          return process.call(`local.set ${key}`, () => void profile.local.set(key, text))
        },
        remove: (key) => process.call(`local.remove ${key}`, () => void profile.local.delete(key)),
      },
      lock: async (run) => {
        const turn = await this.locks.take(process)
        try {
          return await run()
        } finally {
          turn.release()
        }
      },
      announce: () => {
        this.announced++
      },
    }
  }

  setAlarm(at: number): void {
    this.alarmAt = at
    this.told.alarmSet()
  }

  private showBadge(badge: Badge): void {
    const { text, tone } = this.badge
    this.badge = badge
    if (badge.text === text && badge.tone === tone) return
    this.surfaces.push({ at: this.time.now, badge: badge.text, tone: badge.tone })
  }
}
