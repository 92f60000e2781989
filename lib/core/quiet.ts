/** Why there are no nudges now, whatever else happens; one place for nudger, surfaces and status. */
import { dayOf, inWorkingHours, nextWorkStart } from './day.ts'
import type { Day, DayOff } from './facts.ts'
import type { Rules } from './rules.ts'
import type { State } from './state.ts'

export type Quiet =
  /** It is used in another browser. */
  | { kind: 'offHere' }
  /** No working day by the user's word, until and with `to`. */
  | { kind: 'dayOff'; off: DayOff; to: Day }
  | { kind: 'paused'; until: number }
  | { kind: 'meeting'; until: number }
  /** `back`: when working hours begin again, null when the week has none. */
  | { kind: 'outsideHours'; back: number | null }
  /** Watch first: the how-manieth of `WATCHED_DAYS`; 0 before the first of them. */
  | { kind: 'watchFirst'; day: number }

/** So many working days are watched before nudges begin. */
export const WATCHED_DAYS = 3

/** A marked meeting holds a nudge; it does not take it back. */
export type QuietWhy = Exclude<Quiet['kind'], 'meeting'>

/** What takes an open nudge back. */
export function whyQuiet({ nudger, course, settings }: State, at: number, timeZone: string): QuietWhy | null {
  if (settings.usedElsewhere) return 'offHere'
  const { off, watching } = course
  const today = off || watching ? dayOf(at, timeZone, settings.dayStartHour) : ''
  if (off && off.from <= today && today <= off.to) return 'dayOff'
  if (nudger.pausedUntil !== null && at < nudger.pausedUntil) return 'paused'
  if (!inWorkingHours(at, timeZone, settings)) return 'outsideHours'
  return watching && isWatching(watching, today) ? 'watchFirst' : null
}

/** The last of the days is watched to its end. */
export function isWatching(watching: Day[], today: Day): boolean {
  return watching.length < WATCHED_DAYS || watching.at(-1) === today
}

export function inMeeting({ tracker: { meetingUntil } }: State, at: number): boolean {
  return meetingUntil !== null && at < meetingUntil
}

export function quietAt(state: State, at: number, timeZone: string, { settings }: Rules): Quiet | null {
  const kind = whyQuiet(state, at, timeZone)
  const { off, watching } = state.course
  const { meetingUntil } = state.tracker
  const told = kind === null || kind === 'outsideHours' || kind === 'watchFirst'
  if (told && inMeeting(state, at)) return { kind: 'meeting', until: meetingUntil ?? at }
  switch (kind) {
    case 'dayOff':
      return off && { kind, off: off.kind, to: off.to }
    case 'paused':
      return { kind, until: state.nudger.pausedUntil ?? at }
    case 'outsideHours':
      return { kind, back: nextWorkStart(at, timeZone, settings) }
    case 'watchFirst':
      return { kind, day: watching?.length ?? 0 }
    default:
      return kind && { kind }
  }
}
