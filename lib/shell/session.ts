/** What a page may ask of the shell. */
import type { Action } from '../core/events.ts'
import type { PopupModel, ProgressModel, TodayModel } from '../core/pages.ts'

export type PageName = 'progress' | 'options' | 'help'

/** What a page tells the worker. `look`: compare notification and badge with the state now. */
export type WorkerMessage = 'look' | 'leaveRoutine'

export type Session = {
  readPopup(): Promise<PopupModel>
  readToday(): Promise<TodayModel>
  readProgress(): Promise<ProgressModel>
  /** Does it, in one transaction, mends notification and badge, and tells the other pages. Rejects when it could not be stored. */
  act(action: Action): Promise<void>
  /**
   * The page that plays the routine is going away. The page may be gone before anything of its own is
   * stored, so the worker does it.
   */
  leaveRoutine(): void
  /** Calls back after any change of stored data, by this or another page or the worker. Returns how to stop it. */
  onChange(listener: () => void): () => void
  /** Opens the reset window, or brings the one that is open to the front. */
  openReset(): Promise<void>
  /** Opens a page in a tab, or brings the one that is open to the front. */
  openPage(page: PageName): Promise<void>
  /** The wall clock, UTC milliseconds. */
  now(): number
}
