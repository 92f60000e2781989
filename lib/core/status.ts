/** The one line that says what the extension is doing right now, as data; the UI words it. */

import { dayOf, inWorkingHours, nextWorkStart } from './day.ts'
import { nextAt } from './open-nudge.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { State } from './state.ts'
import { boutEnd, openStretch } from './stretch.ts'

export type Status =
  | { kind: 'unseen' }
  /** Minutes, whole. `next`: until the next nudge. */
  | { kind: 'counting'; minutes: number; next: number }
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
  | { kind: 'watching'; minutes: number; next: number }
  /** The computer does not tell when nobody is there. `reminding`: by the clock alone, and why not now. */
  | { kind: 'unreliable'; reminding: boolean; quiet: Quiet | { kind: 'dayLimit' } | null }
  | { kind: 'inReset' }
  /** `minutes` null: away meanwhile. */
  | (Quiet & { minutes: number | null })
  | { kind: 'sound'; minutes: number }
  | { kind: 'fullScreen'; minutes: number }
  /** Quiet until then, after four nudges without an answer. */
  | { kind: 'backedOff'; minutes: number; until: number }
  | { kind: 'dayLimit'; minutes: number }

/** Why there are no nudges now, whatever else happens. */
type Quiet =
  | { kind: 'paused'; until: number }
  | { kind: 'meeting'; until: number }
  /** `back`: when working hours begin again, null when the week has none. */
  | { kind: 'outsideHours'; back: number | null }

export function statusOf(state: State, at: number, timeZone: string, rules: Rules): Status {
  const { tracker, nudger } = state
  const { phase } = tracker
  if (phase.kind === 'unseen') return { kind: 'unseen' }
  if (phase.kind === 'inReset') return { kind: 'inReset' }
  const quiet = quietAt(state, at, timeZone, rules)
  if (phase.kind === 'unreliable') {
    const reminding = rules.settings.plainReminders
    const limit = limitReached(state, at, timeZone, rules) ? ({ kind: 'dayLimit' } as const) : null
    return { kind: 'unreliable', reminding, quiet: reminding ? (quiet ?? limit) : null }
  }
  const stretch = openStretch(tracker)
  const minutes = stretch && Math.floor((stretch.end - stretch.start) / MINUTE)
  if (quiet) return { minutes, ...quiet }
  if (stretch === null || minutes === null) {
    // Right after a routine nobody is away yet.
    const justDone = phase.kind === 'away' && phase.why === 'reset' && at - phase.since < rules.breakMs
    if (justDone) return { kind: 'gettingUp' }
    return phase.kind === 'away' ? { kind: 'away', since: phase.since, why: phase.why } : { kind: 'unseen' }
  }
  switch (nudger.phase.kind) {
    case 'waiting':
      return { kind: 'waiting', minutes }
    case 'holding':
      return nudger.phase.why === 'meeting'
        ? { kind: 'waiting', minutes }
        : { kind: nudger.phase.why, minutes }
    case 'offering':
    case 'shown':
      return { kind: 'nudged', minutes }
    case 'believed':
      return { kind: 'gettingUp' }
    case 'snoozed':
      return { kind: 'snoozed', minutes, until: nudger.phase.until }
    case 'notDue':
    case 'badgeOnly':
      if (at < nudger.quietUntil) return { kind: 'backedOff', minutes, until: nudger.quietUntil }
      if (limitReached(state, at, timeZone, rules)) return { kind: 'dayLimit', minutes }
      return unasked(state, minutes, minutesTo(nextAt(nudger, stretch.start, rules) - stretch.end), rules)
  }
}

function quietAt({ tracker, nudger }: State, at: number, timeZone: string, rules: Rules): Quiet | null {
  const { pausedUntil } = nudger
  if (pausedUntil !== null && at < pausedUntil) return { kind: 'paused', until: pausedUntil }
  const { meetingUntil } = tracker
  if (meetingUntil !== null && at < meetingUntil) return { kind: 'meeting', until: meetingUntil }
  if (inWorkingHours(at, timeZone, rules.settings)) return null
  return { kind: 'outsideHours', back: nextWorkStart(at, timeZone, rules.settings) }
}

const minutesTo = (ms: number) => Math.max(1, Math.ceil(ms / MINUTE))

/** Between two nudges: at work, watching, or pausing. */
function unasked({ tracker }: State, minutes: number, next: number, { pauseMs }: Rules): Status {
  const { phase, last } = tracker
  if (phase.kind !== 'atScreen' || last === null) return { kind: 'counting', minutes, next }
  const since = boutEnd(phase.bout)
  if (last.at - since >= pauseMs) return { kind: 'pausing', minutes, since }
  if (phase.bout.passiveUntil !== null) return { kind: 'watching', minutes, next }
  return { kind: 'counting', minutes, next }
}

function limitReached({ nudger, settings }: State, at: number, timeZone: string, rules: Rules): boolean {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  return nudger.shownOn.day === today && nudger.shownOn.count >= rules.maxShowingsPerDay
}
