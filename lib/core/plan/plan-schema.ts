/** The fields of a plan and what each may be. A message is a kind of problem, with its limit. */
import * as v from 'valibot'
import type { Day } from '../facts.ts'
import { isRealDay } from '../real-day.ts'
import type { Hours } from '../rules.ts'
import { cleanLines, cleanText } from './clean-text.ts'
import { readLink } from './link.ts'
import { readPicture } from './picture.ts'
import type { Plan, PlanRoutines, PlanStep } from './plan.ts'
import { EMPTY_PLAN, EMPTY_STEP, MOST_OWN, MOST_STAGES, NO_CLINIC } from './plan.ts'

/** Whatever is cut away as unseen, nobody means so much of it. */
const SPARE = 4

const text = (longest: number, shortest = 0, clean = cleanText) =>
  v.pipe(
    v.string(),
    v.maxLength(SPARE * longest, `tooLong:${longest}`),
    v.transform(clean),
    v.minLength(shortest),
    v.maxLength(longest),
  )

const number = (from: number, to: number) =>
  v.pipe(
    v.number(`number:${from}–${to}`),
    v.check((value) => value >= from && value <= to, `number:${from}–${to}`),
  )

/** Zero has one sign. */
const whole = (from: number, to: number) =>
  v.pipe(
    number(from, to),
    v.integer(`number:${from}–${to}`),
    v.transform((value) => value + 0),
  )

const list = <T extends v.GenericSchema>(of: T, most: number, least = 0) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.minLength(least), v.array(of))

const choice = <const T extends string>(...choices: T[]) =>
  v.picklist(choices, `choice:${choices.join(', ')}`)

/** A list is none, though it has no field that is wrong. */
const fields = <T extends v.GenericSchema>(of: T) =>
  v.pipe(
    v.unknown(),
    v.check((given) => typeof given === 'object' && given !== null && !Array.isArray(given), 'type'),
    of,
  )

const object = <const T extends v.ObjectEntries>(entries: T) => fields(v.object(entries))

/** What is absent takes what an empty plan has; the schema makes a copy of it. */
const or = <T extends v.GenericSchema>(schema: T, absent: v.InferOutput<T>) =>
  v.optional(schema as v.GenericSchema<unknown, v.InferOutput<T>>, absent)

const orNull = <T extends v.GenericSchema>(schema: T) =>
  or(v.nullable(schema as v.GenericSchema<unknown, v.InferOutput<T>>), null)

const isDay = (given: string): boolean => /^20\d\d-\d\d-\d\d$/.test(given) && isRealDay(given)
const day = v.pipe(v.string('date'), v.check(isDay, 'date')) as v.GenericSchema<unknown, Day>

const weekdays = (least: number) =>
  v.pipe(
    list(whole(0, 6), 7, least),
    v.check((days) => new Set(days).size === days.length, 'twice'),
    v.transform((days) => days.toSorted()),
  )

const minute = whole(0, 1439)
const DAY_MINUTES = 24 * 60
const hours = (longest: number) =>
  v.pipe(
    object({ start: minute, end: whole(1, 2 * DAY_MINUTES) }),
    v.check(({ start, end }) => end > start && end - start <= longest, 'time'),
  )

const apart = (ranges: Hours[]) =>
  ranges.every((a, i) => ranges.every((b, j) => i >= j || a.end <= b.start || b.end <= a.start))
const LONGEST_DAY = 6
const day0to6 = v.pipe(list(hours(DAY_MINUTES), LONGEST_DAY), v.check(apart, 'order'))

const picture = v.pipe(
  object({ data: v.string('picture'), alt: or(text(140), '') }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const read = readPicture(dataset.value.data)
    if (read.ok) return
    const [problem] = read.refusal.problems
    addIssue({
      message: problem?.limit === undefined ? 'picture' : `picture:${problem.limit}`,
      input: 'data:',
    })
  }),
)

