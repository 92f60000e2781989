/** How an open nudge ends: as exactly one fact, and with the next one due later. */
import type { Fact, NudgeOutcome, NudgeWhy } from './facts.ts'
import { afterInterval, openNudge } from './open-nudge.ts'
import type { Rules } from './rules.ts'
import type { NudgePhase, NudgerState, OpenNudge } from './state.ts'

export type Nudged = { state: NudgerState; facts: Fact[] }

/** The nudge's one fact. What was never shown did not happen to anybody: suppressed. */
function nudgeFact(
  nudge: OpenNudge,
  outcome: NudgeOutcome,
  why: NudgeWhy | null,
  answeredAt: number | null,
): Fact {
  const { at, kind, shownAt, showings, snoozes, stretchMs, day, timeZone } = nudge
  const unseen = shownAt === null && answeredAt === null
  const row = { at, kind, shownAt, showings, answeredAt, snoozes, stretchMs, day, timeZone }
  return { store: 'nudges', row: { ...row, outcome: unseen ? 'suppressed' : outcome, why } }
}

/** Ends a nudge without a break: the next is due when the stretch, which `reached` until now, is one interval longer. */
export function endNudge(
  state: NudgerState,
  open: OpenNudge,
  outcome: NudgeOutcome,
  why: NudgeWhy | null,
  reached: number,
  rules: Rules,
  phase: NudgePhase,
  answeredAt: number | null = null,
): Nudged {
  return {
    state: { ...state, phase, notBefore: afterInterval(reached, state.ignoredInARow, rules) },
    facts: [nudgeFact(open, outcome, why, answeredAt)],
  }
}

/**
 * Away, or in a routine: an open nudge ends as natural, or as done if it was answered so. Of an `unreliable`
 * computer nobody knows. What was shown counts for the next one too, should the user say that nobody was away.
 */
export function stretchOver(state: NudgerState, rules: Rules, unreliable = false): Nudged {
  const { phase } = state
  const open = openNudge(phase)
  const answered = phase.kind === 'believed' ? phase.at : null
  const unseen = phase.kind === 'holding' ? phase.why : 'noBreakpoint'
  const seen = unreliable && answered === null ? 'unreliable' : null
  const outcome = answered !== null ? 'done' : unreliable ? 'withdrawn' : 'natural'
  const shown = open?.lastShownAt ?? null
  const seenTo = shown === null ? {} : { ignoredInARow: 0, notBefore: afterInterval(shown, 0, rules) }
  return {
    state: { ...state, ...seenTo, phase: { kind: 'notDue' } },
    facts: open ? [nudgeFact(open, outcome, open.shownAt === null ? unseen : seen, answered)] : [],
  }
}
