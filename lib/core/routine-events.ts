/** What a routine does to the tracker and the nudger: begun, followed, left, ended. */
import { closed, openBout } from './bout.ts'
import type { Action } from './events.ts'
import { routineBegun } from './nudge-answers.ts'
import type { Routine } from './routine.ts'
import { ABANDONED_AFTER_MS, anyDone, begin, follow, isOver, resetFact, waitIfLeft } from './routine-run.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Result, State } from './state.ts'
import type { Tracked } from './tracker.ts'

/**
 * A routine was begun, its page is closed or paused, and there is work again: the screen is counted
 * from when it was left. A run nobody came back to ends by itself.
 */
export function routineLeft(
  before: State,
  tracked: Tracked,
  sample: Sample,
  routine: Routine,
  rules: Rules,
): Result {
  if (!before.routine) return { state: before, facts: [] }
  // Its page may be gone without a word: a popup closes with a click elsewhere, a browser crashes.
  const run = waitIfLeft(before.routine, sample.at, rules.pauseMs, routine)
  const state: State = { ...before, routine: run }
  const idleSince = run.pausedAt ?? run.stepStartedAt
  if (sample.at - idleSince > ABANDONED_AFTER_MS) {
    return endRoutine(state, sample.at, idleSince, sample.timeZone, routine, rules)
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

function inPhase(state: State, phase: State['tracker']['phase']): State {
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

export function onRoutine(
  before: State,
  action: Extract<Action, { type: 'routine' }>,
  at: number,
  timeZone: string,
  routine: Routine,
  rules: Rules,
): Result {
  if (action.do === 'begin')
    return before.routine ? { state: before, facts: [] } : beginRoutine(before, at, routine, rules)
  if (!before.routine) return { state: before, facts: [] }
  const run = follow(before.routine, action, at, routine)
  if (run === null) return endRoutine(before, at, at, timeZone, routine, rules)
  const state: State = { ...before, routine: run }
  if (isOver(run, routine)) return endRoutine(state, at, at, timeZone, routine, rules)
  return run.pausedAt === null ? enterReset(state, at, rules) : { state, facts: [] }
}

function beginRoutine(before: State, at: number, routine: Routine, rules: Rules): Result {
  return enterReset({ ...before, routine: begin(routine, at) }, at, rules)
}

/** The stretch ends at the click, which answers an open nudge; it is kept in case the routine is closed before its first step. */
function enterReset(state: State, at: number, rules: Rules): Result {
  const { phase } = state.tracker
  if (phase.kind === 'inReset') return { state, facts: [] }
  const bout =
    phase.kind === 'atScreen' ? { ...phase.bout, lastInput: Math.max(phase.bout.lastInput, at) } : null
  const { state: nudger, facts } = routineBegun(state.nudger, at, rules)
  return { state: inPhase({ ...state, nudger }, { kind: 'inReset', since: at, bout }), facts }
}

/** Ends the run: with at least one step done it is a reset, otherwise nothing happened. */
function endRoutine(
  before: State,
  at: number,
  endedAt: number,
  timeZone: string,
  routine: Routine,
  rules: Rules,
): Result {
  const run = before.routine
  if (!run) return { state: before, facts: [] }
  const left = leaveReset({ ...before, routine: null }, anyDone(run), Math.min(at, endedAt))
  const facts = anyDone(run) ? [resetFact(run, routine, endedAt, timeZone, rules)] : []
  return { state: left.state, facts: [...left.facts, ...facts] }
}
