/**
 * When to ask someone to stand, and what became of it (DESIGN.md section 3, Nudging). One nudge at a
 * time, its life a union of phases; every nudge ends as exactly one fact.
 */
import { dayOf, inWorkingHours, type Span } from './day.ts'
import type { NudgeWhy } from './facts.ts'
import { endNudge, type Nudged, stretchOver } from './nudge-end.ts'
import { nextAt, openNudge } from './open-nudge.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { HoldWhy, NudgePhase, NudgerState, OpenNudge } from './state.ts'
import type { StandWindow } from './tracker.ts'

/** What the tracker found at this sample. */
export type Seen = {
  input: boolean
  quiet: { from: number; ms: number } | null
  broke: boolean
  /** The one going on; null while away or in a routine. */
  stretch: Span | null
  quietUntil: number
  /** Nobody knows what happened since the previous sample. */
  gap: boolean
  meeting: boolean
  /** Reminded by the clock alone: whether there is input nobody can tell. */
  unreliable: boolean
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

/** The nudger's passage over one sample. */
export function nudge(before: NudgerState, seen: Seen, sample: Sample, rules: Rules): Nudged {
  const at = sample.at
  const state: NudgerState = {
    ...before,
    // Nobody knows whether anybody was there to answer.
    ...(seen.unreliable && { ignoredInARow: 0, quietUntil: 0 }),
    pausedUntil: before.pausedUntil !== null && at < before.pausedUntil ? before.pausedUntil : null,
    // A laptop that slept was silent, whatever it plays before and after.
    soundSince: sample.sounding ? ((seen.gap ? null : before.soundSince) ?? at) : null,
    silentSince: sample.sounding ? null : (before.silentSince ?? at),
  }
  if (seen.broke || seen.stretch === null) return stretchOver(state, rules, seen.unreliable)

  const quietWhy: NudgeWhy | null =
    state.pausedUntil !== null
      ? 'paused'
      : inWorkingHours(at, sample.timeZone, rules.settings)
        ? null
        : 'outsideHours'
  const ended = endOpen(state, quietWhy, seen.stretch.end, rules)
  if (ended) return ended
  return advance(state, quietWhy !== null, seen, seen.stretch, sample, rules)
}

/** A pause or the end of working hours takes an open nudge back; an answered one stays with its answer. */
function endOpen(state: NudgerState, why: NudgeWhy | null, reached: number, rules: Rules): Nudged | null {
  const open = openNudge(state.phase)
  if (why === null || !open || state.phase.kind === 'believed') return null
  return endNudge(state, open, 'withdrawn', why, reached, rules, { kind: 'notDue' })
}

function advance(
  state: NudgerState,
  quiet: boolean,
  seen: Seen,
  stretch: Span,
  sample: Sample,
  rules: Rules,
): Nudged {
  const { phase } = state
  const stay: Nudged = { state, facts: [] }
  switch (phase.kind) {
    case 'notDue':
    case 'badgeOnly': {
      const due =
        seen.input && stretch.end >= nextAt(state, stretch.start, rules) && sample.at >= seen.quietUntil
      if (!due || quiet || sample.at < state.quietUntil) return stay
      return comeDue(state, seen, stretch, sample, rules)
    }
    case 'waiting':
      return offerWhenQuiet(state, phase.nudge, phase.since, seen, sample, rules)
    case 'holding':
      return phase.why === holdWhy(state, seen, sample, rules)
        ? stay
        : offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'offering':
      return holdWhy(state, seen, sample, rules) === null && mayShow(seen, sample)
        ? stay
        : offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'shown':
      return whileShown(state, phase.nudge, seen, stretch.end, sample, rules)
    case 'snoozed':
      if (sample.at < phase.until || !seen.input) return stay
      return offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'believed': {
      const stillMayStand = sample.at <= phase.at + rules.believeWindowMs + rules.nearStandQuietMs
      if (stillMayStand) return stay
      return endNudge(
        state,
        phase.nudge,
        'done',
        seen.unreliable ? null : 'inputWentOn',
        stretch.end,
        rules,
        { kind: 'notDue' },
        phase.at,
      )
    }
  }
}

function comeDue(state: NudgerState, seen: Seen, stretch: Span, sample: Sample, rules: Rules): Nudged {
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
    stretchMs: stretch.end - stretch.start,
    day,
    timeZone: sample.timeZone,
  }
  if (state.shownOn.day === day && state.shownOn.count >= rules.maxShowingsPerDay) {
    return endNudge(state, due, 'suppressed', 'dayLimit', stretch.end, rules, { kind: 'badgeOnly' })
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

/** Someone can see it, and is not just back from a gap. */
function mayShow(seen: Seen, sample: Sample): boolean {
  return !sample.locked && sample.at >= seen.quietUntil
}

/** Holds, waits for a pause in the input since `since`, or offers. */
function offerWhenQuiet(
  state: NudgerState,
  open: OpenNudge,
  since: number,
  seen: Seen,
  sample: Sample,
  rules: Rules,
): Nudged {
  const why = holdWhy(state, seen, sample, rules)
  if (why !== null) {
    return { state: { ...state, phase: { kind: 'holding', nudge: open, why, since: sample.at } }, facts: [] }
  }
  const quiet = sample.idleMs !== null && sample.idleMs >= rules.breakpointMs
  const waitedLongEnough = sample.at - since >= rules.breakpointCapMs
  const phase: NudgePhase =
    mayShow(seen, sample) && (quiet || waitedLongEnough)
      ? { kind: 'offering', nudge: open }
      : { kind: 'waiting', nudge: open, since }
  return { state: { ...state, phase }, facts: [] }
}

function whileShown(
  state: NudgerState,
  before: OpenNudge,
  seen: Seen,
  reached: number,
  sample: Sample,
  rules: Rules,
): Nudged {
  const shownAt = before.lastShownAt ?? sample.at
  if (seen.meeting)
    return endNudge(state, before, 'withdrawn', 'meeting', reached, rules, { kind: 'badgeOnly' })
  const quietAfter = seen.quiet ? seen.quiet.from + seen.quiet.ms - Math.max(seen.quiet.from, shownAt) : 0
  const nearlyStood = quietAfter >= rules.nearStandQuietMs
  const open: OpenNudge = {
    ...before,
    inputSamples: before.inputSamples + (seen.input ? 1 : 0),
    reoffer: nearlyStood && before.reoffer === 'open' ? 'cancelled' : before.reoffer,
  }
  const unanswered = sample.at - shownAt >= rules.reofferAfterMs && open.inputSamples >= 2
  if (unanswered && seen.unreliable) {
    // Once an interval by the clock, from when it came due.
    return endNudge(state, open, 'ignored', null, open.at, rules, { kind: 'badgeOnly' })
  }
  if (!unanswered) return { state: { ...state, phase: { kind: 'shown', nudge: open } }, facts: [] }
  if (open.reoffer === 'open') {
    return offerWhenQuiet(state, { ...open, reoffer: 'made' }, sample.at, seen, sample, rules)
  }
  const ignoredInARow = open.reoffer === 'cancelled' ? state.ignoredInARow : state.ignoredInARow + 1
  const quietUntil = ignoredInARow >= 4 ? sample.at + rules.ignoredQuietMs : state.quietUntil
  const counted = { ...state, ignoredInARow, quietUntil }
  return endNudge(counted, open, 'ignored', null, reached, rules, { kind: 'badgeOnly' })
}
