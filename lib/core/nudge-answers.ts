/** What a user or the browser says of a nudge, and what becomes of it. */
import type { Answer, SnoozeMinutes } from './events.ts'
import { endNudge, type Nudged } from './nudge-end.ts'
import { type NudgeLine, withLine } from './nudge-lines.ts'
import { answersOf, openNudge } from './open-nudge.ts'
import { MINUTE, type Rules } from './rules.ts'
import type { NudgerState } from './state.ts'

/** The user's answer. One that the nudge does not take (it has ended, or was put off twice) changes nothing. */
export function answer(
  before: NudgerState,
  given: Answer,
  at: number,
  rules: Rules,
  minutes: SnoozeMinutes = 10,
): Nudged {
  const open = openNudge(before.phase)
  if (!open || !answersOf(before, rules).includes(given)) return { state: before, facts: [] }
  const state = { ...before, ignoredInARow: 0, quietUntil: 0 }
  switch (given) {
    case 'up':
      return { state: { ...state, phase: { kind: 'believed', nudge: open, at } }, facts: [] }
    case 'snooze': {
      const ms = minutes * MINUTE
      const nudge = { ...open, snoozes: open.snoozes + 1, soon: ms < rules.reofferAfterMs }
      return { state: { ...state, phase: { kind: 'snoozed', nudge, until: at + ms } }, facts: [] }
    }
    case 'notNow':
      return endNudge(state, open, 'dismissed', null, at, rules, { kind: 'badgeOnly' }, at)
  }
}

/** The body of the notification was clicked. Some systems then close it, which is no answer. */
export function opened(before: NudgerState): NudgerState {
  if (before.phase.kind !== 'shown') return before
  return { ...before, phase: { kind: 'shown', nudge: { ...before.phase.nudge, opened: true } } }
}

/** Closed by hand is "not now", unless a click or a button closed it. */
export function closedByHand(before: NudgerState, at: number, rules: Rules): Nudged {
  const { phase } = before
  if (phase.kind !== 'shown' || phase.nudge.opened) return { state: before, facts: [] }
  return answer(before, 'notNow', at, rules)
}

/** The browser accepted the notification: only now it counts as shown. */
export function accepted(
  before: NudgerState,
  at: number,
  { nudge, showing, line }: { nudge: number; showing: number; line: NudgeLine },
): NudgerState {
  if (before.phase.kind !== 'offering') return before
  const open = before.phase.nudge
  if (open.at !== nudge || open.showings + 1 !== showing) return before
  const first = open.shownAt === null
  const same = before.shownOn.day === open.day
  const { count, ignored } = same ? before.shownOn : { count: 0, ignored: 0 }
  return {
    ...before,
    phase: {
      kind: 'shown',
      nudge: {
        ...open,
        shownAt: open.shownAt ?? at,
        lastShownAt: at,
        showings: showing,
        inputSamples: 0,
        opened: false,
        soon: false,
      },
    },
    shownOn: first ? { day: open.day, count: count + 1, ignored } : before.shownOn,
    lastShownAt: at,
    middayAt: first && open.kind === 'midday' ? at : before.middayAt,
    lines: withLine(before.lines, line, open.day),
  }
}

/** After a start of the browser a nudge is badge only, until the next pause in the input. */
export function restarted(before: NudgerState, at: number): NudgerState {
  const { phase } = before
  if (phase.kind !== 'shown' && phase.kind !== 'offering') return before
  return { ...before, phase: { kind: 'waiting', nudge: phase.nudge, since: at } }
}

/**
 * A routine was begun: that answers an open nudge. When the next is due holds only if the routine is
 * closed before its first step, and the stretch goes on.
 */
export function routineBegun(before: NudgerState, at: number, rules: Rules): Nudged {
  const open = openNudge(before.phase)
  const state: NudgerState = {
    ...before,
    phase: { kind: 'notDue' },
    ignoredInARow: 0,
    quietUntil: 0,
    notBefore: Math.min(before.notBefore, at + rules.intervalMs),
  }
  if (!open) return { state, facts: [] }
  const answeredAt = before.phase.kind === 'believed' ? before.phase.at : at
  return endNudge(state, open, 'done', null, at, rules, { kind: 'notDue' }, answeredAt)
}
