/**
 * Screen stretches and breaks from samples (DESIGN.md section 3, Tracking). A sample tells when the
 * last input was and that none came after it; between two samples nothing else is known.
 */
import { closed, openBout, type Pause, splitRow } from './bout.ts'
import type { Span } from './day.ts'
import type { BoutEnd, Fact } from './facts.ts'
import { questionAbout, questionWatched } from './question.ts'
import { isUnreliable, steadyAfter, unsure } from './reliability.ts'
import type { Rules } from './rules.ts'
import { IDLE_RESOLUTION_MS, LONGEST_IDLE_MS, type Sample } from './sample.ts'
import type { OpenBout, TrackerState } from './state.ts'
import { boutEnd } from './stretch.ts'

/** Quiet of `quietMs` after `from`, begun by `until`, is standing up, not a pause. */
export type StandWindow = { from: number; until: number; quietMs: number }

/** What one pass over a sample found out; the nudger decides by it. */
export type Tracked = {
  state: TrackerState
  facts: Fact[]
  /** Nobody knows what happened since the previous sample. */
  gap: boolean
  /** Input, or watching, since the previous sample. */
  input: boolean
  /** The quiet that ended in this sample or is still going on. */
  quiet: { from: number; ms: number } | null
  /** A stretch ended in this pass. */
  broke: boolean
  /** The absence that this pass found to be over. */
  back: Span | null
}

const SAME_INPUT_MS = 1_500
const FIRST_INPUT_MS = 60_000
/** A heartbeat and the idle time's resolution: no longer than this without a sign of input. */
const LOCKED_BY_HAND_MS = 75_000

/** The tracker's passage over one sample. `standing` is where quiet would be standing up, if anywhere. */
export function track(
  before: TrackerState,
  sample: Sample,
  standing: StandWindow | null,
  rules: Rules,
): Tracked {
  const previous = before.last
  const elapsed = previous ? sample.at - previous.at : 0
  const lastInput = lastInputOf(sample, previous?.lastInput ?? null)
  // "Active" may still be the click that ended the routine, or the last key before going away.
  const lingering =
    before.phase.kind === 'away' &&
    sample.edge === null &&
    sample.idleMs === 0 &&
    sample.at - before.phase.since < IDLE_RESOLUTION_MS
  // None that the look before would have seen: the clock was set forward instead.
  const unseen = previous !== null && (previous.locked || lastInput > previous.at - IDLE_RESOLUTION_MS)
  const newInput = previous !== null && !lingering && unseen && lastInput > previous.lastInput + SAME_INPUT_MS
  const gap =
    previous !== null &&
    elapsed > rules.gapMs &&
    sample.idleMs !== null &&
    sample.idleMs < elapsed - SAME_INPUT_MS
  const meetingUntil =
    before.meetingUntil !== null && sample.at < before.meetingUntil && !(gap && elapsed >= rules.breakMs)
      ? before.meetingUntil
      : null

  const state: TrackerState = {
    phase: before.phase,
    last: { at: sample.at, lastInput, locked: sample.locked, timeZone: sample.timeZone },
    // The same sample again is not one more of the two previous ones, and one before a gap is none.
    recentWatching:
      previous !== null && elapsed === 0
        ? before.recentWatching
        : [sample.watching, !gap && before.recentWatching[0]],
    // Locked meanwhile, the computer may have slept all the same.
    quietUntil:
      gap || (elapsed > rules.gapMs && sample.locked) ? sample.at + rules.quietAfterGapMs : before.quietUntil,
    // Kept until there is input: what it let pass for being there is not asked about.
    meetingUntil: newInput || gap ? meetingUntil : before.meetingUntil,
    steady: steadyAfter(before.steady, sample),
    question: before.question,
    watchedAsked: before.watchedAsked,
    notWatched: before.notWatched,
    said: before.said,
  }
  const facts: Fact[] = []
  let input = newInput
  let quiet: Tracked['quiet'] = null
  let broke = false
  let returned: Tracked['back'] = null
  let pause: Pause | null = null

  const end = (bout: OpenBout, at: number, endedBy: BoutEnd) => {
    facts.push(...closed(bout, at, endedBy))
    broke = true
  }
  // A quiet that was going on already when the nudge came counts from the nudge.
  const stoodUp = (from: number, ms: number) =>
    standing !== null &&
    from <= standing.until &&
    from + ms - Math.max(from, standing.from) >= standing.quietMs

  const unreliable = isUnreliable(state.steady, sample, rules)
  if (before.phase.kind === 'unreliable') {
    input = true
    // Asleep or closed for as long as a break, reminders by the clock begin anew.
    broke = !unreliable || (gap && elapsed >= rules.breakMs)
    if (!unreliable) state.phase = seenAnew(sample, lastInput, rules)
    else if (broke || !rules.settings.plainReminders) state.phase = { kind: 'unreliable', since: sample.at }
  } else if (unreliable && before.phase.kind !== 'inReset') {
    if (before.phase.kind === 'atScreen') end(before.phase.bout, boutEnd(before.phase.bout), 'unreliable')
    facts.push(unsure(state.steady.since, sample, rules))
    state.steady = { ...state.steady, since: sample.at } // marked up to here
    state.phase = { kind: 'unreliable', since: sample.at }
    broke = true
  } else if (before.phase.kind === 'unseen' || previous === null) {
    state.phase = seenAnew(sample, lastInput, rules)
    input = state.phase.kind === 'atScreen'
  } else if (newInput) {
    const back = returnMoment(previous, sample, lastInput, gap)
    quiet = { from: previous.lastInput, ms: back - previous.lastInput }
    if (before.phase.kind === 'away') {
      const start = Math.max(back, before.phase.since)
      if (before.phase.why !== 'stoodUp' && before.phase.why !== 'reset')
        state.question = questionAbout(before, before.phase.since, start, sample, rules)
      state.phase = { kind: 'atScreen', bout: { ...openBout(start, sample.timeZone, rules), lastInput } }
      returned = { start: before.phase.since, end: start }
    } else if (before.phase.kind === 'atScreen') {
      const { bout } = before.phase
      const wasIdle = back - boutEnd(bout) >= rules.breakMs
      if (wasIdle || (bout.passiveUntil === null && stoodUp(bout.lastInput, quiet.ms))) {
        end(bout, boutEnd(bout), !wasIdle ? 'stoodUp' : gap ? 'gap' : previous.locked ? 'locked' : 'idle')
        const until = boutEnd(bout)
        if (wasIdle)
          state.question =
            questionWatched(before, bout, until, rules) ?? questionAbout(before, until, back, sample, rules)
        state.phase = { kind: 'atScreen', bout: { ...openBout(back, sample.timeZone, rules), lastInput } }
        returned = { start: until, end: back }
      } else {
        // Nothing at all is credited for a gap; otherwise the first minute of a pause still counts.
        // Where the return is a guess, a pause is longer than that only if a sample has seen it to be.
        const long = gap || sample.edge !== null || previous.at - previous.lastInput > rules.pauseMs
        const from = Math.max(bout.start, previous.lastInput + (gap ? 0 : rules.pauseMs))
        const uncounted = long ? Math.max(0, back - from - bout.passiveSinceInputMs) : 0
        state.question = questionWatched(before, bout, back, rules) ?? before.question
        pause = { from: back - uncounted, to: back }
        state.phase = {
          kind: 'atScreen',
          bout: {
            ...bout,
            lastInput,
            pausedMs: bout.pausedMs + uncounted,
            passiveMs: bout.passiveMs + bout.passiveSinceInputMs,
            passiveSinceInputMs: 0,
            passiveUntil: null,
          },
        }
      }
    }
  } else if (before.phase.kind === 'atScreen') {
    // "Active" hides up to 15 s: an exact answer may set the last input a little earlier.
    let bout = { ...before.phase.bout }
    bout.lastInput = Math.max(bout.stretchStart, Math.min(bout.lastInput, lastInput))
    quiet = { from: bout.lastInput, ms: sample.at - bout.lastInput }
    const watching = [sample.watching, ...before.recentWatching].some(Boolean)
    const capMs = before.notWatched === null ? rules.watchCapMs : 0
    const reach = meetingUntil !== null ? sample.at : bout.lastInput + capMs
    const from = Math.max(previous.at, bout.lastInput + rules.pauseMs, bout.passiveUntil ?? 0)
    const until = Math.min(sample.at, reach)
    if ((watching || meetingUntil !== null) && !sample.locked && elapsed <= rules.gapMs && until > from) {
      bout = {
        ...bout,
        passiveUntil: until,
        passiveSinceInputMs: bout.passiveSinceInputMs + until - from,
      }
      input = true
    }
    const away = sample.at - boutEnd(bout) >= rules.breakMs
    if (away || (bout.passiveUntil === null && stoodUp(bout.lastInput, quiet.ms))) {
      const why = !away ? 'stoodUp' : sample.locked ? 'locked' : 'idle'
      end(bout, boutEnd(bout), why)
      state.phase = { kind: 'away', since: boutEnd(bout), why }
      state.question = questionWatched(before, bout, boutEnd(bout), rules)
      state.meetingUntil = sample.locked ? null : meetingUntil
    } else state.phase = { kind: 'atScreen', bout }
  }

  if (state.phase.kind === 'atScreen') {
    const split = splitRow(state.phase.bout, pause, sample.timeZone, rules)
    facts.push(...split.facts)
    state.phase = { kind: 'atScreen', bout: split.bout }
  }
  return { state, facts, gap, input, quiet, broke, back: returned }
}

