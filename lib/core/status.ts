/** The one line that says what the extension is doing right now, as data; the UI words it. */

import type { Span } from './day.ts'
import { limitReached, nudgePhaseAt } from './nudge-phase.ts'
import { nextAt } from './open-nudge.ts'
import { type Quiet, quietAt } from './quiet.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { State } from './state.ts'
import { boutEnd, minutesOf, openStretch } from './stretch.ts'

export type Status =
  | { kind: 'unseen' }
  /** Minutes, whole. `next`: until the next nudge; null where only the midday reset is offered. */
  | { kind: 'counting'; minutes: number; next: number | null }
  /** Due, and waiting for a pause in the input. */
  | { kind: 'waiting'; minutes: number }
  | { kind: 'nudged'; minutes: number }
  | { kind: 'snoozed'; minutes: number; until: number }
  /** "I'm getting up" was just answered, or a routine just finished. */
  | { kind: 'gettingUp' }
  | { kind: 'away'; since: number; why: 'idle' | 'locked' | 'gap' | 'stoodUp' | 'reset' }
  /** No input and no watching since then, but for less than a break. */
  | { kind: 'pausing'; minutes: number; since: number }
  /** A video is in front. */
  | { kind: 'watching'; minutes: number; next: number | null }
  /** The computer does not tell when nobody is there. `reminding`: by the clock alone, and why not now. */
  | { kind: 'unreliable'; reminding: boolean; quiet: Quiet | { kind: 'dayLimit' } | null }
  | { kind: 'inReset' }
  /** `minutes` null: away meanwhile. */
  | (Quiet & { minutes: number | null })
  | { kind: 'sound' | 'fullScreen' | 'standing'; minutes: number }
  /** Quiet until then, after four nudges without an answer. */
  | { kind: 'backedOff'; minutes: number; until: number }
  | { kind: 'dayLimit'; minutes: number }

export function statusOf(state: State, at: number, timeZone: string, rules: Rules): Status {
  const { tracker } = state
  const { phase } = tracker
  if (phase.kind === 'unseen') return { kind: 'unseen' }
  if (phase.kind === 'inReset') return { kind: 'inReset' }
  if (phase.kind === 'unreliable') {
    const quiet = quietAt(state, at, timeZone, rules)
    const reminding = rules.settings.plainReminders
    const limit = limitReached(state, at, timeZone, rules) ? ({ kind: 'dayLimit' } as const) : null
    return { kind: 'unreliable', reminding, quiet: reminding ? (quiet ?? limit) : null }
  }
  const stretch = openStretch(tracker)
  const minutes = minutesOf(stretch)
  const now = nudgePhaseAt(state, at, timeZone, rules)
  switch (now.kind) {
    case 'offHere':
      return { ...now, minutes: null }
    case 'dayOff':
    case 'paused':
    case 'meeting':
    case 'outsideHours':
    case 'watchFirst':
      return { minutes, ...now }
  }
  if (stretch === null || minutes === null) {
    // Right after a routine nobody is away yet.
    const justDone = phase.kind === 'away' && phase.why === 'reset' && at - phase.since < rules.breakMs
    if (justDone) return { kind: 'gettingUp' }
    return phase.kind === 'away' ? { kind: 'away', since: phase.since, why: phase.why } : { kind: 'unseen' }
  }
  switch (now.kind) {
    case 'holding':
      return { kind: now.why === 'meeting' ? 'waiting' : now.why, minutes }
    case 'shown':
    case 'reoffered':
      return { kind: 'nudged', minutes }
    case 'gettingUp':
      return now
    case 'badgeOnly':
    case 'notDue':
      return unasked(state, minutes, nextIn(state, stretch, rules), rules)
    default:
      return { minutes, ...now }
  }
}

/** Minutes until the next nudge; null where only the midday reset is offered. */
function nextIn({ nudger }: State, { start, end }: Span, rules: Rules): number | null {
  if (rules.settings.pace === 'midday') return null
  return Math.max(1, Math.ceil((nextAt(nudger, start, rules) - end) / MINUTE))
}

/** Between two nudges: at work, watching, or pausing. */
function unasked({ tracker }: State, minutes: number, next: number | null, { pauseMs }: Rules): Status {
  const { phase, last } = tracker
  if (phase.kind !== 'atScreen' || last === null) return { kind: 'counting', minutes, next }
  const since = boutEnd(phase.bout)
  if (last.at - since >= pauseMs) return { kind: 'pausing', minutes, since }
  if (phase.bout.passiveUntil !== null) return { kind: 'watching', minutes, next }
  return { kind: 'counting', minutes, next }
}
