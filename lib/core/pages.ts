/** What a page shows, as data: read in one transaction, computed by pure functions. */
import type { Asking } from './asking.ts'
import type { Break } from './breaks.ts'
import type { CheckIn } from './check-in.ts'
import type { Like } from './compose.ts'
import type { Span } from './day.ts'
import type { Digest } from './digest.ts'
import type { Answer } from './events.ts'
import type { Bout, Check, Correction, Day, DayOff, Nudge, Rating, RatingItem, Reset, Run } from './facts.ts'
import type { Found } from './forget-events.ts'
import type { Insight } from './insights.ts'
import type { Change } from './observed.ts'
import type { ActivePlan, Plan } from './plan/plan.ts'
import type { Policy } from './policy.ts'
import type { Practice } from './practice.ts'
import type { RoutineId, RoutineRun } from './routine.ts'
import type { Settings } from './rules.ts'
import type { BeforeAfter, RunFindings } from './run-findings.ts'
import type { Gate } from './safety.ts'
import type { Asked } from './state.ts'
import type { Status } from './status.ts'
import type { Stops } from './stops.ts'
import type { DayKind, Streak } from './streak.ts'
import type { DaySummary } from './summary.ts'
import type { PeriodChoice, VisitPeriod, VisitRecord } from './visit/record.ts'
import type { VisitReport } from './visit/report.ts'

export type PopupModel = {
  at: number
  timeZone: string
  today: Day
  status: Status
  /** A nudge that waits for an answer, the answers that it takes, and after how long at the screen, where that is known. */
  nudge: { kind: Nudge['kind']; answers: Answer[]; minutes: number | null } | null
  run: RoutineRun | null
  /** A call goes on: it may be taken standing, or is. */
  call: 'offered' | 'standing' | null
  /** When today's midday reset was offered; null when it was not, or one was done. */
  middaySince: number | null
  /** By the user's word no working day, until and with `to`. */
  off: { kind: DayOff; to: Day } | null
  gentle: boolean
  /** Working days that were only watched so far; null when nudges come. */
  watched: number | null
  /** Exercises wait until a clinician said yes. */
  waiting: boolean
  /** The routine to offer now. */
  offered: RoutineId
  /** Midday resets finished today. */
  resetsToday: number
  /** The latest of them. */
  latestReset: Reset | null
  resetsInAll: number
  streak: Streak
  /** What was asked today; null when nothing was yet. */
  asked: Asked | null
  /** The run of days is not to be shown. */
  hideRun: boolean
  /** What to ask about the latest absence; null when there is nothing, or it was asked already. */
  question: { about: 'break' | 'watched'; from: number; to: number } | null
  /** A stored part could not be read and was set aside. */
  setAside: boolean
  pausedUntil: number | null
  meetingUntil: number | null
  settings: Settings
  /** What the organisation says; null where there is none. */
  policy: Policy | null
  /** `local`: IndexedDB would not open, the recovery copy is in use. `newer`: the database is from a newer version. */
  storage: 'idb' | 'local' | 'newer'
}

/** What is played, and how, today. */
export type RoutinesModel = {
  today: Day
  practice: Practice
  gate: Gate
  stops: Stops
  like: Like
  /** The latest finished routine of any kind. */
  latest: Reset | null
  /** The clinic's plan; null for the built-in one. */
  plan: ActivePlan | null
}

/** The plan that is followed, and what one that comes in would change. */
export type PlanModel = {
  today: Day
  settings: Settings
  practice: Practice
  asking: Asking
  active: ActivePlan | null
  /** Every plan that was ever taken, the oldest first. */
  taken: { id: string; title: string; clinic: string; day: Day; acceptedAt: number }[]
  /** What an organisation suggests, and that was neither taken nor declined. */
  offered: Plan | null
}

