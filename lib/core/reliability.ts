/**
 * Whether the computer can tell at all when nobody is there. Some Linux desktops answer "active" day and
 * night (DESIGN.md section 3, unreliable).
 */

import { dayOf, type Span } from './day.ts'
import type { Fact } from './facts.ts'
import type { Rules } from './rules.ts'
import { IDLE_RESOLUTION_MS, type Sample } from './sample.ts'
import type { State, TrackerState } from './state.ts'
import { openStretch } from './stretch.ts'

/** Heartbeats come once a minute, now and then a little early. */
const HEARTBEAT_MS = 55_000

/** Heartbeats in a row that saw input within 15 s: one that did not proves that the computer can tell. */
export function steadyAfter(before: TrackerState['steady'], { at, idleMs, locked, edge }: Sample) {
  if (locked || edge !== null || (idleMs ?? 0) >= IDLE_RESOLUTION_MS) {
    return before.beats === 0 ? before : { since: at, at, beats: 0 }
  }
  // Closer looks and opened pages are no heartbeats.
  if (before.beats > 0 && at - before.at < HEARTBEAT_MS) return before
  return { since: before.beats === 0 ? at : before.since, at, beats: before.beats + 1 }
}

export function isUnreliable({ beats }: TrackerState['steady'], { linux }: Sample, rules: Rules): boolean {
  return beats >= (linux ? rules.unreliableAfter.linux : rules.unreliableAfter.other)
}

/** Nobody can tell what of this time was work: it stays on record, and counts for nothing. */
export function unsure(
  from: number,
  { at, timeZone }: Pick<Sample, 'at' | 'timeZone'>,
  { settings }: Rules,
): Fact {
  const day = dayOf(from, timeZone, settings.dayStartHour)
  return { store: 'corrections', row: { at, from, to: at, meaning: 'unsure', undone: false, day, timeZone } }
}

/** The stretch that is nudged by. By the clock alone if the user wants that; null when there is none. */
export function stretchAt({ tracker, settings }: State, at: number): Span | null {
  const { phase } = tracker
  if (phase.kind !== 'unreliable') return openStretch(tracker)
  return settings.plainReminders ? { start: phase.since, end: at } : null
}
