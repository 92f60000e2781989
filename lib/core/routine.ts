/**
 * A routine and where one is in it. The position is computed from stored times, never from counted
 * ticks, so a page can close, reload or sleep and another can take over (DESIGN.md section 3).
 */

/** One line of a repetition's tempo: what happens and for how long. */
type Beat = { cue: BeatCue; seconds: number }
export type BeatCue = 'out' | 'hold' | 'back' | 'turn' | 'stay' | 'breatheIn' | 'breatheOut'

export type Step = {
  id: string
  /** The figure to draw and the key of the step's texts. */
  exercise: string
  dose:
    | { kind: 'timed'; seconds: number }
    | {
        kind: 'counted'
        reps: number
        /** `each`: all repetitions on one side, then the other; `alternate`: sides in turn. */
        sides: 'none' | 'each' | 'alternate'
        beats: Beat[]
        /** To change sides when `each`. */
        changeSeconds: number
      }
  /** To get ready for this step. */
  readySeconds: number
  /** Whether the article states the dose or we added it. */
  source: 'article' | 'added'
}

export type Routine = { id: string; plan: { id: string; version: number }; steps: Step[] }

export type Side = 'left' | 'right'

/** Where one is inside a step. */
export type Position =
  | { kind: 'ready'; remainingMs: number }
  | { kind: 'timed'; remainingMs: number }
  /** `changeMs`: until the other side begins. */
  | { kind: 'change'; changeMs: number; remainingMs: number }
  | {
      kind: 'rep'
      /** From 1. */
      rep: number
      reps: number
      side: Side | null
      cue: BeatCue
      /** Progress through this beat, 0 to 1. */
      progress: number
      remainingMs: number
    }
  | { kind: 'over' }

/** A run of a routine, as stored. */
export type RoutineRun = {
  routine: string
  startedAt: number
  /** Index into the routine's steps; equal to their number when all are behind. */
  step: number
  /** When the current step's clock read zero: running time is `(pausedAt ?? now) - stepStartedAt`. */
  stepStartedAt: number
  /** Stopped at this moment; null while running. */
  pausedAt: number | null
  results: ('done' | 'skipped' | null)[]
  seconds: number[]
}

/** A page that follows a step goes on within this; later, nobody followed it. */
export const LATE_MS = 2_000

/** Seconds of one repetition. */
function repSeconds(beats: Beat[]): number {
  return beats.reduce((sum, beat) => sum + beat.seconds, 0)
}

/** Seconds of the step, without getting ready. */
export function workSeconds(step: Step): number {
  if (step.dose.kind === 'timed') return step.dose.seconds
  const { reps, sides, beats, changeSeconds } = step.dose
  const perSide = reps * repSeconds(beats)
  return sides === 'none' ? perSide : 2 * perSide + (sides === 'each' ? changeSeconds : 0)
}

/** Seconds of the step, getting ready included. */
export function stepSeconds(step: Step): number {
  return step.readySeconds + workSeconds(step)
}

/** Seconds of the whole routine: what every "about 3 minutes" is computed from. */
export function routineSeconds(routine: Routine): number {
  return routine.steps.reduce((sum, step) => sum + stepSeconds(step), 0)
}

/** Where one is `elapsedMs` into the step. A routine starts each pair of sides on the right. */
export function positionAt(step: Step, elapsedMs: number): Position {
  const readyMs = step.readySeconds * 1000
  if (elapsedMs < readyMs) return { kind: 'ready', remainingMs: readyMs - Math.max(0, elapsedMs) }
  let t = elapsedMs - readyMs
  const totalMs = workSeconds(step) * 1000
  const remainingMs = totalMs - t
  if (remainingMs <= 0) return { kind: 'over' }
  if (step.dose.kind === 'timed') return { kind: 'timed', remainingMs }

  const { reps, sides, beats, changeSeconds } = step.dose
  const repMs = repSeconds(beats) * 1000
  let side: Side | null = null
  if (sides === 'each') {
    side = 'right'
    const sideMs = reps * repMs
    if (t >= sideMs && t < sideMs + changeSeconds * 1000)
      return { kind: 'change', changeMs: sideMs + changeSeconds * 1000 - t, remainingMs }
    if (t >= sideMs) {
      side = 'left'
      t -= sideMs + changeSeconds * 1000
    }
  }
  let index = Math.floor(t / repMs)
  let inRep = t - index * repMs
  if (sides === 'alternate') {
    side = index % 2 === 0 ? 'right' : 'left'
    index = Math.floor(index / 2)
  }
  for (const beat of beats) {
    const beatMs = beat.seconds * 1000
    if (inRep < beatMs) {
      return { kind: 'rep', rep: index + 1, reps, side, cue: beat.cue, progress: inRep / beatMs, remainingMs }
    }
    inRep -= beatMs
  }
  return { kind: 'over' }
}

/** Milliseconds into the current step, getting ready included. Never negative. */
export function elapsedMs(run: RoutineRun, now: number): number {
  return Math.max(0, (run.pausedAt ?? now) - run.stepStartedAt)
}