const PHONE = /^[\d\s+\-()./x]*$/
const phone = v.pipe(
  text(30),
  v.check((given) => PHONE.test(given.replace(/\bext\b/gi, 'x')), 'choice:0-9 + - ( ) . / x ext'),
)

const link = v.pipe(
  v.string(),
  v.check((given) => given === '' || readLink(given) !== null, 'link'),
  v.transform((given) => readLink(given)?.href ?? ''),
)

const sides = choice('none', 'each', 'alternate')
const seconds = number(0.5, 120)
const reps = whole(1, 50)
const sets = whole(1, 10)

const step = v.pipe(
  object({
    exercise: v.pipe(v.string(), v.maxLength(60, 'exercise')),
    level: or(choice('easier', 'standard', 'harder'), EMPTY_STEP.level),
    reps: orNull(reps),
    leftReps: orNull(reps),
    hold: orNull(seconds),
    tempo: orNull(seconds),
    sets: orNull(sets),
    rest: orNull(whole(0, 300)),
    sides: orNull(sides),
    days: orNull(weekdays(1)),
    cue: or(text(80), ''),
  }),
  v.forward(
    v.check(
      ({ leftReps, reps: right, sides: of }) => leftReps === null || (right !== null && of !== 'none'),
      'choice',
    ),
    ['leftReps'],
  ),
) as v.GenericSchema<unknown, PlanStep>

const MOST_STEPS = 14
const steps = (least: number) => v.optional(list(step, MOST_STEPS, least))
const ROUTINES = { 'midday-reset': steps(1), mobility: steps(0), strength: steps(0) }

/** A routine of another name is no routine that anybody would ever play. */
const routines = v.pipe(
  fields(v.strictObject(ROUTINES, `choice:${Object.keys(ROUTINES).join(', ')}`)),
  v.transform(
    (given): PlanRoutines => Object.fromEntries(Object.entries(given).filter(([, own]) => own !== undefined)),
  ),
)

const own = object({
  name: text(60, 1),
  steps: list(text(120, 1), 12, 1),
  reps,
  sets,
  seconds,
  sides,
  picture: orNull(picture),
})

const clinic = object({
  name: or(text(60), ''),
  phone: or(phone, ''),
  link: or(link, ''),
  note: or(text(280, 0, cleanLines), ''),
  logo: orNull(picture),
  checked: or(v.boolean(), false),
})

function localeOf(given: string): string | null {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? null
  } catch {
    return null
  }
}
const language = v.pipe(
  v.string(),
  v.maxLength(35),
  v.check((given) => localeOf(given) !== null, 'choice'),
  v.transform((given) => localeOf(given) ?? EMPTY_PLAN.language),
)

const LONGEST_MIDDAY = 12 * 60

export const planSchema = object({
  title: or(text(80), ''),
  language: or(language, EMPTY_PLAN.language),
  issued: orNull(day),
  review: orNull(day),
  clinic: or(clinic, NO_CLINIC),
  intervalMinutes: orNull(whole(30, 90)),
  breakMinutes: orNull(whole(2, 10)),
  workingHours: orNull(list(day0to6, 7, 7)),
  midday: orNull(hours(LONGEST_MIDDAY)),
  anchor: orNull(choice('nextNudge', 'afterLunch', 'beforeLunch', 'atTime')),
  middayAt: orNull(minute),
  eveningRuns: orNull(weekdays(0)),
  routines: or(routines, {}),
  own: or(list(own, MOST_OWN), []),
  stages: or(list(object({ from: day, routines: or(routines, {}) }), MOST_STAGES), []),
  gentle: or(text(280, 0, cleanLines), ''),
  mobility: orNull(choice('daily', 'runDays')),
  running: orNull(object({ days: weekdays(0), at: orNull(minute) })),
  strengthDays: orNull(weekdays(0)),
  stiffness: orNull(choice('daily', 'weekly', 'off')),
  pain: orNull(v.boolean()),
  goal: or(text(140), ''),
}) as v.GenericSchema<unknown, Plan>
