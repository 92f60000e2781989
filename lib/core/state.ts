/** What is remembered between two events. Plain data: it passes through structured clone each time. */
import type { Asking } from './asking.ts'
import type { FactKey } from './events.ts'
import type { Day, DayOff, Fact, Nudge } from './facts.ts'
import type { NudgeLine } from './nudge-lines.ts'
import type { Practice } from './practice.ts'
import type { RoutineRun } from './routine.ts'
import { DEFAULT_SETTINGS, type Settings } from './rules.ts'

/** A screen stretch that is still going on. */
export type OpenBout = {
  /** Of this row. */
  start: number
  /** Of the whole stretch, when the row continues an earlier one. */
  stretchStart: number
  lastInput: number
  /** Watching or a meeting kept the stretch going until here; null when nothing did since the last input. */
  passiveUntil: number | null
  /** Passive time since the last input, and in the row before that. */
  passiveSinceInputMs: number
  passiveMs: number
  /** Pauses beyond 60 s at a time, and time nobody knows about. */
  pausedMs: number
  continues: boolean
  day: Day
  timeZone: string
}

export type TrackerPhase =
  | { kind: 'unseen' }
  | { kind: 'atScreen'; bout: OpenBout }
  | { kind: 'away'; since: number; why: 'idle' | 'locked' | 'gap' | 'stoodUp' | 'reset' }
  /** The computer does not tell when nobody is there; nothing is counted. `since`: awake, open and reminding since. */
  | { kind: 'unreliable'; since: number }
  /** A routine was begun at `since`; the stretch is kept in case it is closed before its first step. */
  | { kind: 'inReset'; since: number; bout: OpenBout | null }

export type Look = { at: number; lastInput: number; locked: boolean; timeZone: string }

export type TrackerState = {
  phase: TrackerPhase
  /** The previous sample; null before the first. */
  last: Look | null
  /** Whether the two previous samples saw an audible tab in front. */
  recentWatching: [boolean, boolean]
  /** No nudge before this: just back from sleep or a closed browser. */
  quietUntil: number
  meetingUntil: number | null
  /** Heartbeats in a row without a pause in the input, the latest of them, and since when they are not marked unsure. */
  steady: { since: number; at: number; beats: number }
  /** What the popup asks once, about the latest absence. */
  question: AbsenceQuestion | null
  /** "Watching, or away?" was answered: it is not asked again. */
  watchedAsked: boolean
  /** The answer that was "away": a video without input counts for nothing, until it is undone. */
  notWatched: { from: number; to: number } | null
  /** What the user's word makes of a stretch that began by `to`: it counts from `from`. */
  said: { from: number; to: number } | null
}

/** `break`: it counted as a break. `watched`: a video was in front, and it counted as watching. */
export type AbsenceQuestion = { about: 'break' | 'watched'; from: number; to: number; asked: boolean }

/** A nudge that has not ended. `shownAt` stays null until the browser accepted the notification. */
export type OpenNudge = Pick<
  Nudge,
  'at' | 'kind' | 'shownAt' | 'showings' | 'snoozes' | 'stretchMs' | 'day' | 'timeZone'
> & {
  /** Of the latest showing. */
  lastShownAt: number | null
  /** Samples with input since it was last shown. */
  inputSamples: number
  /** Shown a second time because nobody answered, or not to be. */
  reoffer: 'open' | 'made' | 'cancelled'
  /** Its answers are in the small window: the notification may go. */
  opened: boolean
  /** It was put off for less time than lies between two showings otherwise. */
  soon: boolean
}

export type HoldWhy = 'meeting' | 'sound' | 'fullScreen'

export type NudgePhase =
  | { kind: 'notDue' }
  /** For a pause in the input, at most until `since` + 5 min. */
  | { kind: 'waiting'; nudge: OpenNudge; since: number }
  | { kind: 'holding'; nudge: OpenNudge; why: HoldWhy; since: number }
  /** The notification is wanted; the browser has not accepted it yet. */
  | { kind: 'offering'; nudge: OpenNudge }
  | { kind: 'shown'; nudge: OpenNudge }
  | { kind: 'snoozed'; nudge: OpenNudge; until: number }
  /** "I'm getting up" was answered at `at`. */
  | { kind: 'believed'; nudge: OpenNudge; at: number }
  /** Ended without a break: the badge stays. */
  | { kind: 'badgeOnly' }

