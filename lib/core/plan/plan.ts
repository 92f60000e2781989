/**
 * A clinic's plan, format `midday-reset-plan` version 1 (DESIGN.md section 5): what the clinic suggests, and
 * nothing of the patient but a goal. Null, or an empty text or list, is "nothing said": what is there stays.
 */
import type { Day } from '../facts.ts'
import type { Dose, Level, RoutineId } from '../routine.ts'
import type { Anchor, Hours } from '../rules.ts'

export const PLAN_FORMAT = 'midday-reset-plan'
export const PLAN_VERSION = 1

/** A PNG or JPEG as `data:` address, at most 100 KB and 1,024 px a side, and what it shows in words. */
export type Picture = { data: string; alt: string }

export type Clinic = {
  name: string
  phone: string
  /** `https:` alone; its host is shown before it opens. */
  link: string
  note: string
  logo: Picture | null
  /** The clinic says that it has checked the exercises' texts. */
  checked: boolean
}

/** One exercise of a routine. Null takes the exercise's own. */
export type PlanStep = {
  /** Of the catalogue, or `own.<n>`: the n-th, from 1, of the plan's own. */
  exercise: string
  level: Level
  /** Repetitions of a set: of each side, or of the right one where the left has its own number. */
  reps: number | null
  leftReps: number | null
  /** Seconds of what is held, walked or stretched, and of each movement between. */
  hold: number | null
  tempo: number | null
  sets: number | null
  rest: number | null
  sides: Dose['sides'] | null
  /** Weekdays, 0 for Monday, on which it is part of the routine; null on each day. */
  days: number[] | null
  /** The clinician's own words, at most 80 characters. */
  cue: string
}

export type OwnExercise = {
  name: string
  /** At most twelve, each at most 120 characters. */
  steps: string[]
  reps: number
  sets: number
  /** Seconds of one repetition. */
  seconds: number
  sides: Dose['sides']
  picture: Picture | null
}

export type PlanRoutines = Partial<Record<RoutineId, PlanStep[]>>

export type Plan = {
  title: string
  /** Of its texts and of the hand-out, as in BCP 47. */
  language: string
  issued: Day | null
  review: Day | null
  clinic: Clinic
  intervalMinutes: number | null
  breakMinutes: number | null
  /** Seven lists, Monday first. */
  workingHours: Hours[][] | null
  /** Window of the midday reset, in minutes since midnight. */
  midday: Hours | null
  anchor: Anchor | null
  /** Of the anchor `atTime`. */
  middayAt: number | null
  /** Weekdays on which the midday reset moves to the last hour of work, before a run in the evening. */
  eveningRuns: number[] | null
  routines: PlanRoutines
  own: OwnExercise[]
  /** From a day on these routines take the place of the ones before; in order of their days. */
  stages: { from: Day; routines: PlanRoutines }[]
  /** For a gentle day, in the clinic's words. */
  gentle: string
  mobility: 'daily' | 'runDays' | null
  /** Weekdays, and the usual time in minutes since midnight. */
  running: { days: number[]; at: number | null } | null
  strengthDays: number[] | null
  /** What is asked at the end of the day. */
  stiffness: 'daily' | 'weekly' | 'off' | null
  pain: boolean | null
  /** "What would you like to do more easily?" */
  goal: string
}

export const NO_CLINIC: Clinic = { name: '', phone: '', link: '', note: '', logo: null, checked: false }

export const EMPTY_PLAN: Plan = {
  title: '',
  language: 'en',
  issued: null,
  review: null,
  clinic: NO_CLINIC,
  intervalMinutes: null,
  breakMinutes: null,
  workingHours: null,
  midday: null,
  anchor: null,
  middayAt: null,
  eveningRuns: null,
  routines: {},
  own: [],
  stages: [],
  gentle: '',
  mobility: null,
  running: null,
  strengthDays: null,
  stiffness: null,
  pain: null,
  goal: '',
}

export const EMPTY_STEP: Omit<PlanStep, 'exercise'> = {
  level: 'standard',
  reps: null,
  leftReps: null,
  hold: null,
  tempo: null,
  sets: null,
  rest: null,
  sides: null,
  days: null,
  cue: '',
}

/** The most that a plan can hold. */
export const MOST_OWN = 10
export const MOST_STAGES = 12

/** What a person may take of a plan, or leave. */
export const PLAN_PARTS = [
  'interval',
  'break',
  'hours',
  'midday',
  'reset',
  'mobility',
  'strength',
  'running',
  'questions',
  'goal',
] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** Of these parts each is a routine. */
export const ROUTINE_PARTS = ['reset', 'mobility', 'strength'] as const satisfies PlanPart[]
export type RoutinePart = (typeof ROUTINE_PARTS)[number]
export const ROUTINE_OF = {
  reset: 'midday-reset',
  mobility: 'mobility',
  strength: 'strength',
} as const satisfies Record<RoutinePart, RoutineId>

/** The plan that is followed, read back and decoded. `parts`: what of it is followed; `taken`: as it was taken. */
export type ActivePlan = {
  id: string
  plan: Plan
  parts: PlanPart[]
  taken: PlanPart[]
  acceptedAt: number
  day: Day
}

/** Of a plan's own exercises the n-th, from 1, is `own.<n>`. */
export const OWN = 'own.'

/** Null for one of the catalogue, or where there is none of that number. */
export function ownExercise({ own }: Pick<Plan, 'own'>, id: string): OwnExercise | null {
  return id.startsWith(OWN) ? (own[Number(id.slice(OWN.length)) - 1] ?? null) : null
}

/** The steps of a routine on that day, the later stage over the earlier; null where the plan says nothing of it. */
export function plannedSteps({ routines, stages }: Plan, routine: RoutineId, day: Day): PlanStep[] | null {
  const begun = stages.filter(({ from }) => from <= day)
  return begun.reduce<PlanStep[] | null>(
    (steps, stage) => stage.routines[routine] ?? steps,
    routines[routine] ?? null,
  )
}
