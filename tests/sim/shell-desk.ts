/**
 * A desk at which the real shell is at work: a computer, a browser, its worker and pages, and somebody who
 * presses keys. All of it in virtual time, the same for the same seed.
 */
import type { Action } from '../../lib/core/events.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import type { Ports } from '../../lib/shell/ports.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import { BrowserModel, HEARTBEAT_MS, type Profile } from './browser-model.ts'
import { Computer } from './computer.ts'
import { idleEdges } from './idle-edges.ts'
import { MemoryDatabase, type Put } from './memory-store.ts'
import { Page } from './page-model.ts'
import { Process, type Reaper, reaperOf } from './process.ts'
import type { ShellOptions } from './shell-options.ts'
import { type Timeline, within } from './timeline.ts'
import { randomFrom, VirtualTime } from './virtual-time.ts'
import { WorkerModel } from './worker-model.ts'

/** Something that the user did, and whether it was told to be stored. */
export type Done = { at: number; action: Action; stored: State | null; told: boolean; failed: boolean }

/** The browser says "active" for so long after the last input. */
const HIDDEN_IDLE_MS = 20_000
/** Longer than any await takes. */
const LAST_LOOK_MS = 50_000
const CRASH_SECONDS = 20
/** After sleep and start the browser takes a moment. */
const WAKE_MS = 1_000

export class ShellDesk {
  readonly time: VirtualTime
  readonly computer: Computer
  readonly browser: BrowserModel
  readonly worker: WorkerModel
  readonly profile: Profile
  readonly random: () => number
  readonly journal: Done[] = []
  readonly errors: string[] = []
  nudges = 0
  private readonly reaper: Reaper
  /** True time of the latest start of the browser. */
  startedAt = 0
  /** True time of the look in peace. */
  lastLook = 0
  /** The day is over: nobody dies any more. */
  private over = false

  constructor(
    readonly day: Timeline,
    readonly options: ShellOptions,
  ) {
    this.time = new VirtualTime(day.start)
    this.computer = new Computer(day, options)
    this.random = randomFrom(options.seed ?? 1)
    this.reaper = options.reaper ?? this.reaperOf(options)
    this.profile = { database: new MemoryDatabase(() => this.time.now), local: new Map() }
    const settings = { ...DEFAULT_SETTINGS, ...options.settings }
    const rows = options.lived ?? (options.settings ? firstRows(settings) : [])
    this.profile.database.seed(rows)
    const trouble = options.trouble ?? {}
    this.browser = new BrowserModel(options.browser, this.profile, this.time, this.computer, trouble, {
      alarmSet: () => this.expectAlarm(),
      nudgeShown: (nudge) => this.script(options.onNudge?.(this, nudge, this.nudges++)),
    })
    this.worker = new WorkerModel(
      (name) => this.spawn(name),
      (name, error) => this.failed(name, error),
      () => this.time.now,
    )
    this.schedule(settings.breakMinutes * 60)
  }

  /** Lives through the day, and one more look in peace after it. */
  async live(): Promise<this> {
    await this.time.runTo(this.day.end + HIDDEN_IDLE_MS)
    this.over = true
    this.lastLook = this.time.now
    if (!this.browser.running) this.browser.start()
    this.worker.look('heartbeat')
    await this.time.runTo(this.time.now + LAST_LOOK_MS)
    return this
  }

  state(): State {
    return stateOf(this.profile.database.rows('state'))
  }

  /** A page of ours is opened; null while the browser is not running. */
  openPage(name = 'popup'): Page | null {
    if (!this.browser.running || this.computer.asleep(this.time.now)) return null
    const page = new Page(this, this.spawn(name))
    page.open()
    return page
  }

  until(at: number): Promise<void> {
    return this.time.until(at)
  }

  /** So many seconds later. */
  after(seconds: number): Promise<void> {
    return this.time.until(this.time.now + Math.round(seconds * 1000))
  }

  /** A crash: everything is gone at once, and somebody starts the browser again. */
  async crash(secondsClosed: number): Promise<void> {
    this.browser.quit()
    await this.after(secondsClosed)
    if (!within(this.day.closed, this.time.now)) this.startBrowser()
  }

