/** "I use it in another browser": until that is turned back nothing is counted here, as if the screen were locked. */
import { unsure } from './reliability.ts'
import { rulesFrom } from './rules.ts'
import type { Result, State } from './state.ts'

/**
 * Turned back after so long that the stretch from before is over, nobody can tell what the time since was: it is not
 * a break, and counting begins anew. Turned back sooner the stretch goes on.
 */
export function turnedBack(before: State, at: number, timeZone: string): Result {
  const { tracker, settings } = before
  const { phase } = tracker
  if (phase.kind !== 'away') return { state: before, facts: [] }
  const state: State = { ...before, tracker: { ...tracker, phase: { kind: 'unseen' }, last: null } }
  return { state, facts: [unsure(phase.since, { at, timeZone }, rulesFrom(settings))] }
}
