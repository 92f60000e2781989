/**
 * What a step comes to while it is typed, in the same words as the patient will see. What is no number yet counts as
 * the exercise's own. Pure.
 */
import { EXERCISES } from '../../lib/content/exercises.ts'
import type { Exercise } from '../../lib/core/exercise.ts'
import { EMPTY_PLAN, OWN, type OwnExercise, type Plan, type PlanStep } from '../../lib/core/plan/plan.ts'
import { timesIn } from '../../lib/core/planned-dose.ts'
import type { Dose, Level, RoutineId } from '../../lib/core/routine.ts'
import type { OwnDraft, StepDraft } from '../../lib/shell/plan-draft.ts'
import { type ShownStep, shownSteps } from '../shared/plan-words.ts'
import { linesOf, numberOf } from './draft.ts'

const CATALOGUE: Record<string, Exercise> = EXERCISES

/** Above it nobody means it; the decoder says what is allowed. */
const MOST = 600

function sound(text: string): number | null {
  const value = numberOf(text)
  return typeof value === 'number' && value > 0 && value <= MOST ? value : null
}

const soundStep = (step: StepDraft): PlanStep => ({
  exercise: step.exercise,
  level: step.level,
  reps: sound(step.reps),
  leftReps: sound(step.leftReps),
  hold: sound(step.hold),
  tempo: sound(step.tempo),
  sets: sound(step.sets),
  rest: sound(step.rest),
  sides: step.sides || null,
  days: step.days,
  cue: step.cue.trim(),
})

const soundOwn = (own: OwnDraft): OwnExercise => ({
  name: own.name.trim(),
  steps: linesOf(own.steps),
  reps: sound(own.reps) ?? 1,
  sets: sound(own.sets) ?? 1,
  seconds: sound(own.seconds) ?? 1,
  sides: own.sides,
  picture: own.picture,
})

/** Null where there is no such exercise. */
export function shownStep(step: StepDraft, routine: RoutineId, own: OwnDraft[]): ShownStep | null {
  if (!(step.exercise in CATALOGUE) && ownIndex(step.exercise) === null) return null
  const plan: Plan = { ...EMPTY_PLAN, own: own.map(soundOwn) }
  return shownSteps(plan, routine, [soundStep(step)])[0] ?? null
}

/** Of the whole list, rounded; nothing for an empty one. */
export function minutesOf(steps: StepDraft[], routine: RoutineId, own: OwnDraft[]): number {
  const seconds = steps.reduce((sum, step) => sum + (shownStep(step, routine, own)?.seconds ?? 0), 0)
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60))
}

/** From 0; null for one of the catalogue. */
export const ownIndex = (exercise: string): number | null =>
  exercise.startsWith(OWN) ? Number(exercise.slice(OWN.length)) - 1 : null

/** Its dose before the plan's numbers, in the version that is chosen. */
export function doseBefore({ exercise, level }: Pick<StepDraft, 'exercise' | 'level'>): Dose | null {
  const entry = CATALOGUE[exercise]
  if (!entry) return null
  const version = level === 'standard' ? null : entry[level]
  return version?.dose ?? CATALOGUE[version?.exercise ?? exercise]?.dose ?? null
}

/** Which numbers mean something for it: what is held or walked once has no repetitions. */
export function numbersOf(dose: Dose): { reps: boolean; hold: boolean; tempo: boolean } {
  const times = timesIn(dose)
  return { reps: dose.reps > 1 || !times.hold, ...times }
}

/** Its seconds, of what is held or of what moves; null where they differ. */
export function secondsOf({ beats }: Dose, kind: 'hold' | 'tempo'): number | null {
  const of = beats.filter(({ cue, seconds }) => timesIn({ beats: [{ cue, seconds }] })[kind])
  const [first] = of
  return first && of.every(({ seconds }) => seconds === first.seconds) ? first.seconds : null
}

/** An easier one may be one of words; a harder one is offered where there is one. */
export const levelsOf = (exercise: string): Level[] =>
  CATALOGUE[exercise]?.harder ? ['easier', 'standard', 'harder'] : ['easier', 'standard']
