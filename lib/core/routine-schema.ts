/** The shape of what is played: of a run as stored, and of a routine, built in or from a plan, before it begins. */
import * as v from 'valibot'
import { CUES, type Routine, type RoutineRun, routineSeconds } from './routine.ts'

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600))
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const time = v.pipe(v.number(), v.minValue(0))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60))

/** Of a clinic's own exercise. */
const words = v.pipe(v.string(), v.maxLength(120))
/** The clinician's own words. */
const LONGEST_CUE = 80
/** No routine of ours comes near it, and none lasts for ever. */
export const LONGEST_SECONDS = 60 * 60

const sides = v.picklist(['none', 'each', 'alternate'])

const dose = v.object({
  sets: count(1, 10),
  restSeconds: seconds,
  sides,
  reps: count(1, 50),
  leftReps: v.optional(count(1, 50)),
  beats: v.pipe(
    v.array(v.object({ cue: v.picklist(CUES), seconds: v.pipe(seconds, v.minValue(0.5)) })),
    v.minLength(1),
    v.maxLength(8),
  ),
  changeSeconds: seconds,
})

const step = v.object({
  id,
  planned: id,
  exercise: id,
  level: v.picklist(['easier', 'standard', 'harder']),
  dose,
  readySeconds: seconds,
  cue: v.pipe(v.string(), v.maxLength(LONGEST_CUE)),
  always: v.boolean(),
  more: v.object({
    reps: v.optional(count(1, 50)),
    leftReps: v.optional(count(1, 50)),
    sides: v.optional(sides),
    hold: v.optional(seconds),
    tempo: v.optional(seconds),
    seconds: v.optional(seconds),
    sets: v.optional(count(1, 10)),
    restSeconds: v.optional(seconds),
    ownSets: v.optional(v.boolean()),
  }),
  own: v.optional(v.object({ name: words, steps: v.pipe(v.array(words), v.maxLength(12)) })),
})

const plan = v.object({ id: v.string(), version: v.number() })
const kind = {
  version: v.picklist(['full', 'short', 'quiet', 'long']),
  plan,
}
const routineId = v.picklist(['midday-reset', 'mobility', 'strength'])

const routineSchema = v.pipe(
  v.object({ id: routineId, ...kind, steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(40)) }),
  v.check(
    (routine) => routineSeconds(routine as Routine) <= LONGEST_SECONDS,
    `takes more than ${LONGEST_SECONDS} seconds`,
  ),
)

const runSchema = v.object({
  routine: routineId,
  ...kind,
  steps: v.array(v.object({ ...step.entries, seconds: time })),
  startedAt: time,
  step: count(0, 40),
  stepStartedAt: time,
  pausedAt: v.nullable(time),
  handsFree: v.boolean(),
  results: v.array(v.nullable(v.picklist(['done', 'skipped', 'stopped']))),
  spent: v.array(time),
  stoppedSides: v.array(v.nullable(v.picklist(['left', 'right']))),
  before: v.nullable(time),
})

/** Null where what is stored is no run that can be gone on with. */
export function runFrom(stored: unknown): RoutineRun | null {
  const read = v.safeParse(runSchema, stored)
  return read.success ? read.output : null
}

/** What is wrong with a routine, each with its place: `steps.2.dose.reps: …`. Nothing is if it can be played. */
export function routineProblems(given: unknown): string[] {
  const read = v.safeParse(routineSchema, given)
  return (read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'routine'}: ${issue.message}`)
}
