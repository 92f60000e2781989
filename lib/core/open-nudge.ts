/** An open nudge and the answers that it takes; when the next is due. Small: the popup needs no more of it. */
import type { Answer } from './events.ts'
import type { Rules } from './rules.ts'
import type { NudgePhase, NudgerState, OpenNudge } from './state.ts'

/** Phases in which a nudge has not ended. */
export function openNudge(phase: NudgePhase): OpenNudge | null {
  return 'nudge' in phase ? phase.nudge : null
}

/**
 * Until when a stretch that began at `start` must last for the next nudge to be due: until it is one
 * interval long, and one interval after the latest nudge. Both are moments: whatever the user's word makes
 * of the beginning, what was asked already is not asked again, and a word undone changes nothing.
 */
export function nextAt({ notBefore, ignoredInARow }: NudgerState, start: number, rules: Rules): number {
  return Math.max(notBefore, afterInterval(start, ignoredInARow, rules))
}

/** Longer after two that were ignored. */
export function afterInterval(at: number, ignoredInARow: number, rules: Rules): number {
  return at + rules.intervalMs + (ignoredInARow >= 2 ? rules.ignoredStretchMs : 0)
}

/** The answers that an open nudge takes now. */
export function answersOf(state: NudgerState, rules: Rules): Answer[] {
  const open = openNudge(state.phase)
  if (!open || state.phase.kind === 'believed') return []
  // Put off already: a second click on the same button must not use up the second time.
  const canSnooze = state.phase.kind !== 'snoozed' && open.snoozes < rules.maxSnoozes
  return canSnooze ? ['up', 'snooze', 'notNow'] : ['up', 'notNow']
}
