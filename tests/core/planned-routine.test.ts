/** A clinic's plan as it plays: which steps on which day, with which numbers, under the person's own word. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { middayReset, mobility, plannedBy, strength } from '../../lib/content/routines.ts'
import { compose, easierStep, type Like, type PlannedRoutine } from '../../lib/core/compose.ts'
import {
  EMPTY_PLAN,
  EMPTY_STEP,
  type OwnExercise,
  PLAN_PARTS,
  type Plan,
  type PlanPart,
  type PlanStep,
} from '../../lib/core/plan/plan.ts'
import { ownCatalogue } from '../../lib/core/plan/planned-routine.ts'
import { timesIn } from '../../lib/core/planned-dose.ts'
import { DEFAULT_PRACTICE, type ExerciseWord, type Practice } from '../../lib/core/practice.ts'
import { type Routine, type RoutineId, routineSeconds, type Step } from '../../lib/core/routine.ts'
import { routineProblems } from '../../lib/core/routine-schema.ts'
import type { Stops } from '../../lib/core/stops.ts'
import { LIKE } from '../support/begin.ts'

const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'
const ID = '0123456789abcdef-1'

const step = (exercise: string, more: Partial<PlanStep> = {}): PlanStep => ({
  ...EMPTY_STEP,
  exercise,
  ...more,
})
const OWN: OwnExercise = {
  name: 'Towel slide',
  steps: ['Stand on a towel.', 'Slide it back.'],
  reps: 6,
  sets: 2,
  seconds: 4,
  sides: 'each',
  picture: null,
}
const plan = (more: Partial<Plan>): Plan => ({ ...EMPTY_PLAN, own: [OWN], ...more })

const planned = (
  more: Partial<Plan>,
  routine: RoutineId = 'midday-reset',
  day = MONDAY,
  parts: PlanPart[] = [...PLAN_PARTS],
) => plannedBy({ id: ID, plan: plan(more), parts }, routine, day)

const reset = (...steps: PlanStep[]) => planned({ routines: { 'midday-reset': steps } })

type Given = { practice?: Partial<Practice>; stops?: Stops; like?: Partial<Like> }
function played(routine: PlannedRoutine | null, { practice, stops = {}, like }: Given = {}): Routine {
  if (routine === null) throw new Error('the plan says nothing of it')
  const catalogue = { ...EXERCISES, ...ownCatalogue({ own: [OWN] }) }
  return compose(routine, catalogue, { ...DEFAULT_PRACTICE, ...practice }, stops, { ...LIKE, ...like })
}
const only = (one: PlanStep, given: Given = {}): Step => played(reset(one), given).steps[0] as Step
const said = (choice: ExerciseWord['choice']): ExerciseWord => ({ choice, at: 0, backAt: null })

describe('which steps', () => {
  const HIPS = [step('hipExtension')]
  const later = { from: TUESDAY, routines: { 'midday-reset': [step('bridge')] } }
  test.each<[string, Partial<Plan>, RoutineId, string, string[] | null]>([
    ['nothing said', {}, 'midday-reset', MONDAY, null],
    ['of another routine', { routines: { strength: HIPS } }, 'midday-reset', MONDAY, null],
    ['an empty list', { routines: { 'midday-reset': [] } }, 'midday-reset', MONDAY, null],
    ['said', { routines: { 'midday-reset': HIPS } }, 'midday-reset', MONDAY, ['R2 hipExtension']],
    [
      'before a stage',
      { routines: { 'midday-reset': HIPS }, stages: [later] },
      'midday-reset',
      MONDAY,
      ['R2 hipExtension'],
    ],
    [
      'in a stage',
      { routines: { 'midday-reset': HIPS }, stages: [later] },
      'midday-reset',
      TUESDAY,
      ['P1 bridge'],
    ],
    [
      'of its weekday',
      { routines: { 'midday-reset': [step('bridge', { days: [1] }), step('breathing')] } },
      'midday-reset',
      MONDAY,
      ['R4 breathing'],
    ],
    // Nothing of the built-in routine is played in its place.
    [
      'of another weekday alone',
      { routines: { strength: [step('clam', { days: [1, 3] })] } },
      'strength',
      MONDAY,
      [],
    ],
    [
      'the same twice',
      {
        routines: { 'midday-reset': [step('hipExtension'), step('breathing'), step('hipExtension')] },
      },
      'midday-reset',
      MONDAY,
      ['R2 hipExtension', 'R4 breathing', 'P3 hipExtension'],
    ],
    [
      'of one ladder two rungs',
      { routines: { strength: [step('plank'), step('deadBug'), step('stepDown'), step('hipExtension')] } },
      'strength',
      MONDAY,
      ['core plank', 'P2 deadBug', 'gluteMed stepDown', 'P4 hipExtension'],
    ],
    [
      'on the floor and not, at one place',
      { routines: { mobility: [step('openBook'), step('wallRotation'), step('walk'), step('own.1')] } },
      'mobility',
      MONDAY,
      ['M2 openBook', 'P2 wallRotation', 'M5w walk', 'P4 own.1'],
    ],
    // A number that the plan does not have is no exercise.
    [
      'own ones',
      { routines: { mobility: [step('own.2'), step('own.1')] } },
      'mobility',
      MONDAY,
      ['P2 own.1'],
    ],
  ])('%s', (_, more, routine, day, wanted) => {
    const found = planned(more, routine, day)
    expect(found?.steps.map(({ id, exercise }) => `${id} ${exercise}`) ?? null).toEqual(wanted)
    if (found) expect(found).toMatchObject({ id: routine, plan: { id: ID, version: 1 }, version: 'full' })
  })

  test.each<[RoutineId, PlanPart]>([
    ['midday-reset', 'reset'],
    ['mobility', 'mobility'],
    ['strength', 'strength'],
  ])('of %s none where that part was not taken', (routine, part) => {
    const routines = { [routine]: HIPS }
    expect(planned({ routines }, routine, MONDAY, [part])?.steps).toHaveLength(1)
    const others = PLAN_PARTS.filter((other) => other !== part)
    expect(planned({ routines }, routine, MONDAY, others)).toBeNull()
  })
})

test('what is planned as it is built in plays as it is built in', () => {
  const same = (built: PlannedRoutine) => {
    const { steps } = built
    const routines = {
      [built.id]: steps.map(({ exercise, sets = null, ownSets }) =>
        step(exercise, { sets: ownSets ? null : sets }),
      ),
    }
    const asPlanned = played(planned({ routines }, built.id)).steps
    const asBuilt = played(built).steps
    const plain = (each: Step) => ({ ...each, more: {}, always: each.always })
    expect(asPlanned.map(plain)).toEqual(asBuilt.map(plain))
  }
  same(middayReset('full'))
  for (const floor of [true, false]) same(mobility({ floor, mobilityLong: true }))
  for (const core of ['heelTaps', 'plank']) same(strength({ rungs: { ...DEFAULT_PRACTICE.rungs, core } }))
})

describe('the plan’s numbers', () => {
  const hip = EXERCISES.hipExtension.dose
  test.each<[string, PlanStep, object]>([
    ['none', step('hipExtension'), hip],
    ['repetitions', step('hipExtension', { reps: 8 }), { ...hip, reps: 8 }],
    ['of each side', step('hipExtension', { reps: 8, leftReps: 5 }), { ...hip, reps: 8, leftReps: 5 }],
    ['the same on both', step('hipExtension', { reps: 8, leftReps: 8 }), { ...hip, reps: 8 }],
    [
      'hold, and tempo between',
      step('hipExtension', { hold: 5, tempo: 3 }),
      {
        ...hip,
        beats: [
          { cue: 'out', seconds: 3 },
          { cue: 'hold', seconds: 5 },
          { cue: 'back', seconds: 3 },
        ],
      },
    ],
    [
      'a squeeze is held where nothing else is',
      step('wallSqueeze', { hold: 6 }),
      {
        beats: [
          { cue: 'squeeze', seconds: 6 },
          { cue: 'release', seconds: 1.5 },
        ],
      },
    ],
    ['walked', step('walk', { hold: 60, tempo: 1 }), { beats: [{ cue: 'go', seconds: 60 }] }],
    ['stretched', step('hipFlexorStretch', { hold: 20 }), { beats: [{ cue: 'stretch', seconds: 20 }] }],
    // The breath is the person's own.
    ['breathed', step('breathing', { hold: 9, tempo: 9 }), { beats: EXERCISES.breathing.dose.beats }],
    ['sets, with a minute between', step('hipExtension', { sets: 3 }), { sets: 3, restSeconds: 60 }],
    ['rest', step('hipExtension', { sets: 3, rest: 20 }), { sets: 3, restSeconds: 20 }],
    ['sets of what is held', step('plank', { sets: 2 }), { sets: 2, restSeconds: 60 }],
    ['on one side then the other', step('bridge', { sides: 'each' }), { sides: 'each', changeSeconds: 5 }],
    ['without sides', step('hipExtension', { sides: 'none' }), { sides: 'none', changeSeconds: 0 }],
    [
      'its own, of the clinic’s',
      step('own.1'),
      {
        sets: 2,
        restSeconds: 60,
        sides: 'each',
        reps: 6,
        beats: [{ cue: 'go', seconds: 4 }],
        changeSeconds: 5,
      },
    ],
    [
      'said of the clinic’s',
      step('own.1', { reps: 3, tempo: 2, sets: 1 }),
      { sets: 1, reps: 3, beats: [{ cue: 'go', seconds: 2 }] },
    ],
  ])('%s', (_, one, dose) => expect(only(one).dose).toMatchObject(dose))

  test('without sides there is no left one', () => {
    expect(only(step('hipExtension', { reps: 8, leftReps: 5, sides: 'none' })).dose).not.toHaveProperty(
      'leftReps',
    )
  })

  test('go on with another version only where it is done alike', () => {
    const easier = { practice: { exercises: { hipExtension: said('easier') } } }
    expect(only(step('hipExtension', { reps: 8, leftReps: 5, hold: 4 }), easier)).toMatchObject({
      exercise: 'hipExtensionToes',
      dose: {
        reps: 8,
        leftReps: 5,
        beats: [{ seconds: 1.5 }, { cue: 'hold', seconds: 4 }, { seconds: 1.5 }],
      },
    })
    // Held for 20 seconds, and counted to eight: the lift keeps its own count and times.
    const plank = { practice: { exercises: { sidePlank: said('easier') } } }
    expect(only(step('sidePlank', { hold: 20, sets: 2 }), plank)).toMatchObject({
      exercise: 'sideLegLift',
      dose: { ...EXERCISES.sideLegLift.dose, sets: 2, restSeconds: 60 },
    })
    const under = only(step('sidePlank', { hold: 20, sets: 2 }))
    expect(easierStep(under, EXERCISES, DEFAULT_PRACTICE, {})?.dose).toEqual({
      ...EXERCISES.sideLegLift.dose,
      sets: 2,
      restSeconds: 60,
    })
  })
})

test.each([
  ['hipExtension', { hold: true, tempo: true }],
  ['wallSqueeze', { hold: true, tempo: true }],
  ['walk', { hold: true, tempo: false }],
  ['breathing', { hold: false, tempo: false }],
  ['splitSquat', { hold: false, tempo: true }],
] as const)('which times a plan can set: %s', (id, times) =>
  expect(timesIn(EXERCISES[id].dose)).toEqual(times),
)

describe('the plan’s level is what is lowered and raised', () => {
  const ON_EASY = { like: { easy: true } }
  const HARDER = step('hipExtension', { level: 'harder' })
  const EASIER = step('hipExtension', { level: 'easier' })
  const by = (choice: ExerciseWord['choice']) => ({ practice: { exercises: { hipExtension: said(choice) } } })
  test.each<[string, PlanStep, Given, string, number]>([
    ['harder', HARDER, {}, 'hipExtension harder', 5],
    ['harder, as planned', HARDER, by('asPlanned'), 'hipExtension harder', 5],
    ['harder, easier by word', HARDER, by('easier'), 'hipExtensionToes easier', 2],
    ['harder, on an easy day', HARDER, ON_EASY, 'hipExtensionToes easier', 2],
    ['harder, for the first time', HARDER, { like: { firstHip: true } }, 'hipExtensionToes easier', 2],
    ['easier', EASIER, {}, 'hipExtensionToes easier', 2],
    ['easier, for the first time', EASIER, { like: { firstHip: true } }, 'hipExtensionToes easier', 2],
    // One up is what others are given.
    ['easier, harder by word', EASIER, by('harder'), 'hipExtension', 2],
    ['easier, and easier still', EASIER, by('easier'), 'seatedSqueeze easier', 2],
    ['easier, on an easy day', EASIER, ON_EASY, 'seatedSqueeze easier', 2],
    ['easier, and that hurt', EASIER, { stops: { hipExtensionToes: [1] } }, 'seatedSqueeze easier', 2],
  ])('%s', (_, one, given, wanted, hold) => {
    const { exercise, level, dose } = only(one, given)
    expect(`${exercise}${level === 'standard' ? '' : ` ${level}`}`).toBe(wanted)
    expect(dose.beats.find(({ cue }) => cue === 'hold')?.seconds).toBe(hold)
  })

  test('left out is left out', () => expect(played(reset(HARDER), by('leaveOut')).steps).toEqual([]))

  test('while a clinician is asked only standing, walking and breathing stay, and none of it harder', () => {
    const all = reset(
      step('stand', { level: 'harder' }),
      HARDER,
      step('own.1'),
      step('walk'),
      step('sitTall'),
    )
    const { steps } = played(all, { like: { waiting: true } })
    expect(steps.map(({ exercise }) => exercise)).toEqual(['stand', 'walk', 'sitTall'])
  })
})

test('the clinician’s words and an own exercise’s go with the step', () => {
  const { cue, own } = only(step('own.1', { cue: 'Slow, and let the hip do it.' }))
  expect(cue).toBe('Slow, and let the hip do it.')
  expect(own).toEqual({ name: 'Towel slide', steps: OWN.steps })
  expect(only(step('hipExtension'))).not.toHaveProperty('own')
})

test('an own exercise has no seated version and no quiet one', () => {
  const both = reset(step('own.1'), step('hipExtension'))
  const ids = (given: Given, version: 'full' | 'quiet' = 'full') =>
    played(both && { ...both, version }, given).steps.map(({ exercise }) => exercise)
  expect(ids({ like: { seated: true } })).toEqual(['seatedSqueeze'])
  expect(ids({}, 'quiet')).toEqual(['own.1', 'hipExtensionToes'])
})

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const anyStep: fc.Arbitrary<PlanStep> = fc.record({
  exercise: fc.constantFrom(...Object.keys(EXERCISES), 'own.1'),
  level: fc.constantFrom('easier' as const, 'standard' as const, 'harder' as const),
  reps: orNull(fc.integer({ min: 1, max: 6 })),
  leftReps: orNull(fc.integer({ min: 1, max: 6 })),
  hold: orNull(fc.integer({ min: 1, max: 40 }).map((half) => half / 2)),
  tempo: orNull(fc.integer({ min: 1, max: 8 }).map((half) => half / 2)),
  sets: orNull(fc.integer({ min: 1, max: 2 })),
  rest: orNull(fc.integer({ min: 0, max: 60 })),
  sides: orNull(fc.constantFrom('none' as const, 'each' as const, 'alternate' as const)),
  days: orNull(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })),
  cue: fc.string({ maxLength: 80 }),
})

test('whatever a clinic writes can be played, each step by its own id', () => {
  const steps = fc.array(anyStep, { minLength: 1, maxLength: 4 })
  const ids = fc.constantFrom('midday-reset' as const, 'mobility' as const, 'strength' as const)
  const words = fc.dictionary(
    fc.constantFrom(...Object.keys(EXERCISES)),
    fc.constantFrom('easier' as const, 'harder' as const, 'asPlanned' as const).map(said),
  )
  const like = fc.record({ easy: fc.boolean(), seated: fc.boolean(), firstHip: fc.boolean() })
  fc.assert(
    fc.property(steps, ids, words, like, (each, routine, exercises, today) => {
      const { steps: found, ...rest } = played(planned({ routines: { [routine]: each } }, routine), {
        practice: { exercises },
        like: today,
      })
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      const short = routineSeconds({ steps: found }) <= 3600
      if (found.length > 0 && short) expect(routineProblems({ ...rest, steps: found })).toEqual([])
    }),
    { numRuns: 300, seed: 7 },
  )
})
