/** What a page shows, as data: read in one transaction, computed by pure functions. */
import type { Break } from './breaks.ts'
import type { CheckIn } from './check-in.ts'
import type { Span } from './day.ts'
import type { Answer } from './events.ts'
import type { Bout, Correction, Day, Rating, Reset } from './facts.ts'
import type { RoutineRun } from './routine.ts'
import type { Settings } from './rules.ts'
import type { Status } from './status.ts'
import type { Streak } from './streak.ts'

export type PopupModel = {
  at: number
  timeZone: string
  today: Day
  status: Status
  /** A nudge that waits for an answer, the answers that it takes, and after how long at the screen, where that is known. */
  nudge: { answers: Answer[]; minutes: number | null } | null
  run: RoutineRun | null
  resetsToday: number
  /** The latest finished one of today. */
  latestReset: Reset | null
  resetsInAll: number
  streak: Streak
  checkIn: CheckIn | null
  /** What to ask about the latest absence; null when there is nothing, or it was asked already. */
  question: { about: 'break' | 'watched'; from: number; to: number } | null
  /** A stored part could not be read and was set aside. */
  setAside: boolean
  pausedUntil: number | null
  meetingUntil: number | null
  settings: Settings
  /** `local`: IndexedDB would not open, the recovery copy is in use. `newer`: the database is from a newer version. */
  storage: 'idb' | 'local' | 'newer'
}

/** Today by the hour: stretches, breaks, and what the user said of them. */
export type TodayModel = {
  at: number
  timeZone: string
  /** Working hours, widened to what happened before and after them. */
  from: number
  to: number
  /** Corrected, in order; the one still going on included. */
  stretches: Bout[]
  breaks: Break[]
  /** Where the computer did not tell when nobody was there, and the user did not either. */
  unsure: Span[]
  /** Away since; null at the screen, and before the first stretch. */
  awaySince: number | null
  /** Those about today that stand, the latest first. */
  corrections: Correction[]
}

/** One day of the record, for the progress page. */
export type DayRecord = {
  day: Day
  working: boolean | null
  /** Length of all screen stretches together; the one still going on included today. */
  screenMs: number
  longestMs: number
  stretches: Bout[]
  resets: Reset[]
  rating: Rating | null
}

export type ProgressModel = {
  at: number
  timeZone: string
  today: Day
  /** Latest first. */
  days: DayRecord[]
  resetsInAll: number
  streak: Streak
  storage: PopupModel['storage']
}
