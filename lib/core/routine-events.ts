/** What each press of a routine does to the tracker and the nudger. */
import type { Action } from './events.ts'
import { routineBegun } from './nudge-answers.ts'
import { type Practice, practiceFrom } from './practice.ts'
import type { Routine } from './routine.ts'
import { endRoutine, inPhase } from './routine-left.ts'
import { begin, follow, isOver } from './routine-run.ts'
import { routineProblems, runFrom } from './routine-schema.ts'
import type { Rules } from './rules.ts'
import { RefusedError, type Result, type State } from './state.ts'

export function onRoutine(
  before: State,
  action: Exclude<Extract<Action, { type: 'routine' }>, { do: 'leave' }>,
  at: number,
  timeZone: string,
  rules: Rules,
): Result {
  if (action.do === 'begin') {
    // One that no page can read is nothing to go on with.
    if (runFrom(before.routine) !== null) return { state: before, facts: [] }
    refuseUnplayable(action.routine, practiceFrom(before.practice))
    return enterReset({ ...before, routine: begin(action.routine, at, action) }, at, rules)
  }
  if (!before.routine) return { state: before, facts: [] }
  const run = follow(before.routine, action, at)
  if (run === null) return endRoutine(before, at, at, timeZone, rules)
  const state: State = { ...before, routine: run }
  if (isOver(run)) return endRoutine(state, at, at, timeZone, rules)
  return run.pausedAt === null ? enterReset(state, at, rules) : { state, facts: [] }
}

function refuseUnplayable(routine: Routine, { safety }: Practice): void {
  const [problem] = routineProblems(routine)
  if (problem !== undefined) throw new RefusedError(`routine.${problem}`)
  if (safety?.answer === 'asking' && routine.steps.some(({ always }) => !always)) {
    throw new RefusedError('routine.steps: exercises wait until a clinician said yes')
  }
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
