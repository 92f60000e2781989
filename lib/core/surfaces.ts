/**
 * What the browser should show outside our pages, computed from the state. The shell compares it with
 * what is there and repairs it, so a kill between commit and effect mends itself.
 */

import { inWorkingHours } from './day.ts'
import { nextAt, openNudge } from './open-nudge.ts'
import { stretchAt } from './reliability.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { State } from './state.ts'

export type Badge = { text: string; tone: 'due' | 'soon' | 'none' }

export type Surfaces = {
  /**
   * `create`: not accepted yet; `keep`: on the screen, or closed by the system; null: take it away.
   * `line` counts up from nudge to nudge, so that neighbours get different words. `minutes` at the screen
   * are null where nobody can tell.
   */
  notification:
    | {
        do: 'create'
        nudge: number
        showing: number
        minutes: number | null
        canSnooze: boolean
        line: number
      }
    | { do: 'keep' }
    | null
  badge: Badge
}

/** The badge turns amber this long before a nudge is due. */
const HEADS_UP_MS = 2 * MINUTE
const DAY = 86_400_000
/** In place of minutes at the screen. */
const BY_THE_CLOCK = '•'
/** Four characters fit. */
const LARGEST_ON_BADGE = 999

export function wantedSurfaces(state: State, at: number, timeZone: string, rules: Rules): Surfaces {
  const { tracker, nudger } = state
  const { phase } = nudger
  const stretch = stretchAt(state, at)
  const length = stretch && stretch.end - stretch.start
  const known = tracker.phase.kind !== 'unreliable'
  const minutes = length === null ? '' : String(Math.min(LARGEST_ON_BADGE, Math.floor(length / MINUTE)))
  const text = known ? minutes : BY_THE_CLOCK
  // Asked of the clock, not of the latest sample: a pause or a meeting marked just now holds at once.
  const paused = nudger.pausedUntil !== null && at < nudger.pausedUntil
  const quiet = paused || !inWorkingHours(at, timeZone, rules.settings)
  const meeting = tracker.meetingUntil !== null && at < tracker.meetingUntil
  const notification = quiet || meeting ? null : wantedNotification(state, length, rules)

  const asking = openNudge(phase) !== null && phase.kind !== 'believed' && phase.kind !== 'snoozed'
  // By the user's word there may have been a break since it ended.
  const due = asking || (phase.kind === 'badgeOnly' && length !== null && length >= rules.intervalMs)
  const soon =
    stretch !== null &&
    openNudge(phase) === null &&
    stretch.end >= nextAt(nudger, stretch.start, rules) - HEADS_UP_MS
  const tone = quiet || length === null ? 'none' : due ? 'due' : soon ? 'soon' : 'none'
  return { notification, badge: tone === 'none' ? { text: '', tone } : { text, tone } }
}

function wantedNotification(state: State, length: number | null, rules: Rules): Surfaces['notification'] {
  const { phase } = state.nudger
  if (phase.kind === 'shown') return phase.nudge.opened ? null : { do: 'keep' }
  if (phase.kind !== 'offering') return null
  const { nudge } = phase
  return {
    do: 'create',
    nudge: nudge.at,
    showing: nudge.showings + 1,
    minutes:
      state.tracker.phase.kind === 'unreliable' ? null : Math.floor((length ?? nudge.stretchMs) / MINUTE),
    canSnooze: nudge.snoozes < rules.maxSnoozes,
    line: Math.floor(nudge.at / DAY) * rules.maxShowingsPerDay + state.nudger.shownOn.count,
  }
}
