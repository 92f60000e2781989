/** What of a routine the clinic's plan has on a day. */
import type { Planned, PlannedRoutine } from '../compose.ts'
import { weekday } from '../day.ts'
import type { Exercise } from '../exercise.ts'
import type { Day } from '../facts.ts'
import { CHANGE_SECONDS, REST_SECONDS } from '../planned-dose.ts'
import type { RoutineId } from '../routine.ts'
import {
  type ActivePlan,
  OWN,
  type OwnExercise,
  ownExercise,
  type Plan,
  type PlanPart,
  type PlanStep,
  plannedSteps,
} from './plan.ts'

/** How the steps of a routine are played, whoever planned them. */
export type Places = Record<
  RoutineId,
  {
    readySeconds: number
    /** Where nothing is said of sets; what is held keeps those of its own dose. */
    sets?: number
    /** The place of an exercise: as which it is recorded, and its own time to get ready. */
    of: Record<string, { id: string; readySeconds?: number }>
  }
>

const PARTS: Record<RoutineId, PlanPart> = {
  'midday-reset': 'reset',
  mobility: 'mobility',
  strength: 'strength',
}

/** A plan, and what was taken of it. */
export type Followed = Pick<ActivePlan, 'id' | 'plan' | 'parts'>

/** Null where the plan says nothing of it, or that part was not taken. Of a day without any of its steps there are none. */
export function plannedRoutine(
  { id, plan, parts }: Followed,
  routine: RoutineId,
  day: Day,
  places: Places,
  always: readonly string[],
): PlannedRoutine | null {
  const steps = parts.includes(PARTS[routine]) ? plannedSteps(plan, routine, day) : null
  if (steps === null || steps.length === 0) return null
  const { of, readySeconds, sets } = places[routine]
  const taken = new Set<string>()
  const planned = steps.flatMap((step, index): Planned[] => {
    if (step.days !== null && !step.days.includes(weekday(day))) return []
    const own = ownExercise(plan, step.exercise)
    if (own === null && step.exercise.startsWith(OWN)) return []
    const place = of[step.exercise]
    const isPlace = place !== undefined && !taken.has(place.id)
    if (isPlace) taken.add(place.id)
    return [
      {
        id: isPlace ? place.id : `P${index + 1}`,
        exercise: step.exercise,
        readySeconds: place?.readySeconds ?? readySeconds,
        level: step.level,
        cue: step.cue,
        ...numbersOf(step, own, sets),
        ...(own && { own: { name: own.name, steps: own.steps } }),
        ...(always.includes(step.exercise) && { always: true as const }),
      },
    ]
  })
  return { id: routine, version: 'full', plan: { id, version: 1 }, steps: planned }
}

const said = <Key extends string, T>(key: Key, value: T | null) =>
  (value === null ? {} : { [key]: value }) as { [K in Key]?: T }

function numbersOf(step: PlanStep, own: OwnExercise | null, sets: number | undefined) {
  const { reps, leftReps, hold, tempo, rest, sides } = step
  const usual = own === null && step.sets === null && sets !== undefined
  return {
    ...said('reps', reps),
    ...said('leftReps', leftReps),
    ...said('sides', sides),
    // One repetition of the clinic's own has one time.
    ...(own ? said('seconds', tempo ?? hold) : { ...said('hold', hold), ...said('tempo', tempo) }),
    ...(usual ? { sets, ownSets: true } : said('sets', step.sets)),
    ...said('restSeconds', rest),
  }
}

/** As one of the catalogue: without other versions, and for whoever stands. */
function exerciseOf({ reps, sets, seconds, sides, steps }: OwnExercise): Exercise {
  return {
    dose: {
      sets,
      restSeconds: sets > 1 ? REST_SECONDS : 0,
      sides,
      reps,
      beats: [{ cue: 'go', seconds }],
      changeSeconds: sides === 'each' ? CHANGE_SECONDS : 0,
    },
    article: null,
    easier: null,
    harder: null,
    seated: null,
    quiet: null,
    floor: false,
    steps: steps.length,
    sided: [],
    why: '',
  }
}

/** The clinic's own exercises by their id. */
export const ownCatalogue = ({ own }: Pick<Plan, 'own'>): Record<string, Exercise> =>
  Object.fromEntries(own.map((each, index) => [`${OWN}${index + 1}`, exerciseOf(each)]))
