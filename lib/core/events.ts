/** Everything that can happen. Each is one pass through the reducer and one transaction. */
import type { AskingChange } from './asking.ts'
import type { AcceptedPlan, Check, Correction, Day, DayOff, Fact, RatingItem, Run, Tick } from './facts.ts'
import type { NudgeLine } from './nudge-lines.ts'
import type { Plan, PlanPart } from './plan/plan.ts'
import type { Policy } from './policy.ts'
import type { PracticeChange } from './practice.ts'
import type { Routine, RoutineId, RoutineVersion, Side, Step } from './routine.ts'
import type { SettingsChange } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Asked, Look } from './state.ts'

export type Answer = 'up' | 'snooze' | 'notNow'

export type CheckAnswer = Pick<Check, 'check' | 'side' | 'question' | 'version' | 'answer'>

export type RunChange = Partial<Omit<Run, 'id' | 'day' | 'at' | 'timeZone'>>

/** A row by its store and its key there: one field, or several in order. */
export type FactKey = { store: Fact['store']; key: string | number | (string | number)[] }

export const SNOOZE_MINUTES = [5, 10, 20] as const
export type SnoozeMinutes = (typeof SNOOZE_MINUTES)[number]

/** What a user or a page does; the shell adds `at` and `timeZone`. */
export type Action =
  /** `minutes` of a snooze, 10 unless told. */
  | { type: 'answer'; answer: Answer; minutes?: SnoozeMinutes }
  /** The notification's body was clicked: its answers are being looked at in the small window. */
  | { type: 'nudgeOpened' }
  /** The notification was closed by hand: "not now", if nothing else was answered. */
  | { type: 'nudgeClosed' }
  /** Nudges off until then; null ends it. */
  | { type: 'pause'; until: number | null }
  | { type: 'meeting'; until: number | null }
  /** "Take this call standing": yes, or not this time; `sat`: sat down again before its end. */
  | { type: 'standing'; answer: 'yes' | 'no' | 'sat' }
  /** These days, both ends included, are none of work; `kind` null takes that back. */
  | { type: 'daysOff'; kind: DayOff | null; from: Day; to: Day }
  /** Today standing up is enough. */
  | { type: 'gentle'; on: boolean }
  /** Three days without nudges, to see how it is without; `on` false begins with nudges. */
  | { type: 'watchFirst'; on: boolean }
  /** The day's one question was put; of a check-in its item, and the day it is about. */
  | { type: 'asked'; what: Asked; item?: RatingItem; about?: Day }
  /** It was answered or put aside; what was chosen with it goes into the settings. */
  | { type: 'settled'; what: Asked; settings?: SettingsChange }
  /** `step` is the step that the page showed, so that a press that arrives twice counts once. */
  | { type: 'routine'; do: 'begin'; routine: Routine; handsFree: boolean; before: number | null }
  | { type: 'routine'; do: 'next' | 'skip' | 'back' | 'pause' | 'resume'; step: number }
  /** The step goes on as its easier version, from its beginning. */
  | { type: 'routine'; do: 'easier'; step: number; with: Step }
  /** "Stop: it hurts": nothing more of this step today. */
  | { type: 'routine'; do: 'hurts'; step: number; side: Side | null }
  /** The page that plays it was opened (again), or closed; `stop` ends the run. */
  | { type: 'routine'; do: 'open' }
  | { type: 'routine'; do: 'leave' }
  | { type: 'routine'; do: 'stop' }
  /** What was touched among the choices about the routines. */
  | { type: 'practice'; change: PracticeChange }
  /** A plan is taken, as far as its `parts`; the one that is followed already changes nothing. */
  | { type: 'takePlan'; plan: Plan; source: AcceptedPlan['source']; parts: PlanPart[] }
  /** All is as it was before the one that is followed was taken. */
  | { type: 'untakePlan' }
  /** What an organisation says, when it is not what it said before; null where it says nothing any more. */
  | { type: 'policy'; policy: Policy | null }
  /** It is not wanted. */
  | { type: 'declinePlan'; plan: Plan }
  /** The built-in plan again; what was set stays as it is. */
  | { type: 'dropPlan' }
  /** At the clinic, on that day; `undo` takes it back. */
  | { type: 'visit'; day: Day; undo: boolean }
  /** "Did it on my own", on `day`. `undo` takes the one back that was told last. */
  | { type: 'selfLog'; routine: RoutineId; version: RoutineVersion; day: Day; undo: boolean }
  /** How the back felt after the routine that began at `startedAt`. */
  | { type: 'feltAfter'; startedAt: number; value: number }
  /** An answer of a self-check; the last word of a day stands. */
  | { type: 'check'; answers: CheckAnswer[] }
  | { type: 'rate'; item: RatingItem; day: Day; value: number; recallDays: number; note?: string }
  /** What else there was, with an answer that is given. */
  | { type: 'annotate'; item: RatingItem; day: Day; ticks?: Tick[]; note?: string }
  | { type: 'skipRating'; item: RatingItem; day: Day }
  /** What was touched among the choices about what is asked and shown. */
  | { type: 'asking'; change: AskingChange }
  /** A run of `day`: a new one, or `id` with the change. One that was only ticked is filled in by the next one told. */
  | { type: 'run'; id: string | null; day: Day; change: RunChange }
  /** One fact, or all of a day, is deleted for good; `putBack` takes that back. */
  | { type: 'forget'; what: FactKey }
  | { type: 'forgetDay'; day: Day }
  /** `instead`: in the place of the rows as they are; otherwise what was told anew meanwhile stands. */
  | { type: 'putBack'; facts: Fact[]; instead?: boolean }
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

/** What the background does by itself, without a page: answers on the notification, by key, and a page that left. */
export type WorkerAction =
  | Extract<Action, { type: 'answer' | 'nudgeOpened' | 'nudgeClosed' }>
  | { type: 'routine'; do: 'leave' }

/** What needs no page. */
export type WorkerEvent =
  /** `looked`: the latest look before it, if that changed nothing and left no trace in the state. */
  | { type: 'sample'; sample: Sample; looked?: Look }
  | ((
      | WorkerAction
      /** The browser accepted the notification of the nudge that came due at `nudge`, with this line. */
      | { type: 'accepted'; nudge: number; showing: number; line: NudgeLine }
      /** The browser was started. */
      | { type: 'restarted' }
    ) & { at: number; timeZone: string })

export type Event = WorkerEvent | (Action & { at: number; timeZone: string })
