/**
 * A routine and where one is in it. The position is computed from stored times, never from counted
 * ticks, so a page can close, reload or sleep and another can take over (DESIGN.md section 3).
 */

export type Side = 'left' | 'right'

/** What is done in one beat of a repetition; the name of its text. */
export const CUES = [
  'go',
  'out',
  'hold',
  'back',
  'turn',
  'stay',
  'breatheIn',
  'breatheOut',
  'lift',
  'lower',
  'squeeze',
  'release',
  'tuck',
  'arch',
  'open',
  'close',
  'stretch',
  'swingForward',
  'swingBack',
  'reach',
  'up',
  'down',
  'raiseFoot',
  'slideOut',
  'slideIn',
] as const
export type BeatCue = (typeof CUES)[number]

/** One line of a repetition's tempo: what happens and for how long. */
export type Beat = { cue: BeatCue; seconds: number }

export type Dose = {
  sets: number
  /** Between two sets. */
  restSeconds: number
  /** `each`: all repetitions of a set on one side, then the other; `alternate`: sides in turn. */
  sides: 'none' | 'each' | 'alternate'
  /** Of a set, on each side. */
  reps: number
  /** Of the left side, where it has its own number. */
  leftReps?: number | undefined
  /** Of one repetition. What is held or walked for a time is one repetition of one beat. */
  beats: Beat[]
  /** To change sides when `each`. */
  changeSeconds: number
}

/** As which version of itself an exercise is played. */
export type Level = 'easier' | 'standard' | 'harder'

/** What the plan says of a dose stands over that of the exercise, whichever version is played. */
export type PlannedDose = {
  reps?: number | undefined
  leftReps?: number | undefined
  sides?: Dose['sides'] | undefined
  /** Of each beat. */
  seconds?: number | undefined
  /** Of each beat that is held, stretched, stayed in or gone on with; of each that moves between. */
  hold?: number | undefined
  tempo?: number | undefined
  sets?: number | undefined
  restSeconds?: number | undefined
  /** What is held keeps the sets of its own dose. */
  ownSets?: boolean | undefined
}

export type Step = {
  /** Its place in the routine, as it is recorded: R1, M2, gluteMax. */
  id: string
  /** What the plan has there, and the exercise that is played for it, in the catalogue: its figure and its texts. */
  planned: string
  exercise: string
  level: Level
  dose: Dose
  /** To get ready for this step. */
  readySeconds: number
  /** The clinician's own words, shown big and spoken; empty when there are none. */
  cue: string
  /** May be done while exercises wait for a clinician's word. */
  always: boolean
  /** The plan's own numbers, for another version under way. */
  more: PlannedDose
  /** An exercise of the clinic's own, in its words: a run holds them whatever becomes of the plan. */
  own?: { name: string; steps: string[] } | undefined
}

export type RoutineId = 'midday-reset' | 'mobility' | 'strength'
export type RoutineVersion = 'full' | 'short' | 'quiet' | 'long'

/** Ready to be played: versions chosen, what is left out taken out. */
export type Routine = {
  id: RoutineId
  version: RoutineVersion
  plan: { id: string; version: number }
  steps: Step[]
}

/** Where one is inside a step. `remainingMs` is of the whole step, while getting ready of that alone. */
export type Position =
  | { kind: 'ready'; remainingMs: number }
  /** Sides change: `side` is the one that comes, in `changeMs`. */
  | { kind: 'change'; side: Side; changeMs: number; remainingMs: number }
  /** Between two sets: `set`, from 1, is the one that comes, in `restMs`. */
  | { kind: 'rest'; set: number; sets: number; restMs: number; remainingMs: number }
  | {
      kind: 'rep'
      /** From 1, as is `rep`. */
      set: number
      sets: number
      rep: number
      reps: number
      side: Side | null
      cue: BeatCue
      /** Progress through this beat, 0 to 1, its length and what is left of it. */
      progress: number
      beatMs: number
      leftMs: number
      remainingMs: number
    }
  | { kind: 'over' }

/** What came of a step. `stopped`: it hurt. */
export type StepOutcome = 'done' | 'skipped' | 'stopped'

