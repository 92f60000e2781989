/** Following a routine: each press, and each step whose time is over, moves the stored run on. */
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Fact, Reset } from './facts.ts'
import { elapsedMs, LATE_MS, type Routine, type RoutineRun, stepSeconds } from './routine.ts'
import type { Rules } from './rules.ts'

type RoutineAction = Extract<Action, { type: 'routine' }>

/** A run nobody came back to for this long is over: what was done of it is recorded. */
export const ABANDONED_AFTER_MS = 30 * 60_000

export function begin(routine: Routine, at: number): RoutineRun {
  return {
    routine: routine.id,
    startedAt: at,
    step: 0,
    stepStartedAt: at,
    pausedAt: null,
    results: routine.steps.map(() => null),
    seconds: routine.steps.map(() => 0),
  }
}

/**
 * A step whose time ran out more than `lateMs` ago with nobody there to go on is not done: the run
 * waits at that step's start, from the moment it ran out.
 */
export function waitIfLeft(run: RoutineRun, at: number, lateMs: number, routine: Routine): RoutineRun {
  const step = routine.steps[run.step]
  if (!step || run.pausedAt !== null) return run
  const over = run.stepStartedAt + stepSeconds(step) * 1000
  return at > over + lateMs ? { ...run, stepStartedAt: over, pausedAt: over } : run
}

/** Whether any step was done: only then does the run count for anything. */
export function anyDone(run: RoutineRun): boolean {
  return run.results.includes('done')
}

/** The run after `action`; null when it ended with it. `begin` is not for a run that exists. */
export function follow(
  run: RoutineRun,
  action: RoutineAction,
  at: number,
  routine: Routine,
): RoutineRun | null {
  if (action.do === 'stop') return null
  if (action.do === 'begin') return run
  if (action.do === 'leave') return { ...run, pausedAt: run.pausedAt ?? at }
  const step = routine.steps[run.step]
  if (!step) return null
  if (action.do === 'open') return waitIfLeft(run, at, LATE_MS, routine)
  if (action.step !== run.step) return run // a second page, or a double press, meant the step before
  switch (action.do) {
    case 'pause':
      return { ...run, pausedAt: run.pausedAt ?? at }
    case 'resume':
      if (run.pausedAt === null) return run
      return { ...run, stepStartedAt: run.stepStartedAt + at - run.pausedAt, pausedAt: null }
    case 'back': {
      const to = Math.max(0, run.step - 1)
      return { ...run, step: to, stepStartedAt: at, pausedAt: null, results: run.results.with(to, null) }
    }
    case 'next':
    case 'skip': {
      const seconds = Math.min(elapsedMs(run, at) / 1000, stepSeconds(step))
      // Gone past while getting ready, nothing of it was done.
      const result = action.do === 'next' && seconds >= step.readySeconds ? 'done' : 'skipped'
      return {
        ...run,
        step: run.step + 1,
        stepStartedAt: at,
        pausedAt: null,
        results: run.results.with(run.step, result),
        seconds: run.seconds.with(run.step, Math.round(seconds)),
      }
    }
  }
}

/** The browser closed, and the page that played it with it, at some time after the last sample at `lastAt`. */
export function closedWithBrowser(run: RoutineRun, lastAt: number): RoutineRun {
  return { ...run, pausedAt: run.pausedAt ?? Math.max(run.stepStartedAt, lastAt) }
}

export function isOver(run: RoutineRun, routine: Routine): boolean {
  return run.step >= routine.steps.length
}

/** The fact that a run leaves: only the steps that came to something are listed. */
export function resetFact(
  run: RoutineRun,
  routine: Routine,
  endedAt: number,
  timeZone: string,
  rules: Rules,
): Fact {
  const steps = routine.steps.flatMap(({ id }, index): Reset['steps'] => {
    const result = run.results[index]
    return result ? [{ id, result, seconds: run.seconds[index] ?? 0 }] : []
  })
  const done = steps.filter(({ result }) => result === 'done').length
  return {
    store: 'resets',
    row: {
      startedAt: run.startedAt,
      endedAt,
      plan: routine.plan,
      routine: routine.id,
      how: 'played',
      finished: isOver(run, routine) && done * 2 >= routine.steps.length,
      steps,
      day: dayOf(run.startedAt, timeZone, rules.settings.dayStartHour),
      timeZone,
    },
  }
}
