/**
 * When to ask someone to stand, and what became of it (DESIGN.md section 3, Nudging). One nudge at a
 * time, its life a union of phases; every nudge ends as exactly one fact.
 */
import { dayOf, inWorkingHours } from './day.ts'
import type { Answer } from './events.ts'
import type { Fact, NudgeOutcome, NudgeWhy } from './facts.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { HoldWhy, NudgePhase, NudgerState, OpenNudge } from './state.ts'
import type { StandWindow } from './tracker.ts'

/** What the tracker found at this sample. */
export type Seen = {
  input: boolean
  quiet: { from: number; ms: number } | null
  broke: boolean
  /** Length of the stretch going on; null while away or in a routine. */
  stretchMs: number | null
  quietUntil: number
  meeting: boolean
}

type Result = { state: NudgerState; facts: Fact[] }

/** Phases in which a nudge has not ended. */
export function openNudge(phase: NudgePhase): OpenNudge | null {
  return 'nudge' in phase ? phase.nudge : null
}

/** Where a stretch of quiet would be standing up: shortly after a nudge, sooner believed after "I'm getting up". */
export function standWindow(state: NudgerState, rules: Rules): StandWindow | null {
  const { phase } = state
  if (phase.kind === 'believed') {
    return { from: phase.at, until: phase.at + rules.believeWindowMs, quietMs: rules.nearStandQuietMs }
  }
  const shown = openNudge(phase)?.lastShownAt ?? null
  if (shown === null) return null
  return { from: shown, until: shown + rules.standWindowMs, quietMs: rules.standQuietMs }
}

/** The length of stretch at which the next nudge is due once this one, or this stretch, is over. */
function nextAfter(lengthMs: number, ignoredInARow: number, rules: Rules): number {
  return lengthMs + rules.intervalMs + (ignoredInARow >= 2 ? rules.ignoredStretchMs : 0)
}