export type NudgerState = {
  phase: NudgePhase
  /** The next nudge is not due before the stretch has lasted until then. */
  notBefore: number
  ignoredInARow: number
  /** After four ignored in a row. */
  quietUntil: number
  /** Nudges are off until then by the user's word. */
  pausedUntil: number | null
  /** First showings of a day, and how many of those nudges were ignored to their end. */
  shownOn: { day: Day; count: number; ignored: number }
  /** Latest showing of any nudge; 0 before the first. */
  lastShownAt: number
  /** When the midday reset was last offered; null before the first. */
  middayAt: number | null
  /** Day of the latest return from lunch. */
  lunchDay: Day | null
  /** Day of the latest finished reset. */
  resetDay: Day | null
  /** The latest lines that were shown, newest last. */
  lines: { line: NudgeLine; day: Day }[]
  /** Sounding in every sample since; null when silent. */
  soundSince: number | null
  silentSince: number | null
  /** A call that is going on, as far as anybody can tell; null when none is. */
  call: Call | null
  /** On this day no further call is to be offered standing. */
  callsDeclined: Day | null
}

/**
 * `offered`: "take this call standing" may be said. `no`: it was declined, or is not to be offered.
 * `yes`: the user stands, since `from`.
 */
export type Call = { since: number; standing: 'offered' | 'no' | 'yes'; from: number | null }

/** What is asked once, or now and then; never two of them on one day. */
export const ASKED = [
  'checkIn',
  'watched',
  'music',
  'rhythm',
  'away',
  'observed',
  'sentence',
  'notWork',
  'fewer',
  'bringBack',
  'look',
] as const
export type Asked = (typeof ASKED)[number]

/** What goes on for days. */
export type Course = {
  /** Days off by the user's word, both ends included. */
  off: { kind: DayOff; from: Day; to: Day } | null
  gentle: Day | null
  /** Working days without a look, not asked about yet; both ends included. */
  away: { from: Day; to: Day } | null
  /** Watch first: the working days so far that were only watched; null when nudges come. */
  watching: Day[] | null
  /** A day on which every nudge was ignored. */
  ignoredDay: Day | null
  /** The day's one question. */
  asked: { day: Day; what: Asked } | null
  /** When each was last settled. */
  settled: Partial<Record<Asked, Day>>
  /** How often fewer nudges were offered. */
  fewerOffers: number
  /** After a rating that asks for it: nudges are for standing alone, routines open with their easier versions; both ends included. */
  easy: { from: Day; to: Day } | null
}

export type State = {
  tracker: TrackerState
  nudger: NudgerState
  /** The routine under way; null when none is. */
  routine: RoutineRun | null
  course: Course
  /** What is asked about, and was; only pages look into it (`asking.ts`). Null before anything was. */
  checkIn: Asking | null
  /** The day whose kind (work or off) is stored; null before the first. */
  markedDay: Day | null
  /** What was chosen about the routines; only pages look into it (`practice.ts`). Null before anything was. */
  practice: Practice | null
  /** When a stored part could not be read and was set aside; null once the user was told. */
  notice: { setAsideAt: number | null }
  settings: Settings
}

export const INITIAL_STATE: State = {
  tracker: {
    phase: { kind: 'unseen' },
    last: null,
    recentWatching: [false, false],
    quietUntil: 0,
    meetingUntil: null,
    steady: { since: 0, at: 0, beats: 0 },
    question: null,
    watchedAsked: false,
    notWatched: null,
    said: null,
  },
  nudger: {
    phase: { kind: 'notDue' },
    notBefore: 0,
    ignoredInARow: 0,
    quietUntil: 0,
    pausedUntil: null,
    shownOn: { day: '', count: 0, ignored: 0 },
    lastShownAt: 0,
    middayAt: null,
    lunchDay: null,
    resetDay: null,
    lines: [],
    soundSince: null,
    silentSince: null,
    call: null,
    callsDeclined: null,
  },
  routine: null,
  course: {
    off: null,
    gentle: null,
    away: null,
    watching: null,
    ignoredDay: null,
    asked: null,
    settled: {},
    fewerOffers: 0,
    easy: null,
  },
  checkIn: null,
  markedDay: null,
  practice: null,
  notice: { setAsideAt: null },
  settings: DEFAULT_SETTINGS,
}

/** A row to delete, and the day whose summary it changes. */
export type Gone = FactKey & { day: Day }

/** The next state, and the facts to store and to delete. */
export type Result = { state: State; facts: Fact[]; gone?: Gone[] }

/** Says which value was refused and why; nothing is stored. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