/** Look and feel: every answer so far, in any order. */
export type LooksModel = { today: Day; answers: Check[] }

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
  nudges: Nudge[]
  resets: Reset[]
  /** The one question of the day besides the check-in; null when there is none. */
  question: DayQuestion | null
  checkIn: CheckIn | null
  /** Notes may be written. */
  notes: boolean
  /** How last week went, on the first working day after it, until it is put aside. */
  digest: Digest | null
  /** The latest working day with data went by without a reset, and today has none yet: one kind line. */
  newDay: boolean
  /** The visit page is offered, and was not put aside today. */
  visit: boolean
}

export type DayQuestion =
  /** Sound held a nudge for long: music? */
  | { about: 'music' }
  /** A whole day of nudges was ignored. */
  | { about: 'rhythm' }
  /** `days` working days without a look at the screen, from `from` to `to`. */
  | { about: 'away'; from: Day; to: Day; days: number }
  /** The days that were only watched: how many have data, their usual longest stretch, how many over an hour a day. */
  | { about: 'observed'; days: number; longestMs: number; over60: number }
  /** An if-then sentence for the midday reset. */
  | { about: 'sentence' }
  /** Today began two hours late. */
  | { about: 'notWork' }
  /** After so many good weeks: fewer nudges, to this pace. */
  | { about: 'fewer'; weeks: number; pace: 'second' | 'midday' }
  /** Breaks a day before the nudges became fewer, and since: rounded, to be told. */
  | { about: 'bringBack'; before: number; since: number }
  /** Four short looks at how one moves. */
  | { about: 'look' }

/** How far back the progress page looks. */
export type Range = 'week' | 'month' | 'quarter' | 'year' | 'all'

export type DayRecord = DaySummary & { kind: DayKind }

/** What the first charts need; the rest is read after them. */
export type ProgressModel = {
  at: number
  timeZone: string
  today: Day
  range: Range
  /** First day of the range. */
  from: Day
  /** First day of the record; null when there is none. */
  begins: Day | null
  /** Every day of the range of which something is known, today included, oldest first. */
  days: DayRecord[]
  resetsInAll: number
  streak: Streak
  hideRun: boolean
  /** A run of days ended with the latest missed day, and a new one may start. */
  runEnded: boolean
  /** Days that were only watched against the last two weeks; null where there is too little of either. */
  change: Change | null
  /** Days of the range on which a plan was taken. */
  plans: Day[]
  plan: {
    /** Weekdays with strength, and with mobility, a week. */ strengthDays: number
    mobilityDays: number
  }
  /** Rows that could not be read; they count for nothing. */
  setAside: number
  storage: PopupModel['storage']
}

/** What else the charts of a range draw. */
export type RangeModel = {
  range: Range
  from: Day
  today: Day
  /** Oldest first; of answers those of the six days before `from`, too. */
  ratings: Rating[]
  runs: Run[]
  sessions: Session[]
  setAside: number
}

export type Session = {
  day: Day
  startedAt: number
  routine: RoutineId
  /** Null of one that was done without the player. */
  minutes: number | null
}

/** Every fact of a day. */
export type WrittenModel = {
  at: number
  timeZone: string
  today: Day
  day: Day
  facts: Found[]
  /** Answers that may still be changed. */
  changeable: RatingItem[]
  /** Notes may be written. */
  notes: boolean
  /** Names of clinics' own exercises, in their order, by the plan of the rows that have them. */
  ownNames: Record<string, string[]>
}

/** What the whole record says, in sentences and in small tables. */
export type InsightsModel = {
  insights: Insight[]
  runs: RunFindings
  beforeAfter: BeforeAfter[]
  setAside: number
}

export type VisitModel = {
  at: number
  timeZone: string
  today: Day
  period: VisitPeriod
  choices: PeriodChoice[]
  report: VisitReport
  /** What the report is made of, for what is saved. */
  record: VisitRecord
  /** The plan that is followed, for its code; null for the built-in one. */
  plan: ActivePlan | null
  /** The review date is near, or just over, and nobody said that the visit was. */
  offered: boolean
  /** The visit was said to be today. */
  visitedToday: boolean
  /** Of the extension, for what is saved. */
  version: string
  /** Rows that could not be read; they count for nothing. */
  setAside: number
  storage: PopupModel['storage']
}
