/** How the routines of a plan are written as digits of its code. What is written here stays so for ever. */
import { alike } from './alike.ts'
import { type Codec, either, oneOf, orNull, type Take, UnknownError, whole } from './code-digits.ts'
import { weekdays } from './code-fields.ts'
import { EMPTY_STEP, type PlanStep } from './plan.ts'

const MOST_STEPS = 14
/** So many exercises there may ever be. */
const MOST_EXERCISES = 64

/** Each by its number. */
const freely = (exercises: readonly string[]): Codec<string[]> => ({
  write(ids) {
    const digits = ids.map((id) => oneOf(exercises, MOST_EXERCISES).write(id)?.[0])
    const known = digits.filter((digit) => digit !== undefined)
    return known.length < ids.length || ids.length > MOST_STEPS
      ? null
      : [[ids.length, MOST_STEPS + 1], ...known]
  },
  read: (take) =>
    Array.from({ length: take(MOST_STEPS + 1) }, () => oneOf(exercises, MOST_EXERCISES).read(take)),
})

/** As places in the preset's list of those that are left of it: what was moved or taken out. Some may be new. */
const asEdits = (preset: readonly string[], exercises: readonly string[]): Codec<string[]> => ({
  write(ids) {
    if (ids.length > MOST_STEPS) return null
    const left = [...preset]
    const digits: (readonly [number, number])[] = []
    for (const id of ids) {
      const index = left.indexOf(id)
      digits.push([index < 0 ? 1 : index + 2, left.length + 2])
      if (index >= 0) left.splice(index, 1)
      else {
        const number = oneOf(exercises, MOST_EXERCISES).write(id)
        if (!number) return null
        digits.push(...number)
      }
    }
    return [...digits, [0, left.length + 2]]
  },
  read(take) {
    const left = [...preset]
    const ids: string[] = []
    for (;;) {
      const digit = take(left.length + 2)
      if (digit === 0) return ids
      if (ids.length === MOST_STEPS) throw new UnknownError()
      if (digit === 1) ids.push(oneOf(exercises, MOST_EXERCISES).read(take))
      else ids.push(...left.splice(digit - 2, 1))
    }
  },
})

/** Which exercises there are, in which order. */
export const orderCodec = (preset: readonly string[], exercises: readonly string[]) =>
  either(asEdits(preset, exercises), freely(exercises))

export type StepChange = Partial<Omit<PlanStep, 'exercise' | 'cue'>>
type Field = keyof StepChange

const halves = (most: number) => whole(0.5, most, 0.5)
const count = orNull(whole(1, 50))

const CODECS: { [F in Field]: Codec<PlanStep[F]> } = {
  level: oneOf(['easier', 'standard', 'harder'] as const, 3),
  reps: count,
  sets: orNull(whole(1, 10)),
  hold: orNull(either(whole(5, 60, 5), halves(120))),
  days: orNull(weekdays),
  leftReps: count,
  sides: orNull(oneOf(['none', 'each', 'alternate'] as const, 3)),
  rest: orNull(either(whole(0, 180, 15), whole(0, 300))),
  tempo: orNull(either(halves(8), halves(120))),
}

/** In the order of what counts most, where there is not room for all. */
export const STEP_FIELDS = Object.keys(CODECS) as Field[]

/** What is changed together most often. */
const TOGETHER: Field[][] = [
  ['reps'],
  ['level'],
  ['hold'],
  ['sets'],
  ['days'],
  ['reps', 'sets'],
  ['sets', 'hold'],
  ['reps', 'days'],
  ['reps', 'leftReps'],
  ['level', 'reps'],
]
const AS_BEFORE = TOGETHER.length
const BY_BITS = AS_BEFORE + 1
const KINDS = BY_BITS + 1

const fieldsOf = (change: StepChange) => STEP_FIELDS.filter((field) => field in change)

/** Whether its codec has a way to say that. */
export const canSay = <F extends Field>(field: F, value: PlanStep[F]) => CODECS[field].write(value) !== null

/** What differs from the preset's step, if anything does; `last` is that of the step before. */
export const changeCodec = (last: StepChange): Codec<StepChange> => ({
  write(change) {
    const fields = fieldsOf(change)
    if (alike(ordered(change), ordered(last))) return [[AS_BEFORE, KINDS]]
    const values = fields.map((field) => (CODECS[field] as Codec<unknown>).write(change[field]))
    if (values.includes(null)) return null
    const kind = TOGETHER.findIndex((together) => alike(together, fields))
    const bits = fields.reduce((sum, field) => sum | (1 << STEP_FIELDS.indexOf(field)), 0)
    return [
      ...(kind < 0
        ? [[BY_BITS, KINDS] as const, [bits, 1 << STEP_FIELDS.length] as const]
        : [[kind, KINDS] as const]),
      ...values.flatMap((digits) => digits ?? []),
    ]
  },
  read(take) {
    const kind = take(KINDS)
    return kind === AS_BEFORE
      ? last
      : readFields(take, TOGETHER[kind] ?? fieldsIn(take(1 << STEP_FIELDS.length)))
  },
})

const fieldsIn = (bits: number) => STEP_FIELDS.filter((_, i) => bits & (1 << i))
const ordered = (change: StepChange) => fieldsOf(change).map((field) => [field, change[field]])
const readFields = (take: Take, fields: Field[]): StepChange =>
  Object.fromEntries(fields.map((field) => [field, CODECS[field].read(take)]))

/** The preset's numbers of that exercise. */
export const baseStep = (exercise: string, preset: readonly PlanStep[]): PlanStep => ({
  ...(preset.find((step) => step.exercise === exercise) ?? { ...EMPTY_STEP, exercise }),
  cue: '',
})
