/** What a page shows, as data: read in one transaction, computed by pure functions. */
import type { CheckIn } from './check-in.ts'
import type { Answer } from './events.ts'
import type { Bout, Day, Rating, Reset } from './facts.ts'
import type { RoutineRun } from './routine.ts'
import type { Settings } from './rules.ts'
import type { Status } from './status.ts'
import type { Streak } from './streak.ts'

export type PopupModel = {
  at: number
  timeZone: string
  today: Day
  status: Status
  /** A nudge that waits for an answer, and the answers that it takes; null when there is none. */
  nudge: { answers: Answer[]; minutes: number } | null
  run: RoutineRun | null
  resetsToday: number
  /** The latest finished one of today. */
  latestReset: Reset | null
  resetsInAll: number
  streak: Streak
  checkIn: CheckIn | null
  pausedUntil: number | null
  meetingUntil: number | null
  settings: Settings
  /** `local`: IndexedDB would not open, the recovery copy is in use. `newer`: the database is from a newer version. */
  storage: 'idb' | 'local' | 'newer'
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
