/**
 * The plan code, `MR1-…` (DESIGN.md section 5): the number of a preset and what differs from it, at most 57
 * signs. What finds no room is told, so that the plan maker can say that it is in the file alone.
 */

import type { RoutineId } from '../routine.ts'
import { alike } from './alike.ts'
import { type Codec, oneOf, taking, UnknownError, type Written, withDigits } from './code-digits.ts'
import { FIELDS, nameCodec } from './code-fields.ts'
import { baseStep, canSay, changeCodec, orderCodec, STEP_FIELDS, type StepChange } from './code-routines.ts'
import { groupsIn } from './code-text.ts'
import { LARGEST, toGroups } from './crockford.ts'
import { decodePlan } from './decode-plan.ts'
import { onlyInFile } from './only-in-file.ts'
import { OWN, type Plan, type PlanStep } from './plan.ts'
import { type Decoded, refused } from './problems.ts'

/** What the numbers in a code mean: lists that may only grow (`lib/content/plan-numbers.ts`). */
export type CodeBook = {
  presets: readonly Plan[]
  exercises: readonly string[]
  languages: readonly string[]
}

const MOST_PRESETS = 8
const MOST_LANGUAGES = 32
const PREFIX = 'MR1-'
const ROUTINES: RoutineId[] = ['midday-reset', 'mobility', 'strength']

/**
 * A value finds its way into a code or out of it. `of`: what is wanted, the best first; one that has no room gives
 * way to the next, and in the end to what the preset has.
 */
type Say = <T>(preset: T, codec: Codec<T>, of: () => T[]) => T

const fromCatalogue = (steps: readonly PlanStep[] = []) =>
  steps.filter(({ exercise }) => !exercise.startsWith(OWN))

/** The plan that the code tells, said or read in one and the same order. */
function walk(say: Say, preset: Plan, book: CodeBook, plan: Plan): Plan {
  const told: Plan = structuredClone(preset)
  const field = <F extends keyof typeof FIELDS>(name: F) => {
    const codec = FIELDS[name](told) as Codec<Plan[F]>
    told[name] = say(preset[name], codec, () => [plan[name]])
  }
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) field(name)
  for (const routine of ROUTINES) {
    const before = preset.routines[routine] ?? []
    const usual = before.map(({ exercise }) => exercise)
    const wanted = () => [fromCatalogue(plan.routines[routine]).map(({ exercise }) => exercise)]
    const ids = say(usual, orderCodec(usual, book.exercises), wanted)
    if (ids.length > 0) told.routines[routine] = ids.map((id) => baseStep(id, before))
    else delete told.routines[routine]
  }
  for (const routine of ROUTINES) {
    const steps = told.routines[routine] ?? []
    const wanted = fromCatalogue(plan.routines[routine])
    const same = alike(
      steps.map(({ exercise }) => exercise),
      wanted.map(({ exercise }) => exercise),
    )
    let last: StepChange = {}
    for (const [i, base] of steps.entries()) {
      last = say<StepChange>({}, changeCodec(last), () => (same ? changesOf(base, wanted[i] ?? base) : [{}]))
      steps[i] = { ...base, ...last }
    }
  }
  told.language = say(preset.language, oneOf(book.languages, MOST_LANGUAGES), () => [plan.language])
  told.clinic.name = say(preset.clinic.name, nameCodec, () => [plan.clinic.name])
  return told
}

/** What differs; then with less and less of it, the least important left out first. */
function changesOf(base: PlanStep, step: PlanStep): StepChange[] {
  const fields = STEP_FIELDS.filter((field) => !alike(base[field], step[field]) && canSay(field, step[field]))
  return fields.map((_, left) => {
    const kept = fields.slice(0, fields.length - left)
    return Object.fromEntries(kept.map((field) => [field, step[field]]))
  })
}

/** `onlyInFile`: paths of what the code does not tell. */
export function encodePlanCode(given: Plan, book: CodeBook): { code: string; onlyInFile: string[] } {
  const decoded = decodePlan(given, book.exercises)
  const plan = decoded.ok ? decoded.value : given
  const ways = book.presets.map((preset, number) => {
    let written: Written = { number: BigInt(number), place: BigInt(MOST_PRESETS) }
    const told = walk(
      (usual, codec, of) => {
        for (const value of of()) {
          if (alike(value, usual)) break
          const said = codec.write(value)
          const longer = said && withDigits(written, [[1, 2], ...said])
          if (!longer || longer.number > LARGEST) continue
          written = longer
          return value
        }
        written = withDigits(written, [[0, 2]])
        return usual
      },
      preset,
      book,
      plan,
    )
    return { code: `${PREFIX}${toGroups(written.number)}`, onlyInFile: onlyInFile(plan, told) }
  })
  const [best] = ways.sort(
    (a, b) => a.onlyInFile.length - b.onlyInFile.length || a.code.length - b.code.length,
  )
  if (!best) throw new Error('no preset')
  return best
}

export function decodePlanCode(text: string, book: CodeBook): Decoded<Plan> {
  const groups = groupsIn(text)
  if (!groups.ok) return groups
  const { take, rest } = taking(groups.value)
  const preset = book.presets[take(MOST_PRESETS)]
  if (!preset) return refused({ path: '', kind: 'newer' })
  try {
    const told = walk((usual, codec) => (take(2) === 0 ? usual : codec.read(take)), preset, book, preset)
    // Fields of a later version stand behind ours.
    return rest() === 0n ? decodePlan(told, book.exercises) : refused({ path: '', kind: 'newer' })
  } catch (error) {
    if (!(error instanceof UnknownError)) throw error
    return refused({ path: '', kind: 'newer' })
  }
}
