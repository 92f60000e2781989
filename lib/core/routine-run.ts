/** Following a routine: each press, and each step whose time is over, moves the stored run on. */
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Fact, Reset } from './facts.ts'
import { elapsedMs, LATE_MS, type Routine, type RoutineRun, type Side, stepSeconds } from './routine.ts'
import type { Rules } from './rules.ts'

/** What happens to a run that exists; that its page went away is told without one. */
export type RunAction = Exclude<Extract<Action, { type: 'routine' }>, { do: 'leave' | 'begin' }>

/** A run nobody came back to for this long is over: what was done of it is recorded. */
export const ABANDONED_AFTER_MS = 30 * 60_000

export type Begun = { handsFree: boolean; before: number | null }

export function begin(
  { id, version, plan, steps }: Routine,
  at: number,
  { handsFree, before }: Begun,
): RoutineRun {
  return {
    routine: id,
    version,
    plan,
    steps: steps.map((step) => ({ ...step, seconds: stepSeconds(step) })),
    startedAt: at,
    step: 0,
    stepStartedAt: at,
    pausedAt: null,
    handsFree,
    results: steps.map(() => null),
    spent: steps.map(() => 0),
    stoppedSides: steps.map(() => null),
    before,
  }
}

/**
 * A step whose time ran out more than `lateMs` ago with nobody there to go on is not done: the run
 * waits at that step's start, from the moment it ran out.
 */
export function waitIfLeft(run: RoutineRun, at: number, lateMs: number): RoutineRun {
  const step = run.steps[run.step]
  if (!step || run.pausedAt !== null) return run
  const over = run.stepStartedAt + step.seconds * 1000
  return at > over + lateMs ? { ...run, stepStartedAt: over, pausedAt: over } : run
}

/** Whether any step was done: only then does the run count for anything. */
export function anyDone(run: RoutineRun): boolean {
  return run.results.includes('done')
}

/** Whether there is anything to record: a step that was stopped is worth its line, too. */
export function anyTold(run: RoutineRun): boolean {
  return anyDone(run) || run.results.includes('stopped')
}

/** The run after `action`; null when it ended with it. */
export function follow(run: RoutineRun, action: RunAction, at: number): RoutineRun | null {
  if (action.do === 'stop') return null
  const step = run.steps[run.step]
  if (!step) return null
  if (action.do === 'open') return waitIfLeft(run, at, LATE_MS)
  if (action.do === 'hurts' && isOfBefore(run, action.step, at)) {
    return { ...hurt(run, run.step - 1, action.side), stepStartedAt: at, pausedAt: at }
  }
  if (action.step !== run.step) return run // a second page, or a double press, meant the step before
  switch (action.do) {
    case 'pause':
      return { ...run, pausedAt: run.pausedAt ?? at }
    case 'resume':
      if (run.pausedAt === null) return run
      return { ...run, stepStartedAt: run.stepStartedAt + at - run.pausedAt, pausedAt: null }
    case 'back': {
      // What was stopped because it hurt is not done once more.
      const before = run.results.slice(0, run.step).findLastIndex((result) => result !== 'stopped')
      const to = before < 0 ? run.step : before
      const results = run.results.with(to, null)
      return { ...run, step: to, stepStartedAt: at, pausedAt: null, results }
    }
    case 'easier':
      // The other version begins anew; what was done of this one belongs to it.
      return {
        ...run,
        steps: run.steps.with(run.step, {
          ...action.with,
          id: step.id,
          planned: step.planned,
          seconds: stepSeconds(action.with),
        }),
        stepStartedAt: at,
        pausedAt: null,
      }
    case 'next':
    case 'skip':
    case 'hurts': {
      const spent = Math.min(elapsedMs(run, at) / 1000, step.seconds)
      // Gone past while getting ready, nothing of it was done.
      const done = action.do === 'next' && spent > step.readySeconds ? 'done' : 'skipped'
      const stops = action.do === 'hurts'
      const told = stops
        ? hurt(run, run.step, action.side)
        : { ...run, results: run.results.with(run.step, done) }
      return {
        ...told,
        step: run.step + 1,
        stepStartedAt: at,
        pausedAt: stops || !run.handsFree ? at : null,
        spent: run.spent.with(run.step, Math.round(spent)),
      }
    }
  }
}

/** Whoever is two steps away from the screen says it a moment late: the next step has begun, or is about to. */
function isOfBefore(run: RoutineRun, step: number, at: number): boolean {
  if (run.results[run.step - 1] !== 'done') return false
  const ready = elapsedMs(run, at) < (run.steps[run.step]?.readySeconds ?? 0) * 1000
  return step === run.step - 1 || (step === run.step && ready && run.pausedAt === null)
}

const hurt = (run: RoutineRun, step: number, side: Side | null): RoutineRun => ({
  ...run,
  results: run.results.with(step, 'stopped'),
  stoppedSides: run.stoppedSides.with(step, side),
})

/** The browser closed, and the page that played it with it, at some time after the last sample at `lastAt`. */
export function closedWithBrowser(run: RoutineRun, lastAt: number): RoutineRun {
  return { ...run, pausedAt: run.pausedAt ?? Math.max(run.stepStartedAt, lastAt) }
}

export function isOver(run: RoutineRun): boolean {
  return run.step >= run.steps.length
}

/** The fact that a run leaves: only the steps that came to something are listed. */
export function resetFact(
  run: RoutineRun,
  endedAt: number,
  timeZone: string,
  rules: Rules,
): Extract<Fact, { store: 'resets' }> {
  const steps = run.steps.flatMap(({ id, planned, exercise, level }, index): Reset['steps'] => {
    const result = run.results[index]
    const side = run.stoppedSides[index] ?? null
    return result
      ? [{ id, exercise: planned, played: exercise, level, result, side, seconds: run.spent[index] ?? 0 }]
      : []
  })
  const done = steps.filter(({ result }) => result === 'done').length
  return {
    store: 'resets',
    row: {
      startedAt: run.startedAt,
      endedAt,
      plan: run.plan,
      routine: run.routine,
      version: run.version,
      how: 'played',
      finished: isOver(run) && done * 2 >= run.steps.length,
      steps,
      before: run.before,
      after: null,
      day: dayOf(run.startedAt, timeZone, rules.settings.dayStartHour),
      timeZone,
    },
  }
}
