/** The screen stretch that is still going on, as it is nudged by and told: small, for the popup needs no more of it. */
import type { Span } from './day.ts'
import { MINUTE } from './rules.ts'
import type { OpenBout, TrackerState } from './state.ts'

/**
 * The stretch that is still going on, rows before a day boundary and the user's word included, to nudge by
 * and to tell; null while there is none.
 */
export function openStretch({ phase, said }: TrackerState): Span | null {
  if (phase.kind !== 'atScreen') return null
  const { stretchStart } = phase.bout
  const start = said !== null && stretchStart <= said.to ? said.from : stretchStart
  return { start, end: Math.max(start, boutEnd(phase.bout)) }
}

/** Its length as it is told: whole minutes; null where there is none. */
export function minutesOf(stretch: Span | null): number | null {
  return stretch && Math.floor((stretch.end - stretch.start) / MINUTE)
}

/** The last moment known to be at the screen. */
export function boutEnd(bout: OpenBout): number {
  return Math.max(bout.lastInput, bout.passiveUntil ?? 0)
}
