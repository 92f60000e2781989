/** A routine that is left, and how it ends: this happens without a page, too. */
import { closed, openBout } from './bout.ts'
import { ABANDONED_AFTER_MS, anyDone, anyTold, resetFact, waitIfLeft } from './routine-run.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Result, State } from './state.ts'
import type { Tracked } from './tracker.ts'

/** The page that plays it went away. */
export function onLeave(before: State, at: number): Result {
  const run = before.routine
  const routine = run && { ...run, pausedAt: run.pausedAt ?? at }
  return { state: { ...before, routine }, facts: [] }
}

/**
 * A routine was begun, its page is closed or paused, and there is work again: the screen is counted
 * from when it was left. A run nobody came back to ends by itself.
 */
export function routineLeft(before: State, tracked: Tracked, sample: Sample, rules: Rules): Result {
  if (!before.routine) return { state: before, facts: [] }
  // Its page may be gone without a word: a popup closes with a click elsewhere, a browser crashes.
  const run = waitIfLeft(before.routine, sample.at, rules.pauseMs)
  const state: State = { ...before, routine: run }
  const idleSince = run.pausedAt ?? run.stepStartedAt
  if (sample.at - idleSince > ABANDONED_AFTER_MS) {
    return endRoutine(state, sample.at, idleSince, sample.timeZone, rules)
  }
  const workedOn = tracked.input && state.tracker.phase.kind === 'inReset'
  if (!workedOn || run.pausedAt === null || sample.at - run.pausedAt < rules.pauseMs)
    return { state, facts: [] }
  const left = leaveReset(state, anyDone(run), run.pausedAt)
  const { phase } = left.state.tracker
  const back = tracked.quiet && tracked.quiet.ms >= rules.pauseMs ? tracked.quiet.from + tracked.quiet.ms : 0
  const opened = openBout(Math.max(run.pausedAt, back), sample.timeZone, rules)
  const lastInput = Math.max(opened.start, tracked.state.last?.lastInput ?? 0)
  const anew = inPhase(left.state, { kind: 'atScreen', bout: { ...opened, lastInput } })
  if (phase.kind === 'away') return { ...left, state: anew }
  if (phase.kind !== 'atScreen') return left
  // Joined again, the stretch was interrupted from when the routine was left until this return.
  const { bout } = phase
  const awayMs = opened.start - bout.lastInput
  if (awayMs >= rules.breakMs) {
    const ended = closed(bout, bout.lastInput, tracked.gap ? 'gap' : 'idle')
    return { state: anew, facts: [...left.facts, ...ended] }
  }
  const joined = {
    ...bout,
    lastInput,
    pausedMs: bout.pausedMs + Math.max(0, awayMs - (tracked.gap ? 0 : rules.pauseMs)),
    passiveMs: bout.passiveMs + bout.passiveSinceInputMs,
    passiveSinceInputMs: 0,
    passiveUntil: null,
  }
  return { ...left, state: inPhase(left.state, { kind: 'atScreen', bout: joined }) }
}

export function inPhase(state: State, phase: State['tracker']['phase']): State {
  return { ...state, tracker: { ...state.tracker, phase } }
}

/** Back from the routine's phase of tracking: the stretch ended at the click, or, without one step done, goes on. */
function leaveReset(state: State, counts: boolean, at: number): Result {
  const { phase } = state.tracker
  if (phase.kind !== 'inReset') return { state, facts: [] }
  if (counts || !phase.bout) {
    const facts = phase.bout ? closed(phase.bout, phase.since, 'reset') : []
    return { state: inPhase(state, { kind: 'away', since: counts ? at : phase.since, why: 'reset' }), facts }
  }
  const bout = { ...phase.bout, lastInput: Math.max(phase.bout.lastInput, at) }
  return { state: inPhase(state, { kind: 'atScreen', bout }), facts: [] }
}

/** Ends the run: with a step done it is a reset, with one stopped it is told; otherwise nothing happened. */
export function endRoutine(
  before: State,
  at: number,
  endedAt: number,
  timeZone: string,
  rules: Rules,
): Result {
  const run = before.routine
  if (!run) return { state: before, facts: [] }
  const left = leaveReset({ ...before, routine: null }, anyDone(run), Math.min(at, endedAt))
  if (!anyTold(run)) return left
  const reset = resetFact(run, endedAt, timeZone, rules)
  const { nudger } = left.state
  const isReset = reset.row.finished && run.routine === 'midday-reset'
  const resetDay = isReset ? reset.row.day : nudger.resetDay
  return { state: { ...left.state, nudger: { ...nudger, resetDay } }, facts: [...left.facts, reset] }
}