/** The first look that tells anything: someone is there, or is not. */
function seenAnew(sample: Sample, lastInput: number, rules: Rules): TrackerState['phase'] {
  if (sample.idleMs !== null && sample.idleMs < FIRST_INPUT_MS) {
    return { kind: 'atScreen', bout: openBout(lastInput, sample.timeZone, rules) }
  }
  return { kind: 'away', since: lastInput, why: sample.locked ? 'locked' : 'idle' }
}

/** When the last input was. Locked hides it, and an hour or more is only a lower bound: the stored one stands. */
function lastInputOf(sample: Sample, stored: number | null): number {
  if (sample.edge === 'active') return sample.at
  if (sample.edge === 'locked') {
    // Locked by hand is an input. A screen that locks by itself does so after a while without one.
    return stored === null || sample.at - stored <= LOCKED_BY_HAND_MS ? sample.at : stored
  }
  if (sample.idleMs === null) return stored ?? sample.at
  if (sample.idleMs >= LONGEST_IDLE_MS && stored !== null) return stored
  return sample.at - sample.idleMs
}

/** When the first input after the quiet came: told by the browser, or halfway between what is known. */
function returnMoment(
  previous: NonNullable<TrackerState['last']>,
  sample: Sample,
  lastInput: number,
  gap: boolean,
): number {
  if (gap) return lastInput
  if (sample.edge === 'active') return sample.at
  const quiet = previous.locked || previous.at - previous.lastInput >= IDLE_RESOLUTION_MS
  if (!quiet) return previous.lastInput
  return Math.max(previous.at, Math.round((previous.at + lastInput) / 2))
}
