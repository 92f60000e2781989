/**
 * The routines of the built-in plan: the midday reset R1 to R4 with the tempo of CLINICAL-AMENDMENTS.md B2, its
 * one-minute and its quiet version; mobility before mileage M0 to M5; the strength set of four areas.
 */
import type { Planned, PlannedRoutine } from '../core/compose.ts'
import type { Area } from '../core/exercise.ts'
import type { Day } from '../core/facts.ts'
import { type Followed, type Places, plannedRoutine } from '../core/plan/planned-routine.ts'
import { REST_SECONDS } from '../core/planned-dose.ts'
import { AREAS, type Practice } from '../core/practice.ts'
import type { RoutineId, RoutineVersion } from '../core/routine.ts'

const PLAN = { id: 'article', version: 1 }

const READY_SECONDS = 3
/** To take one's place: at a wall, on the floor. */
const PLACE_SECONDS = 6
const STRENGTH_READY_SECONDS = 15
/** "Two sets at first." */
const STRENGTH_SETS = 2

const RESET: Planned[] = [
  { id: 'R1', exercise: 'stand', readySeconds: READY_SECONDS, always: true },
  { id: 'R2', exercise: 'hipExtension', readySeconds: READY_SECONDS },
  { id: 'R3', exercise: 'thoracicRotation', readySeconds: READY_SECONDS },
  { id: 'R4', exercise: 'breathing', readySeconds: READY_SECONDS, always: true },
]

/** One minute: the parts that need no more room. */
const ONE_MINUTE: Planned[] = [
  { id: 'R1', exercise: 'stand', readySeconds: 0, seconds: 10, always: true },
  { id: 'R2', exercise: 'hipExtension', readySeconds: 3, reps: 2 },
  { id: 'R4', exercise: 'breathing', readySeconds: 2, reps: 2, always: true },
]

export function middayReset(version: Exclude<RoutineVersion, 'long'>): PlannedRoutine {
  return { id: 'midday-reset', version, plan: PLAN, steps: version === 'short' ? ONE_MINUTE : RESET }
}

/** The article's three parts and pelvic control; on the floor where there is room. */
export function mobility({
  floor,
  mobilityLong: long,
}: Pick<Practice, 'floor' | 'mobilityLong'>): PlannedRoutine {
  const step = (id: string, exercise: string, more: Partial<Planned> = {}): Planned => ({
    id,
    exercise,
    readySeconds: PLACE_SECONDS,
    ...more,
  })
  const glutes = floor
    ? [step('M3', 'bridge')]
    : [step('M3', 'wallSqueeze'), step('M3s', 'wallSqueezeSides', { readySeconds: READY_SECONDS })]
  return {
    id: 'mobility',
    version: long ? 'long' : 'short',
    plan: PLAN,
    steps: [
      step('M0', 'pelvicRock'),
      step('M1', floor ? 'halfKneeling' : 'hipFlexorStretch', { sets: long ? 2 : 1 }),
      step('M2', floor ? 'openBook' : 'wallRotation'),
      ...glutes,
      step('M4', 'hipAbduction'),
      ...(long
        ? [step('M5', 'legSwing'), step('M5w', 'walk', { readySeconds: READY_SECONDS, always: true })]
        : []),
    ],
  }
}

/** One rung of each ladder, two sets at first, a minute between them. */
export function strength({ rungs }: Pick<Practice, 'rungs'>): PlannedRoutine {
  return {
    id: 'strength',
    version: 'full',
    plan: PLAN,
    steps: AREAS.map((area) => ({
      id: area,
      exercise: rungOf(area, rungs),
      readySeconds: STRENGTH_READY_SECONDS,
      sets: STRENGTH_SETS,
      restSeconds: REST_SECONDS,
      ownSets: true,
    })),
  }
}

/** The rungs of each ladder, the easiest first. */
export const LADDERS = {
  gluteMax: ['bridge', 'singleLegBridge', 'splitSquat'],
  gluteMed: ['clam', 'sideLegLift', 'sidePlank', 'stepDown'],
  core: ['heelTaps', 'deadBug', 'birdDog', 'plank'],
  hamstrings: ['longLeverBridge', 'bridgeWalkOut', 'hamstringSlider', 'hinge'],
} as const satisfies Record<(typeof AREAS)[number], readonly string[]>

/** The chosen rung; the first where that one is of no ladder of ours, as in a file from elsewhere. */
export const rungOf = (area: Area, rungs: Practice['rungs']): string =>
  LADDERS[area].find((rung) => rung === rungs[area]) ?? LADDERS[area][0]

/** What goes on while exercises wait for a clinician's word: standing, walking, breathing. */
export const ALWAYS: readonly string[] = [
  'stand',
  'shiftWeight',
  'sitTall',
  'walk',
  'breathing',
  'breathingForearms',
  'breathingSeated',
]

/** For a plan's own steps: what they are recorded as, and what is the same whoever planned them. */
export const PLACES: Places = {
  'midday-reset': {
    readySeconds: READY_SECONDS,
    of: Object.fromEntries(RESET.map(({ id, exercise }) => [exercise, { id }])),
  },
  mobility: {
    readySeconds: PLACE_SECONDS,
    of: Object.fromEntries(
      [true, false].flatMap((floor) =>
        mobility({ floor, mobilityLong: true }).steps.map(({ id, exercise, readySeconds }) => [
          exercise,
          { id, readySeconds },
        ]),
      ),
    ),
  },
  strength: {
    readySeconds: STRENGTH_READY_SECONDS,
    sets: STRENGTH_SETS,
    of: Object.fromEntries(AREAS.flatMap((area) => LADDERS[area].map((rung) => [rung, { id: area }]))),
  },
}

/** The clinic's own steps of a routine on that day; null where its plan has none, and the built-in ones are played. */
export const plannedBy = (plan: Followed, routine: RoutineId, day: Day): PlannedRoutine | null =>
  plannedRoutine(plan, routine, day, PLACES, ALWAYS)
