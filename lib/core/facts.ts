/**
 * Facts: the rows that are stored for good. Everything else (streaks, day totals, statistics) is
 * computed from them. Times are UTC milliseconds, lengths milliseconds, a `day` is a local date
 * fixed when the row was written (DESIGN.md section 4).
 */

import type { Asking } from './asking.ts'
import type { PlanPart } from './plan/plan.ts'
import type { ExerciseWord, Practice } from './practice.ts'
import type { Level, RoutineId, RoutineVersion, Side, StepOutcome } from './routine.ts'
import type { Settings } from './rules.ts'

/** A local date, `YYYY-MM-DD`, of a day that begins at the user's day start (04:00 by default). */
export type Day = string

export type BoutEnd =
  | 'idle'
  | 'locked'
  | 'gap'
  | 'stoodUp'
  | 'reset'
  | 'day'
  | 'timeZone'
  /** The computer does not tell when nobody is there. */
  | 'unreliable'
  /** By the user's word; never stored, only computed. */
  | 'corrected'

/** A screen stretch: first input to last input with no gap of a break's length inside. */
export type Bout = {
  start: number
  end: number
  /** Length less pauses beyond 60 s at a time and less watching. */
  activeMs: number
  /** Watching, or a marked meeting: at the screen without input. */
  passiveMs: number
  endedBy: BoutEnd
  /** The stretch began in an earlier row, split by a day boundary or a change of time zone. */
  continues: boolean
  day: Day
  timeZone: string
}

export type NudgeOutcome = 'done' | 'natural' | 'dismissed' | 'ignored' | 'withdrawn' | 'suppressed'

export type NudgeWhy =
  | 'paused'
  | 'outsideHours'
  /** By the user's word no working day: ill, on holiday, travelling, free. */
  | 'dayOff'
  /** It is used in another browser. */
  | 'offHere'
  /** These days are only watched. */
  | 'watchFirst'
  | 'meeting'
  | 'sound'
  | 'fullScreen'
  | 'dayLimit'
  | 'noBreakpoint'
  /** The computer does not tell when nobody is there. */
  | 'unreliable'
  /** Answered "I'm getting up", but input went on: the answer counts, no break is booked. */
  | 'inputWentOn'

export type Nudge = {
  /** When it came due; the key. */
  at: number
  /** `midday`: the midday reset was offered with it. */
  kind: 'stand' | 'midday'
  /** First showing; null when it was never shown. */
  shownAt: number | null
  showings: number
  answeredAt: number | null
  outcome: NudgeOutcome
  why: NudgeWhy | null
  snoozes: number
  /** Length of the stretch when it came due. */
  stretchMs: number
  day: Day
  timeZone: string
}

type StepResult = {
  /** Its place in the routine, the exercise of the plan, and the one that was played for it. */
  id: string
  exercise: string
  played: string
  level: Level
  /** `stopped`: it hurt. */
  result: StepOutcome
  /** Where it hurt; null when no side worked, or nothing was stopped. */
  side: Side | null
  seconds: number
}

export type Reset = {
  startedAt: number
  endedAt: number
  plan: { id: string; version: number }
  routine: RoutineId
  version: RoutineVersion
  /** `selfLogged`: done without the player, by the user's word; it has no steps, and an end that is its start. */
  how: 'played' | 'selfLogged'
  /** `finished`: the routine was followed to its end with at least half of its steps done, or told so. */
  finished: boolean
  steps: StepResult[]
  /** How the back felt before and after, 0 to 10; null when it was not asked or told. */
  before: number | null
  after: number | null
  day: Day
  timeZone: string
}

export type RatingItem =
  | 'stiffness_day'
  | 'pain_day'
  /** Of the days off before, stored under the last of them. */
  | 'stiffness_weekend'
  /** Of the week, where a new strain is not asked about every day. */
  | 'stiffness_week'
  | 'change_month'
  | 'morning_stiff'
  | 'standing_up'
  /** How able, of what the user would like to do more easily: `note` holds what that was. */
  | 'one_thing'