  async note(action: Action, work: Promise<State | null>): Promise<State | null> {
    const done: Done = { at: this.time.now, action, stored: null, told: false, failed: false }
    this.journal.push(done)
    try {
      done.stored = await work
      done.told = true
      return done.stored
    } catch (error) {
      done.failed = true
      throw error
    }
  }

  /** A message to the worker, which the browser delivers while it runs. */
  tellWorker(): void {
    if (this.browser.running) this.worker.look('look')
  }

  failed(name: string, error: unknown): void {
    this.errors.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }

  private reaperOf({ kills = [], crashes = [] }: ShellOptions): Reaper {
    const [process, browser] = [reaperOf(kills), reaperOf(crashes)]
    return {
      strikes: (...point) => {
        if (browser.strikes(...point)) void this.crash(CRASH_SECONDS)
        return process.strikes(...point)
      },
    }
  }

  private spawn(name: string): { process: Process; ports: Ports } {
    const latency = (what: string) => Math.round(this.options.latency?.(this.random, what) ?? 0)
    const process = new Process(name, this.time, this.computer, latency, {
      strikes: (...point) => !this.over && this.reaper.strikes(...point),
    })
    return { process, ports: this.browser.portsOf(process) }
  }

  private script(work: Promise<void> | undefined): void {
    work?.catch((error: unknown) => this.failed('script', error))
  }

  private schedule(breakSeconds: number): void {
    const { day, time, options } = this
    time.at(day.start, () => {
      if (options.alarmSet) this.browser.setAlarm(day.start + HEARTBEAT_MS)
      this.worker.look('installed')
      for (const script of options.scripts ?? []) this.script(script(this))
    })
    for (const { start, end } of day.closed) {
      time.at(start, () => this.browser.quit())
      if (end < day.end) time.at(end, () => this.startBrowser())
    }
    for (const { end } of day.asleep) time.at(end + WAKE_MS, () => this.ringIfDue())
    for (const at of options.alarmLost ?? []) {
      time.at(at, () => {
        this.browser.alarmAt = null
      })
    }
    for (const at of options.workerKilled ?? []) time.at(at, () => this.worker.kill())
    if (options.browser === 'chrome') {
      const interval = { seconds: breakSeconds, brokenIdle: options.brokenIdle ?? [] }
      for (const { at, edge } of idleEdges(day, interval, this.computer)) {
        time.at(at, () => {
          if (this.browser.running && !this.computer.asleep(at)) this.worker.look('idle changed', edge)
        })
      }
    }
  }

  private startBrowser(): void {
    this.browser.start()
    this.startedAt = this.time.now
    const at = this.time.now + WAKE_MS
    this.time.at(at, () => {
      if (!this.browser.running) return
      this.worker.look('startup')
      this.ringIfDue()
    })
  }

  /** The alarm was set: it rings when it is due, or late. */
  private expectAlarm(): void {
    const due = this.browser.alarmAt
    if (due === null) return
    const late = Math.round(this.options.alarmDelay?.(this.random) ?? 0)
    this.time.at(due + late, () => {
      if (this.browser.alarmAt === due) this.ringIfDue()
    })
  }

  private ringIfDue(): void {
    const { browser, time, computer } = this
    const due = browser.alarmAt
    if (due === null || due > time.now || !browser.running || computer.asleep(time.now)) return
    // Missed ones are made good once, and the minutes go on as they were.
    const missed = Math.floor((time.now - due) / HEARTBEAT_MS)
    browser.setAlarm(due + (missed + 1) * HEARTBEAT_MS)
    this.worker.look('heartbeat')
  }
}

/** The state in these rows, with nothing mended. */
export function stateOf(rows: { name: string; value: unknown }[]): State {
  return { ...INITIAL_STATE, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) }
}

function firstRows(settings: Settings): Put[] {
  const row = encodeState({ ...INITIAL_STATE, settings }).find(({ name }) => name === 'settings')
  return row ? [{ store: 'state', key: JSON.stringify('settings'), row }] : []
}

/** Whether somebody sits there at `at` who may press something. */
export function attended(desk: ShellDesk): boolean {
  const { now } = desk.time
  return desk.browser.running && desk.computer.attended(now) && !within(desk.day.dark, now)
}
