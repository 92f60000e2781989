/** Everything that can happen. Each is one pass through the reducer and one transaction. */
import type { Correction, Day, RatingItem } from './facts.ts'
import type { SettingsChange } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Look } from './state.ts'

export type Answer = 'up' | 'snooze' | 'notNow'

/** What a user or a page does; the shell adds `at` and `timeZone`. */
export type Action =
  | { type: 'answer'; answer: Answer }
  /** The notification's body was clicked: its answers are being looked at in the small window. */
  | { type: 'nudgeOpened' }
  /** The notification was closed by hand: "not now", if nothing else was answered. */
  | { type: 'nudgeClosed' }
  /** Nudges off until then; null ends it. */
  | { type: 'pause'; until: number | null }
  | { type: 'meeting'; until: number | null }
  /** `step` is the step that the page showed, so that a press that arrives twice counts once. */
  | { type: 'routine'; do: 'begin' }
  | { type: 'routine'; do: 'next' | 'skip' | 'back' | 'pause' | 'resume'; step: number }
  /** The page that plays it was opened (again), or closed; `stop` ends the run. */
  | { type: 'routine'; do: 'open' }
  | { type: 'routine'; do: 'leave' }
  | { type: 'routine'; do: 'stop' }
  | { type: 'rate'; item: RatingItem; day: Day; value: number; recallDays: number }
  | { type: 'skipRating'; day: Day }
  /** The user's word about the time from `from` to `to`. */
  | { type: 'correct'; from: number; to: number; meaning: Exclude<Correction['meaning'], 'unsure'> }
  | { type: 'undoCorrection'; correction: Correction }
  /** What the popup asks about an absence was asked, or answered with "that is right". */
  | { type: 'absenceAsked' }
  | { type: 'absenceSettled' }
  /** That a stored part was set aside was told. */
  | { type: 'noticeRead' }
  /** What was touched on the page, put into the settings as they are by then: another page may have changed the others. */
  | { type: 'settings'; settings: SettingsChange }

export type Event =
  /** `looked`: the latest look before it, if that changed nothing and left no trace in the state. */
  | { type: 'sample'; sample: Sample; looked?: Look }
  | ((
      | Action
      /** The browser accepted the notification of the nudge that came due at `nudge`. */
      | { type: 'accepted'; nudge: number; showing: number }
      /** The browser was started. */
      | { type: 'restarted' }
    ) & { at: number; timeZone: string })