/** What else there was about a day. That somebody ran, did strength or was ill are facts of their own. */
export type Tick = 'sleptBadly' | 'travelled'

export type Rating = {
  /** The day the rating is about, which may be before `at`. */
  day: Day
  item: RatingItem
  /** Whole, from 0 to the item's highest (`items.ts`), which for a scale is 10. */
  value: number
  at: number
  recallDays: number
  timeZone: string
  ticks?: Tick[]
  note?: string
}

/** Why a day of the plan is none of work, by the user's word. */
export type DayOff = 'sick' | 'holiday' | 'travel' | 'notWork'

/** What the user's plan made of the day, fixed at its first sample: later settings do not rewrite it. */
export type PlanMark = {
  day: Day
  kind: 'work' | 'off'
  /** Working hours inside the day, those of the evening before that reach into it included. */
  hours: { start: number; end: number }[]
  at: number
}

/** The user's word about a whole day; `undone` ones are kept and count for nothing. */
export type UserMark = {
  day: Day
  /** `gentle`: standing up is enough. `watched`: a day without nudges, to see how it is without. */
  kind: DayOff | 'gentle' | 'watched' | 'visit'
  at: number
  undone: boolean
}

export type Mark = PlanMark | UserMark

/**
 * The user's word about a stretch of time; `undone` ones are kept and count for nothing. `stood`: at the
 * screen, standing. `unsure` is the tracker's own: the computer did not tell when nobody was there.
 */
export type Correction = {
  /** When it was said; the key. Never before the time that it is about. */
  at: number
  from: number
  to: number
  meaning: 'up' | 'away' | 'sitting' | 'call' | 'watching' | 'unsure' | 'stood'
  undone: boolean
  /** Of `from`. */
  day: Day
  timeZone: string
}

export const NOTICED = ['notAtAll', 'fromStart', 'laterOn', 'afterRun', 'nextMorning'] as const

/** A run, as the user tells it; 0 to 10 where a rating. One that was only ticked has nothing but its day. */
export type Run = {
  id: string
  day: Day
  minutes: number | null
  /** "Ran long". */
  long: boolean
  effort: number | null
  backAtStart: number | null
  backAtEnd: number | null
  backTwoHoursAfter: number | null
  noticed: (typeof NOTICED)[number] | null
  /** When it was told, or changed last. */
  at: number
  timeZone: string
}

/** One answer of a self-check; a changed text is a new version and never compared with an old one. */
export type Check = {
  day: Day
  check: string
  side: 'left' | 'right' | 'both'
  question: string
  version: number
  answer: string
}

/** An accepted plan, as it was decoded then; whoever reads it decodes it again. */
export type AcceptedPlan = {
  /** `<fingerprint of the plan>-<when it was accepted>`. */
  id: string
  plan: unknown
  source: 'file' | 'code' | 'policy' | 'made'
  /** What of it is followed: what was taken, and what goes on of the plan before. */
  parts: PlanPart[]
  taken: PlanPart[]
  acceptedAt: number
  day: Day
  /** What it changed, as it was: for taking it back. `plan`: the id of the one before it. */
  before: {
    settings: Settings
    plan: string | null
    running: Practice['running']
    mobility: Practice['mobility']
    strengthDays: number[]
    rhythm: Asking['rhythm']
    pain: boolean
    oneThing: string | null
    /** Exercises waited for a clinician's word. */
    waiting: boolean
    /** The person's words on exercises that it put back; null where there was none. */
    exercises: Record<string, ExerciseWord | null>
  }
}

/** A fact with the store that it belongs in. */
export type Fact =
  | { store: 'bouts'; row: Bout }
  | { store: 'nudges'; row: Nudge }
  /** `amends`: takes the place of the row with its key. */
  | { store: 'resets'; row: Reset; amends?: true }
  | { store: 'ratings'; row: Rating }
  | { store: 'marks'; row: Mark }
  | { store: 'corrections'; row: Correction }
  | { store: 'checks'; row: Check }
  | { store: 'runs'; row: Run }
  | { store: 'plans'; row: AcceptedPlan }
