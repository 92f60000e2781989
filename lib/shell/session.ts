/** What a page may ask of the shell. */
import type { Asking } from '../core/asking.ts'
import type { ChosenPart } from '../core/backup/format.ts'
import type { DataModel } from '../core/backup/reminder.ts'
import type { Action } from '../core/events.ts'
import type { Day } from '../core/facts.ts'
import type {
  InsightsModel,
  LooksModel,
  PlanModel,
  PopupModel,
  ProgressModel,
  Range,
  RangeModel,
  RoutinesModel,
  TodayModel,
  VisitModel,
  WrittenModel,
} from '../core/pages.ts'
import type { Decoded } from '../core/plan/problems.ts'
import type { ResponsesModel } from '../core/responses.ts'
import type { ReadBackup } from './backup/read.ts'
import type { Restored } from './backup/restore.ts'
import type { OnProgress } from './backup/write.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { PlanDrafts, ReadDrafts } from './plan-draft.ts'

/** The address of a view in the routines' window, after the `#`. */
export type ResetView = 'midday' | 'choose' | 'mobility' | 'strength' | 'look'

export type PageName = 'progress' | 'options' | 'help' | 'clinic'

/** What a page tells the worker. `look`: compare notification and badge with the state now. */
export type WorkerMessage = 'look' | 'leaveRoutine'

/** A key that does something from anywhere in the browser, named as in the manifest; `keys` is empty where none is set. */
export type Shortcut = { name: '_execute_action' | 'start-reset' | 'snooze'; keys: string }

/** Why the browser took no notification: its own setting for us, or in its own words. */
export type Refusal = 'blocked' | { said: string }

export type Session = {
  readPopup(): Promise<PopupModel>
  /** What the routines' window needs besides. */
  readRoutines(): Promise<RoutinesModel>
  readLooks(): Promise<LooksModel>
  /** The plan that is followed, and what one that comes in is compared with. */
  readPlan(): Promise<PlanModel>
  /** What a clinic is making, as it was typed last. */
  readDraft(): Promise<ReadDrafts>
  saveDraft(drafts: PlanDrafts): Promise<void>
  readToday(): Promise<TodayModel>
  /** What the user wants to be asked. */
  readAsking(): Promise<Asking>
  readProgress(range: Range): Promise<ProgressModel>
  /** What else the charts of that range draw. */
  readRange(range: Range): Promise<RangeModel>
  readInsights(): Promise<InsightsModel>
  /** Every fact of that day; today's when null. */
  readWritten(day: Day | null): Promise<WrittenModel>
  /** When nudges are taken, of the last eight weeks. */
  readResponses(): Promise<ResponsesModel>
  /** What is taken to the clinic, from that day on; null: since the last visit, or the plan, or for twelve weeks. */
  readVisit(from: Day | null): Promise<VisitModel>
  readData(): Promise<DataModel>
  /** Everything in one file, in the page's memory. `onProgress` is told of the share that is done, 0 to 1. */
  writeBackup(onProgress: OnProgress): Promise<Blob>
  /** What a backup would change here; nothing is written. */
  readBackup(file: Blob, onProgress: OnProgress): Promise<Decoded<ReadBackup>>
  /** All of it or nothing; of what was chosen only these parts. */
  restore(read: ReadBackup, parts: readonly ChosenPart[], onProgress: OnProgress): Promise<Restored>
  /** Rejects where something could not be deleted. */
  deleteEverything(): Promise<void>
  /** Calls back once everything was deleted, by whichever page. */
  onDeleted(listener: () => void): void
  /** Does it, in one transaction, mends notification and badge, and tells the other pages. Rejects when it could not be stored. */
  act(action: Action): Promise<void>
  /**
   * The page that plays the routine is going away. The page may be gone before anything of its own is
   * stored, so the worker does it.
   */
  leaveRoutine(): void
  /**
   * Calls back after any change of stored data, by this or another page or the worker; `told`: it was more than a
   * look at the computer that left no row. Returns how to stop it.
   */
  onChange(listener: (told: boolean) => void): () => void
  /** Opens the routines' window, or brings the one that is open to the front; `show` what it is to show first. */
  openReset(show?: ResetView | undefined): Promise<void>
  /** Opens a page in a tab, or brings the one that is open to the front; at a part of it, named as after the `#`. */
  openPage(page: PageName, part?: string): Promise<void>
  /** Whether a nudge's sound is ours to choose; elsewhere the system decides. */
  readonly choosesSound: boolean
  /** Shows how a nudge looks. Resolves to why the browser refused it, null if it did not. */
  showTest(sound: boolean): Promise<Refusal | null>
  clearTest(): Promise<void>
  /** As the browser has them now; none at all where there are no keys. */
  readShortcuts(): Promise<Shortcut[]>
  /** Opens the browser's own page for them. Resolves to whether it did. */
  openShortcuts(): Promise<boolean>
  /** How it runs here, for whoever helps: nothing that was entered. Resolves in whatever state the record is. */
  diagnosis(): Promise<Diagnosis>
  /** The wall clock, UTC milliseconds. */
  now(): number
}