/** The nudge's one fact. What was never shown did not happen to anybody: suppressed. */
function fact(
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

/** The nudger's passage over one sample. */
export function nudge(before: NudgerState, seen: Seen, sample: Sample, rules: Rules): Result {
  const at = sample.at
  const state: NudgerState = {
    ...before,
    pausedUntil: before.pausedUntil !== null && at < before.pausedUntil ? before.pausedUntil : null,
    soundSince: sample.sounding ? (before.soundSince ?? at) : null,
    silentSince: sample.sounding ? null : (before.silentSince ?? at),
  }
  if (seen.broke || seen.stretchMs === null) return stretchOver(state, rules)

  const quietWhy: NudgeWhy | null =
    state.pausedUntil !== null
      ? 'paused'
      : inWorkingHours(at, sample.timeZone, rules.settings)
        ? null
        : 'outsideHours'
  const ended = endOpen(state, quietWhy, seen.stretchMs, rules)
  if (ended) return ended
  return advance(state, quietWhy !== null, seen, seen.stretchMs, sample, rules)
}

/** Away, or in a routine: an open nudge ends as natural, or as done if it was answered so. */
function stretchOver(state: NudgerState, rules: Rules): Result {
  const { phase } = state
  const open = openNudge(phase)
  const answered = phase.kind === 'believed' ? phase.at : null
  const why = phase.kind === 'holding' ? phase.why : 'noBreakpoint'
  const outcome = answered === null ? 'natural' : 'done'
  const ignoredInARow = open?.shownAt != null ? 0 : state.ignoredInARow
  return {
    state: {
      ...state,
      phase: { kind: 'notDue' },
      nextAtMs: nextAfter(0, ignoredInARow, rules),
      ignoredInARow,
    },
    facts: open ? [fact(open, outcome, open.shownAt === null ? why : null, answered)] : [],
  }
}

/** A pause or the end of working hours takes an open nudge back; an answered one stays with its answer. */
function endOpen(state: NudgerState, why: NudgeWhy | null, stretchMs: number, rules: Rules): Result | null {
  const open = openNudge(state.phase)
  if (why === null || !open || state.phase.kind === 'believed') return null
  return end(state, open, 'withdrawn', why, stretchMs, rules, { kind: 'notDue' })
}

/** Ends a nudge without a break: the next is due one interval on. */
function end(
  state: NudgerState,
  open: OpenNudge,
  outcome: NudgeOutcome,
  why: NudgeWhy | null,
  stretchMs: number,
  rules: Rules,
  phase: NudgePhase,
  answeredAt: number | null = null,
): Result {
  return {
    state: { ...state, phase, nextAtMs: nextAfter(stretchMs, state.ignoredInARow, rules) },
    facts: [fact(open, outcome, why, answeredAt)],
  }
}

function advance(
  state: NudgerState,
  quiet: boolean,
  seen: Seen,
  stretchMs: number,
  sample: Sample,
  rules: Rules,
): Result {
  const { phase } = state
  const stay: Result = { state, facts: [] }
  switch (phase.kind) {
    case 'notDue':
    case 'badgeOnly': {
      const due = seen.input && stretchMs >= state.nextAtMs && sample.at >= seen.quietUntil
      if (!due || quiet || sample.at < state.quietUntil) return stay
      return comeDue(state, seen, stretchMs, sample, rules)
    }
    case 'waiting':
      return offerWhenQuiet(state, phase.nudge, phase.since, seen, sample, rules)
    case 'holding':
      return phase.why === holdWhy(state, seen, sample, rules)
        ? stay
        : offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'offering':
      return stay
    case 'shown':
      return whileShown(state, phase.nudge, seen, stretchMs, sample, rules)
    case 'snoozed':
      if (sample.at < phase.until || !seen.input) return stay
      return offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'believed': {
      const stillMayStand = sample.at <= phase.at + rules.believeWindowMs + rules.nearStandQuietMs
      if (stillMayStand) return stay
      return end(state, phase.nudge, 'done', 'inputWentOn', stretchMs, rules, { kind: 'notDue' }, phase.at)
    }
  }
}

function comeDue(state: NudgerState, seen: Seen, stretchMs: number, sample: Sample, rules: Rules): Result {
  const day = dayOf(sample.at, sample.timeZone, rules.settings.dayStartHour)
  const due: OpenNudge = {
    at: sample.at,
    kind: 'stand',
    shownAt: null,
    lastShownAt: null,
    showings: 0,
    snoozes: 0,
    inputSamples: 0,
    reoffer: 'open',
    opened: false,
    stretchMs,
    day,
    timeZone: sample.timeZone,
  }
  if (state.shownOn.day === day && state.shownOn.count >= rules.maxShowingsPerDay) {
    return end(state, due, 'suppressed', 'dayLimit', stretchMs, rules, { kind: 'badgeOnly' })
  }
  return offerWhenQuiet(state, due, sample.at, seen, sample, rules)
}

/** Why a due nudge must not be shown right now; null when it may. */
function holdWhy(state: NudgerState, seen: Seen, sample: Sample, rules: Rules): HoldWhy | null {
  if (seen.meeting) return 'meeting'
  if (sample.fullScreen) return 'fullScreen'
  if (state.soundSince !== null && sample.at - state.soundSince < rules.backgroundSoundMs) return 'sound'
  const held = state.phase.kind === 'holding' && state.phase.why === 'sound'
  if (held && state.silentSince !== null && sample.at - state.silentSince < rules.afterSoundMs) return 'sound'
  return null
}

/** Holds, waits for a pause in the input since `since`, or offers. */
function offerWhenQuiet(
  state: NudgerState,
  open: OpenNudge,
  since: number,
  seen: Seen,
  sample: Sample,
  rules: Rules,
): Result {
  const why = holdWhy(state, seen, sample, rules)
  if (why !== null) {
    return { state: { ...state, phase: { kind: 'holding', nudge: open, why, since: sample.at } }, facts: [] }
  }
  const quiet = sample.idleMs !== null && sample.idleMs >= rules.breakpointMs
  const waitedLongEnough = sample.at - since >= rules.breakpointCapMs
  const phase: NudgePhase =
    !sample.locked && (quiet || waitedLongEnough)
      ? { kind: 'offering', nudge: open }
      : { kind: 'waiting', nudge: open, since }
  return { state: { ...state, phase }, facts: [] }
}

function whileShown(
  state: NudgerState,
  before: OpenNudge,
  seen: Seen,
  stretchMs: number,
  sample: Sample,
  rules: Rules,
): Result {
  const shownAt = before.lastShownAt ?? sample.at
  if (seen.meeting) return end(state, before, 'withdrawn', 'meeting', stretchMs, rules, { kind: 'badgeOnly' })
  const quietAfter = seen.quiet ? seen.quiet.from + seen.quiet.ms - Math.max(seen.quiet.from, shownAt) : 0
  const nearlyStood = quietAfter >= rules.nearStandQuietMs
  const open: OpenNudge = {
    ...before,
    inputSamples: before.inputSamples + (seen.input ? 1 : 0),
    reoffer: nearlyStood && before.reoffer === 'open' ? 'cancelled' : before.reoffer,
  }
  const unanswered = sample.at - shownAt >= rules.reofferAfterMs && open.inputSamples >= 2
  if (!unanswered) return { state: { ...state, phase: { kind: 'shown', nudge: open } }, facts: [] }
  if (open.reoffer === 'open') {
    return offerWhenQuiet(state, { ...open, reoffer: 'made' }, sample.at, seen, sample, rules)
  }
  const ignoredInARow = open.reoffer === 'cancelled' ? state.ignoredInARow : state.ignoredInARow + 1
  const quietUntil = ignoredInARow >= 4 ? sample.at + rules.ignoredQuietMs : state.quietUntil
  const counted = { ...state, ignoredInARow, quietUntil }
  return end(counted, open, 'ignored', null, stretchMs, rules, { kind: 'badgeOnly' })
}

/** The answers that an open nudge takes now. */
export function answersOf(state: NudgerState, rules: Rules): Answer[] {
  const open = openNudge(state.phase)
  if (!open || state.phase.kind === 'believed') return []
  return open.snoozes < rules.maxSnoozes ? ['up', 'snooze', 'notNow'] : ['up', 'notNow']
}

/** The user's answer. One that the nudge does not take (it has ended, or was put off twice) changes nothing. */
export function answer(
  before: NudgerState,
  given: Answer,
  at: number,
  stretchMs: number | null,
  rules: Rules,
): Result {
  const open = openNudge(before.phase)
  if (!open || !answersOf(before, rules).includes(given)) return { state: before, facts: [] }
  const state = { ...before, ignoredInARow: 0, quietUntil: 0 }
  switch (given) {
    case 'up':
      return { state: { ...state, phase: { kind: 'believed', nudge: open, at } }, facts: [] }
    case 'snooze': {
      const nudge = { ...open, snoozes: open.snoozes + 1 }
      return {
        state: { ...state, phase: { kind: 'snoozed', nudge, until: at + rules.snoozeMs } },
        facts: [],
      }
    }
    case 'notNow':
      return end(state, open, 'dismissed', null, stretchMs ?? 0, rules, { kind: 'badgeOnly' }, at)
  }
}

/** The body of the notification was clicked. Some systems then close it, which is no answer. */
export function opened(before: NudgerState): NudgerState {
  if (before.phase.kind !== 'shown') return before
  return { ...before, phase: { kind: 'shown', nudge: { ...before.phase.nudge, opened: true } } }
}

/** Closed by hand is "not now", unless a click or a button closed it. */
export function closedByHand(
  before: NudgerState,
  at: number,
  stretchMs: number | null,
  rules: Rules,
): Result {
  const { phase } = before
  if (phase.kind !== 'shown' || phase.nudge.opened) return { state: before, facts: [] }
  return answer(before, 'notNow', at, stretchMs, rules)
}

/** The browser accepted the notification: only now it counts as shown. */
export function accepted(before: NudgerState, at: number, showing: number): NudgerState {
  if (before.phase.kind !== 'offering' || before.phase.nudge.showings + 1 !== showing) return before
  const open = before.phase.nudge
  const first = open.shownAt === null
  const count = before.shownOn.day === open.day ? before.shownOn.count : 0
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
      },
    },
    shownOn: first ? { day: open.day, count: count + 1 } : before.shownOn,
  }
}

/** After a start of the browser a nudge is badge only, until the next pause in the input. */
export function restarted(before: NudgerState, at: number): NudgerState {
  const { phase } = before
  if (phase.kind !== 'shown' && phase.kind !== 'offering') return before
  return { ...before, phase: { kind: 'waiting', nudge: phase.nudge, since: at } }
}

/** A routine was begun: that answers an open nudge. */
export function routineBegun(before: NudgerState, at: number, rules: Rules): Result {
  const open = openNudge(before.phase)
  const answeredAt = before.phase.kind === 'believed' ? before.phase.at : at
  return {
    state: {
      ...before,
      phase: { kind: 'notDue' },
      ignoredInARow: 0,
      quietUntil: 0,
      nextAtMs: rules.intervalMs,
    },
    facts: open ? [fact(open, 'done', null, answeredAt)] : [],
  }
}
