/** How a day at a desk with the whole shell at work is to go. */
import type { Settings } from '../../lib/core/rules.ts'
import type { NudgeNotification } from '../../lib/core/surfaces.ts'
import type { BrowserTrouble } from './browser-model.ts'
import type { ComputerOptions } from './computer.ts'
import type { Browser } from './desk.ts'
import type { Put } from './memory-store.ts'
import type { Reaper } from './process.ts'
import type { ShellDesk } from './shell-desk.ts'

export type Script = (desk: ShellDesk) => Promise<void>

export type ShellOptions = ComputerOptions & {
  browser: Browser
  seed?: number
  settings?: Partial<Settings>
  /** How long an await takes; nothing at all unless told. */
  latency?: (random: () => number, what: string) => number
  /** How late the heartbeat comes. */
  alarmDelay?: (random: () => number) => number
  /** The alarm is there from before. */
  alarmSet?: boolean
  /** True times at which the alarm is lost behind our back. */
  alarmLost?: number[]
  /** True times at which the system ends the worker. */
  workerKilled?: number[]
  /** Somebody dies at so many awaits after the death before. */
  kills?: number[]
  /** The browser crashes at so many awaits after the crash before, and is started again. */
  crashes?: number[]
  /** Decides instead of `kills` and `crashes`. */
  reaper?: Reaper
  trouble?: BrowserTrouble
  /** What somebody does who sees what is there to be seen. Each runs beside the others. */
  scripts?: Script[]
  /** Asked at each notification: what is done with it, and after how many seconds. */
  onNudge?: (desk: ShellDesk, nudge: NudgeNotification, number: number) => Promise<void>
  /** What was stored before. */
  lived?: Put[]
}
