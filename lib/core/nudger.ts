/**
 * When to ask someone to stand, and what became of it (DESIGN.md section 3, Nudging). One nudge at a
 * time, its life a union of phases; every nudge ends as exactly one fact.
 */
import { followCall } from './call.ts'
import type { Span } from './day.ts'
import type { Day } from './facts.ts'
import { isLunch, middayDue } from './midday.ts'
import { endNudge, type Nudged, stretchOver } from './nudge-end.ts'
import { holdWhy, mayShow, offerWhenQuiet } from './offer.ts'
import { nextAt, openNudge } from './open-nudge.ts'
import type { QuietWhy } from './quiet.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Seen } from './seen.ts'
import type { NudgePhase, NudgerState, OpenNudge } from './state.ts'
import type { StandWindow } from './tracker.ts'

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
  const heard: NudgerState = {
    ...before,
    // Nobody knows whether anybody was there to answer.
    ...(seen.unreliable && { ignoredInARow: 0, quietUntil: 0 }),
    pausedUntil: before.pausedUntil !== null && at < before.pausedUntil ? before.pausedUntil : null,
    // A laptop that slept was silent, whatever it plays before and after.
    soundSince: sample.sounding ? ((seen.gap ? null : before.soundSince) ?? at) : null,
    silentSince: sample.sounding ? null : (before.silentSince ?? at),
    // Whatever keeps the midday reset from being offered now.
    lunchDay: isLunch(seen.back, seen.today, sample.timeZone, rules) ? seen.today : before.lunchDay,
    phase: seen.gentle ? withoutMidday(before.phase) : before.phase,
  }
  const called = followCall(heard, seen, sample, rules)
  const { state, facts } = nudged(called.state, seen, sample, rules)
  return { state, facts: [...called.facts, ...facts] }
}

function nudged(before: NudgerState, seen: Seen, sample: Sample, rules: Rules): Nudged {
  const { stretch, why } = seen
  if (seen.broke || stretch === null) return stretchOver(before, rules, seen.unreliable)
  return endOpen(before, why, stretch.end, rules) ?? advance(before, seen, stretch, sample, rules)
}

/** On a gentle day what was to offer the midday reset asks to stand, unless it was seen already. */
function withoutMidday(phase: NudgePhase): NudgePhase {
  if (!('nudge' in phase) || phase.nudge.shownAt !== null) return phase
  return { ...phase, nudge: { ...phase.nudge, kind: 'stand' } }
}

/** What makes nudges unwanted takes an open one back; an answered one stays with its answer. */
function endOpen(state: NudgerState, why: QuietWhy | null, reached: number, rules: Rules): Nudged | null {
  const open = openNudge(state.phase)
  if (why === null || !open || state.phase.kind === 'believed') return null
  return endNudge(state, open, 'withdrawn', why, reached, rules, { kind: 'notDue' })
}

function advance(state: NudgerState, seen: Seen, stretch: Span, sample: Sample, rules: Rules): Nudged {
  const { phase } = state
  const stay: Nudged = { state, facts: [] }
  switch (phase.kind) {
    case 'notDue':
    case 'badgeOnly': {
      const kind = dueNow(state, seen, stretch, sample, rules)
      return kind === null ? stay : comeDue(state, kind, seen, stretch, sample, rules)
    }
    case 'waiting':
      return offerWhenQuiet(state, phase.nudge, phase.since, seen, sample, rules)
    case 'holding':
      return phase.why === holdWhy(state, seen, sample, rules)
        ? stay
        : offerWhenQuiet(state, phase.nudge, sample.at, seen, sample, rules)
    case 'offering':
      return holdWhy(state, seen, sample, rules) === null && mayShow(state, phase.nudge, seen, sample, rules)
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

/** Which nudge is due at this sample; null when none is. */
function dueNow(
  state: NudgerState,
  { input, quietUntil, why, gentle, today }: Seen,
  stretch: Span,
  { at, timeZone }: Sample,
  rules: Rules,
): OpenNudge['kind'] | null {
  // Whoever stands is not asked to stand, and after four ignored nobody is asked.
  if (!input || why !== null || at < state.quietUntil || state.call?.standing === 'yes') return null
  const { anchor, pace } = rules.settings
  const due = at >= quietUntil && stretch.end >= nextAt(state, stretch.start, rules)
  // Most looks end here: what follows asks the calendar. What the day's limit forbids is told once an interval.
  if (!due && ((anchor === 'nextNudge' && pace !== 'midday') || isFull(state, today, rules))) return null
  const midday = gentle ? null : middayDue(state, today, at, timeZone, rules)
  if (midday === 'now' || (midday === 'rides' && due)) return 'midday'
  return due && pace !== 'midday' ? 'stand' : null
}

/** The day has had its nudges. */
function isFull({ shownOn }: NudgerState, day: Day, rules: Rules): boolean {
  return shownOn.day === day && shownOn.count >= rules.maxShowingsPerDay
}

function comeDue(
  state: NudgerState,
  kind: OpenNudge['kind'],
  seen: Seen,
  stretch: Span,
  sample: Sample,
  rules: Rules,
): Nudged {
  const day = seen.today
  const due: OpenNudge = {
    at: sample.at,
    kind,
    shownAt: null,
    lastShownAt: null,
    showings: 0,
    snoozes: 0,
    inputSamples: 0,
    reoffer: 'open',
    opened: false,
    soon: false,
    stretchMs: stretch.end - stretch.start,
    day,
    timeZone: sample.timeZone,
  }
  if (isFull(state, day, rules)) {
    return endNudge(state, due, 'suppressed', 'dayLimit', stretch.end, rules, { kind: 'badgeOnly' })
  }
  return offerWhenQuiet(state, due, sample.at, seen, sample, rules)
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
  const { shownOn } = state
  const ignored = shownOn.ignored + (shownOn.day === open.day && open.reoffer !== 'cancelled' ? 1 : 0)
  const counted = { ...state, ignoredInARow, quietUntil, shownOn: { ...shownOn, ignored } }
  return endNudge(counted, open, 'ignored', null, reached, rules, { kind: 'badgeOnly' })
}
