/** An open nudge: the answers that it takes, and how it ends, as exactly one fact and with the next one due later. */
import type { Answer } from './events.ts'
import type { Fact, NudgeOutcome, NudgeWhy } from './facts.ts'
import type { Rules } from './rules.ts'
import type { NudgePhase, NudgerState, OpenNudge } from './state.ts'

export type Nudged = { state: NudgerState; facts: Fact[] }

/** Phases in which a nudge has not ended. */
export function openNudge(phase: NudgePhase): OpenNudge | null {
  return 'nudge' in phase ? phase.nudge : null
}

/** The length of stretch at which the next nudge is due once this one, or this stretch, is over. */
export function nextAfter(lengthMs: number, ignoredInARow: number, rules: Rules): number {
  return lengthMs + rules.intervalMs + (ignoredInARow >= 2 ? rules.ignoredStretchMs : 0)
}

/** The nudge's one fact. What was never shown did not happen to anybody: suppressed. */
export function nudgeFact(
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

/** Ends a nudge without a break: the next is due one interval on. */
export function endNudge(
  state: NudgerState,
  open: OpenNudge,
  outcome: NudgeOutcome,
  why: NudgeWhy | null,
  stretchMs: number,
  rules: Rules,
  phase: NudgePhase,
  answeredAt: number | null = null,
): Nudged {
  return {
    state: { ...state, phase, nextAtMs: nextAfter(stretchMs, state.ignoredInARow, rules) },
    facts: [nudgeFact(open, outcome, why, answeredAt)],
  }
}

/** The answers that an open nudge takes now. */
export function answersOf(state: NudgerState, rules: Rules): Answer[] {
  const open = openNudge(state.phase)
  if (!open || state.phase.kind === 'believed') return []
  // Put off already: a second click on the same button must not use up the second time.
  const canSnooze = state.phase.kind !== 'snoozed' && open.snoozes < rules.maxSnoozes
  return canSnooze ? ['up', 'snooze', 'notNow'] : ['up', 'notNow']
}

/** Away, or in a routine: an open nudge ends as natural, or as done if it was answered so. Of an `unreliable` computer nobody knows. */
export function stretchOver(state: NudgerState, rules: Rules, unreliable = false): Nudged {
  const { phase } = state
  const open = openNudge(phase)
  const answered = phase.kind === 'believed' ? phase.at : null
  const unseen = phase.kind === 'holding' ? phase.why : 'noBreakpoint'
  const seen = unreliable && answered === null ? 'unreliable' : null
  const outcome = answered !== null ? 'done' : unreliable ? 'withdrawn' : 'natural'
  const ignoredInARow = open?.shownAt != null ? 0 : state.ignoredInARow
  return {
    state: {
      ...state,
      phase: { kind: 'notDue' },
      nextAtMs: nextAfter(0, ignoredInARow, rules),
      ignoredInARow,
    },
    facts: open ? [nudgeFact(open, outcome, open.shownAt === null ? unseen : seen, answered)] : [],
  }
}
