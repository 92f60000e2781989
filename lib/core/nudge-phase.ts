/**
 * Where nudging stands at a moment: the one union that status, badge and notification go by. What is stored
 * is less: the open nudge, and until when nothing is to come.
 */
import { dayOf } from './day.ts'
import { type Quiet, quietAt } from './quiet.ts'
import type { Rules } from './rules.ts'
import type { HoldWhy, State } from './state.ts'

export type NudgePhaseNow =
  /** A marked meeting comes first, whether or not a nudge is held by it. */
  | Quiet
  /** For a pause in the input. */
  | { kind: 'waiting' }
  | { kind: 'holding'; why: HoldWhy }
  | { kind: 'shown' }
  /** Shown a second time, because nobody answered. */
  | { kind: 'reoffered' }
  | { kind: 'snoozed'; until: number }
  /** "I'm getting up" was answered. */
  | { kind: 'gettingUp' }
  /** On a call, standing by the user's word. */
  | { kind: 'standing' }
  /** After four ignored in a row. */
  | { kind: 'backedOff'; until: number }
  | { kind: 'dayLimit' }
  /** Ended without a break: the badge stays. */
  | { kind: 'badgeOnly' }
  | { kind: 'notDue' }

export function nudgePhaseAt(state: State, at: number, timeZone: string, rules: Rules): NudgePhaseNow {
  const quiet = quietAt(state, at, timeZone, rules)
  if (quiet !== null) return quiet
  const { phase, quietUntil, call } = state.nudger
  switch (phase.kind) {
    case 'waiting':
      return { kind: 'waiting' }
    case 'holding':
      return { kind: 'holding', why: phase.why }
    case 'offering':
    case 'shown':
      return { kind: phase.nudge.reoffer === 'made' ? 'reoffered' : 'shown' }
    case 'snoozed':
      return { kind: 'snoozed', until: phase.until }
    case 'believed':
      return { kind: 'gettingUp' }
    case 'notDue':
    case 'badgeOnly':
      if (call?.standing === 'yes') return { kind: 'standing' }
      if (at < quietUntil) return { kind: 'backedOff', until: quietUntil }
      if (limitReached(state, at, timeZone, rules)) return { kind: 'dayLimit' }
      return { kind: phase.kind }
  }
}

export function limitReached(
  { nudger, settings }: State,
  at: number,
  timeZone: string,
  rules: Rules,
): boolean {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  return nudger.shownOn.day === today && nudger.shownOn.count >= rules.maxShowingsPerDay
}
