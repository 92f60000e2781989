/** What the shell needs of the browser, in our words. Tests put a desk of their own behind it. */
import type { Look } from '../core/state.ts'
import type { Badge, NudgeNotification } from '../core/surfaces.ts'
import type { Store } from './tables.ts'

export type IdleState = 'active' | 'idle' | 'locked'

/**
 * Kept in `storage.session`: it outlives the worker, not the browser, and is never written to the disk.
 * Each note only saves work; without it the same comes out.
 */
export type SessionNotes = {
  /** That the browser was started has been told. */
  started?: true
  /** The latest look. While nobody is there it changes nothing but its own time, and is noted here alone. */
  last?: Look
  /** Whether rows may wait in `storage.local` to move into the database. */
  localRows?: boolean
  updateFound?: true
  /** What was last brought in line on badge and notification, as one word. */
  surfaces?: string
  /** What the browser was told of the length of an absence. */
  idleSeconds?: number
}

export type Ports = {
  /** UTC milliseconds. */
  now(): number
  /** IANA name. */
  timeZone(): string
  linux: boolean
  /** Whether the last input is at least `seconds` (15 to 3,600) ago. */
  queryIdle(seconds: number): Promise<IdleState>
  /** From what absence on the browser tells the return and the locking by itself. Nothing where it does not. */
  tellIdleAfter(seconds: number): void
  /** Which tabs sound, and whether a browser window fills the screen. */
  lookAtWindows(): Promise<{ sounding: boolean; watching: boolean; fullScreen: boolean }>
  /** Shows the nudge, in place of an earlier one. Rejects when the browser refuses it. */
  showNudge(nudge: NudgeNotification): Promise<void>
  clearNudge(): Promise<void>
  /** The icon, and what stands on it. */
  setBadge(badge: Badge): Promise<void>
  /** Opens IndexedDB; `onLost` is told when the connection is gone. Rejects with the browser's own error. */
  openDatabase(onLost: () => void): Promise<Store>
  /** Creates the one alarm if it is missing. */
  ensureHeartbeat(): Promise<void>
  session: {
    notes(): Promise<SessionNotes>
    note(change: SessionNotes): Promise<void>
  }
  /** `storage.local`: the recovery copy. */
  local: {
    get(key: string): Promise<unknown>
    set(key: string, value: unknown): Promise<void>
    remove(key: string): Promise<void>
  }
  /** One holder at a time, over all pages and the worker. */
  lock<T>(run: () => Promise<T>): Promise<T>
  /** Tells the other pages and the worker that stored data changed. */
  announce(told: boolean): void
}