/** A run of a routine, as stored: it holds all it needs to go on, whatever becomes of plan and catalogue. */
export type RoutineRun = {
  routine: RoutineId
  version: RoutineVersion
  plan: { id: string; version: number }
  /** `seconds` is the whole length of the step. */
  steps: (Step & { seconds: number })[]
  startedAt: number
  /** Index into `steps`; equal to their number when all are behind. */
  step: number
  /** When the current step's clock read zero: running time is `(pausedAt ?? now) - stepStartedAt`. */
  stepStartedAt: number
  /** Stopped at this moment; null while running. */
  pausedAt: number | null
  /** Goes on from step to step by itself; otherwise each step waits for a press. */
  handsFree: boolean
  results: (StepOutcome | null)[]
  /** Seconds spent in each step. */
  spent: number[]
  /** The side on which a step was stopped. */
  stoppedSides: (Side | null)[]
  /** How the back felt before, 0 to 10; null when it was not asked or told. */
  before: number | null
}

/** A page that follows a step goes on within this; later, nobody followed it. */
export const LATE_MS = 2_000

/** Seconds of one repetition. */
function repSeconds(beats: Beat[]): number {
  return beats.reduce((sum, beat) => sum + beat.seconds, 0)
}

/** Repetitions of a set: of the right side, or without sides; of the left. */
const sideReps = ({ sides, reps, leftReps = reps }: Dose): [right: number, left: number] =>
  sides === 'none' ? [reps, 0] : [reps, leftReps]

/** Seconds of the dose, without getting ready. */
export function workSeconds(dose: Dose): number {
  const { sets, restSeconds, sides, beats, changeSeconds } = dose
  const [right, left] = sideReps(dose)
  const set = (right + left) * repSeconds(beats) + (sides === 'each' ? changeSeconds : 0)
  return sets * set + (sets - 1) * restSeconds
}

/** Seconds of the step, getting ready included. */
export function stepSeconds(step: Pick<Step, 'readySeconds' | 'dose'>): number {
  return step.readySeconds + workSeconds(step.dose)
}

/** Seconds of the whole routine: what every "about 3 minutes" is computed from. */
export function routineSeconds(routine: Pick<Routine, 'steps'>): number {
  return routine.steps.reduce((sum, step) => sum + stepSeconds(step), 0)
}

/** Where one is `elapsedMs` into the step. Each pair of sides starts on the right. */
export function positionAt(step: Pick<Step, 'readySeconds' | 'dose'>, elapsedMs: number): Position {
  const { sets, restSeconds, sides, beats, changeSeconds } = step.dose
  const readyMs = step.readySeconds * 1000
  if (elapsedMs < readyMs) return { kind: 'ready', remainingMs: readyMs - Math.max(0, elapsedMs) }
  const t = elapsedMs - readyMs
  const remainingMs = workSeconds(step.dose) * 1000 - t
  if (remainingMs <= 0) return { kind: 'over' }

  const repMs = repSeconds(beats) * 1000
  const [right, left] = sideReps(step.dose)
  const changeMs = sides === 'each' ? changeSeconds * 1000 : 0
  const setMs = (right + left) * repMs + changeMs
  const roundMs = setMs + restSeconds * 1000
  const set = Math.min(sets, Math.floor(t / roundMs) + 1)
  let inSet = t - (set - 1) * roundMs
  if (inSet >= setMs) return { kind: 'rest', set: set + 1, sets, restMs: roundMs - inSet, remainingMs }

  let side: Side | null = null
  if (sides === 'each') {
    side = inSet < right * repMs ? 'right' : 'left'
    if (side === 'left') {
      inSet -= right * repMs + changeMs
      if (inSet < 0) return { kind: 'change', side, changeMs: -inSet, remainingMs }
    }
  }
  let index = Math.floor(inSet / repMs)
  let inRep = inSet - index * repMs
  if (sides === 'alternate') {
    const both = Math.min(right, left)
    if (index < 2 * both) {
      side = index % 2 === 0 ? 'right' : 'left'
      index = Math.floor(index / 2)
    } else {
      // One side has more: it does the rest by itself.
      side = right > left ? 'right' : 'left'
      index -= both
    }
  }
  const reps = side === 'left' ? left : right
  for (const { cue, seconds } of beats) {
    const beatMs = seconds * 1000
    if (inRep < beatMs) {
      const progress = inRep / beatMs
      const at = { set, sets, rep: index + 1, reps, side, cue, progress, beatMs }
      return { kind: 'rep', ...at, leftMs: beatMs - inRep, remainingMs }
    }
    inRep -= beatMs
  }
  return { kind: 'over' }
}

/** Milliseconds into the current step, getting ready included. Never negative. */
export function elapsedMs(run: Pick<RoutineRun, 'pausedAt' | 'stepStartedAt'>, now: number): number {
  return Math.max(0, (run.pausedAt ?? now) - run.stepStartedAt)
}
