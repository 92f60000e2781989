/**
 * Facts: the rows that are stored for good. Everything else (streaks, day totals, statistics) is
 * computed from them. Times are UTC milliseconds, lengths milliseconds, a `day` is a local date
 * fixed when the row was written (DESIGN.md section 4).
 */

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
  kind: 'stand'
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

type StepResult = { id: string; result: 'done' | 'skipped'; seconds: number }

export type Reset = {
  startedAt: number
  endedAt: number
  plan: { id: string; version: number }
  routine: string
  how: 'played' | 'selfLogged'
  /** `finished`: the routine was followed to its end with at least half of its steps not skipped. */
  finished: boolean
  steps: StepResult[]
  day: Day
  timeZone: string
}

export type RatingItem = 'stiffness_day'

export type Rating = {
  /** The day the rating is about, which may be the day before `at`. */
  day: Day
  item: RatingItem
  /** 0 to 10, whole. */
  value: number
  at: number
  recallDays: number
  timeZone: string
}

/** What the user's plan made of the day, fixed at its first sample: later settings do not rewrite it. */
export type Mark = {
  day: Day
  kind: 'work' | 'off'
  /** Working hours inside the day, those of the evening before that reach into it included. */
  hours: { start: number; end: number }[]
  at: number
}

/**
 * The user's word about a stretch of time; `undone` ones are kept and count for nothing. `unsure` is the
 * tracker's own: the computer did not tell when nobody was there.
 */
export type Correction = {
  /** When it was said; the key. Never before the time that it is about. */
  at: number
  from: number
  to: number
  meaning: 'up' | 'away' | 'sitting' | 'call' | 'watching' | 'unsure'
  undone: boolean
  /** Of `from`. */
  day: Day
  timeZone: string
}

/** A run, as the user tells it; 0 to 10 where a rating. */
export type Run = {
  id: string
  day: Day
  minutes: number | null
  effort: number | null
  backAtStart: number | null
  backAtEnd: number | null
  backTwoHoursAfter: number | null
  noticed: 'notAtAll' | 'fromStart' | 'laterOn' | 'afterRun' | 'nextMorning' | null
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

/** An accepted plan, as decoded. */
export type AcceptedPlan = {
  id: string
  plan: unknown
  source: 'builtIn' | 'file' | 'code' | 'policy'
  acceptedAt: number
}

/** A fact with the store that it belongs in. */
export type Fact =
  | { store: 'bouts'; row: Bout }
  | { store: 'nudges'; row: Nudge }
  | { store: 'resets'; row: Reset }
  | { store: 'ratings'; row: Rating }
  | { store: 'marks'; row: Mark }
  | { store: 'corrections'; row: Correction }
