/** Any plan that keeps its rules, as it comes out of the decoder. */
import fc from 'fast-check'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { PRESETS } from '../../lib/content/plans.ts'
import type { OwnExercise, Plan, PlanRoutines, PlanStep } from '../../lib/core/plan/plan.ts'
import type { Hours } from '../../lib/core/rules.ts'

export const IDS = Object.keys(EXERCISES)

/** One black point, as PNG. */
export const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 2 })
const words = (longest: number, shortest = 0) =>
  fc
    .string({
      unit: fc.constantFrom(...'abc XYZ äßñ é 0123 <b>&"\'(/) 日本'),
      maxLength: longest,
      minLength: shortest,
    })
    .map((text) => text.trim())
    .filter(({ length }) => length >= shortest && length <= longest)

const days = (least: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: least, maxLength: 7 })
    .map((all) => all.toSorted())
const minute = fc.oneof(
  fc.integer({ min: 0, max: 95 }).map((n) => n * 15),
  fc.integer({ min: 0, max: 1439 }),
)
const range = (longest: number): fc.Arbitrary<Hours> =>
  fc
    .tuple(
      minute,
      fc.oneof(
        fc.integer({ min: 1, max: longest / 15 }).map((n) => n * 15),
        fc.integer({ min: 1, max: longest }),
      ),
    )
    .map(([start, length]) => ({ start, end: start + length }))
const apart = (ranges: Hours[]) =>
  ranges.every((a, i) => ranges.every((b, j) => i >= j || a.end <= b.start || b.end <= a.start))
const hours = fc.array(range(1440), { maxLength: 3 }).filter(apart)
const week = fc.oneof(
  fc
    .tuple(hours, days(0))
    .map(([own, on]) => [0, 1, 2, 3, 4, 5, 6].map((day) => (on.includes(day) ? own : []))),
  fc.array(hours, { minLength: 7, maxLength: 7 }),
)
const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((n) => Temporal.PlainDate.from('2000-01-01').add({ days: n }).toString())
const likelyDay = fc
  .integer({ min: 0, max: 800 })
  .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString())
const anyDay = fc.oneof({ weight: 4, arbitrary: likelyDay }, day)

const sides = fc.constantFrom('none' as const, 'each' as const, 'alternate' as const)
const seconds = fc.oneof(
  fc.integer({ min: 1, max: 240 }).map((n) => n / 2),
  fc.integer({ min: 5, max: 1200 }).map((n) => n / 10),
)
const reps = fc.integer({ min: 1, max: 50 })
const sets = fc.integer({ min: 1, max: 10 })
/** Mostly nothing said, as people do. */
const seldom = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 1 })

const step = (exercises: string[]): fc.Arbitrary<PlanStep> =>
  fc
    .record({
      exercise: fc.constantFrom(...exercises),
      level: fc.oneof(
        { weight: 3, arbitrary: fc.constant('standard' as const) },
        fc.constantFrom('easier' as const, 'harder' as const),
      ),
      reps: orNull(reps),
      leftReps: seldom(reps),
      hold: seldom(seconds),
      tempo: seldom(seconds),
      sets: orNull(sets),
      rest: seldom(fc.integer({ min: 0, max: 300 })),
      sides: seldom(sides),
      days: seldom(days(1)),
      cue: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, words(80)),
    })
    .map((given) => ({
      ...given,
      leftReps: given.reps === null || given.sides === 'none' ? null : given.leftReps,
    }))

const routines = (exercises: string[]): fc.Arbitrary<PlanRoutines> =>
  fc
    .record(
      {
        'midday-reset': fc.array(step(exercises), { minLength: 1, maxLength: 14 }),
        mobility: fc.array(step(exercises), { maxLength: 14 }),
        strength: fc.array(step(exercises), { maxLength: 14 }),
      },
      { requiredKeys: [] },
    )
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, steps]) => steps.length > 0)))

const picture = orNull(words(140).map((alt) => ({ data: PNG, alt })))
const own: fc.Arbitrary<OwnExercise> = fc.record({
  name: words(60, 1),
  steps: fc.array(words(120, 1), { minLength: 1, maxLength: 12 }),
  reps,
  sets,
  seconds,
  sides,
  picture,
})
const link = fc.oneof(
  fc.constant(''),
  fc.constantFrom('https://clinic.example/', 'https://xn--mnchen-3ya.example/laufen?a=b#c'),
)
const presets = Object.values(PRESETS)
/** Of a preset, or anything. */
const like = <F extends keyof Plan>(field: F, any: fc.Arbitrary<Plan[F]>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...presets).map((preset) => preset[field]) }, any)

export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(own, { maxLength: 2 })
  .chain((ownExercises) => {
    const exercises = [...IDS, ...ownExercises.map((_, i) => `own.${i + 1}`)]
    return fc.record({
      title: words(80),
      language: fc.constantFrom('en', 'de', 'pt-BR', 'sr-Latn'),
      issued: orNull(anyDay),
      review: orNull(anyDay),
      clinic: fc.record({
        name: fc.oneof(
          words(60),
          fc.constantFrom('Endurance Unleashed', 'Praxis Süd', 'RUN LAB', 'physio 24'),
        ),
        phone: fc.constantFrom('', '919-516-9050', '+49 (0)89 / 12 34 ext 5'),
        link,
        note: fc.oneof(words(280), fc.constant('Bring your shoes.\nAnd the page.')),
        logo: picture,
        checked: fc.boolean(),
      }),
      intervalMinutes: like('intervalMinutes', orNull(fc.integer({ min: 30, max: 90 }))),
      breakMinutes: like('breakMinutes', orNull(fc.integer({ min: 2, max: 10 }))),
      workingHours: orNull(week),
      midday: like('midday', orNull(range(720))),
      anchor: like('anchor', orNull(fc.constantFrom('nextNudge', 'afterLunch', 'beforeLunch', 'atTime'))),
      middayAt: orNull(minute),
      eveningRuns: orNull(days(0)),
      routines: like('routines', routines(exercises)),
      own: fc.constant(ownExercises),
      stages: fc
        .uniqueArray(likelyDay, { maxLength: 3 })
        .chain((from) =>
          fc.tuple(
            ...from
              .toSorted()
              .map((each) => routines(exercises).map((all) => ({ from: each, routines: all }))),
          ),
        ),
      gentle: words(280),
      mobility: orNull(fc.constantFrom('daily', 'runDays')),
      running: orNull(fc.record({ days: days(0), at: orNull(minute) })),
      strengthDays: orNull(days(0)),
      stiffness: orNull(fc.constantFrom('daily', 'weekly', 'off')),
      pain: orNull(fc.boolean()),
      goal: words(140),
    } satisfies { [Field in keyof Plan]: fc.Arbitrary<Plan[Field]> })
  })
  .map((plan) => ({
    ...plan,
    review:
      plan.issued !== null && plan.review !== null && plan.review < plan.issued ? plan.issued : plan.review,
  }))
