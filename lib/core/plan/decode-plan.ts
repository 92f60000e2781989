/**
 * A plan from outside: a file, a stored row, what an organisation suggests. What is absent says nothing; what is
 * wrong is refused with its place, and nothing is guessed.
 */

import * as v from 'valibot'
import { alike } from './alike.ts'
import { parseJson } from './json.ts'
import {
  EMPTY_PLAN,
  EMPTY_STEP,
  NO_CLINIC,
  OWN,
  PLAN_FORMAT,
  PLAN_VERSION,
  type Plan,
  type PlanRoutines,
} from './plan.ts'
import { planSchema } from './plan-schema.ts'
import { type Decoded, type Problem, problemsOf, refusal, refused } from './problems.ts'

const LIMITS = { bytes: 512 * 1024, depth: 12 }

/** `exercises`: the ids of the catalogue. */
export function decodePlan(given: unknown, exercises: readonly string[]): Decoded<Plan> {
  const read = v.safeParse(planSchema, given, { abortPipeEarly: true })
  if (!read.success) return { ok: false, refusal: problemsOf(read.issues) }
  const problems = [...unknownExercises(read.output, exercises), ...unordered(read.output)]
  return problems.length > 0
    ? { ok: false, refusal: refusal(problems) }
    : { ok: true, value: withoutEmpty(read.output) }
}

export function decodePlanFile(text: string, exercises: readonly string[]): Decoded<Plan> {
  const parsed = parseJson(text, LIMITS)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refused({ path: '', kind: 'notOurs' })
  }
  const { format, version } = value as Record<string, unknown>
  if (format !== PLAN_FORMAT) return refused({ path: 'format', kind: 'notOurs', given: format })
  if (version === undefined) return refused({ path: 'version', kind: 'missing' })
  if (version !== PLAN_VERSION) {
    const newer = typeof version === 'number' && version > PLAN_VERSION
    return refused({ path: 'version', kind: newer ? 'newer' : 'type', given: version })
  }
  return decodePlan(value, exercises)
}

function unknownExercises({ routines, stages, own }: Plan, exercises: readonly string[]): Problem[] {
  const isKnown = (id: string) =>
    id.startsWith(OWN)
      ? /^[1-9]\d?$/.test(id.slice(OWN.length)) && Number(id.slice(OWN.length)) <= own.length
      : exercises.includes(id)
  const inRoutines = (path: string, given: PlanRoutines) =>
    Object.entries(given).flatMap(([routine, steps]) =>
      steps.flatMap(({ exercise }, i): Problem[] =>
        isKnown(exercise)
          ? []
          : [{ path: `${path}routines.${routine}.${i}.exercise`, kind: 'exercise', given: exercise }],
      ),
    )
  return [
    ...inRoutines('', routines),
    ...stages.flatMap((stage, i) => inRoutines(`stages.${i}.`, stage.routines)),
  ]
}

function unordered({ issued, review, stages }: Plan): Problem[] {
  const late = stages.flatMap(({ from }, i): Problem[] => {
    const before = stages[i - 1]?.from
    return before === undefined || before < from
      ? []
      : [{ path: `stages.${i}.from`, kind: 'order', given: from }]
  })
  return issued !== null && review !== null && review < issued
    ? [...late, { path: 'review', kind: 'order', given: review }]
    : late
}

/** A routine without a step says nothing of it. */
function withoutEmpty(plan: Plan): Plan {
  const said = (routines: PlanRoutines): PlanRoutines =>
    Object.fromEntries(Object.entries(routines).filter(([, steps]) => steps.length > 0))
  return {
    ...plan,
    routines: said(plan.routines),
    stages: plan.stages.map(({ from, routines }) => ({ from, routines: said(routines) })),
  }
}

/** As a file: what it says, in a form that a person can read. */
export function encodePlanFile(plan: Plan): string {
  const { language, clinic, routines, stages, ...rest } = plan
  const shortRoutines = (given: PlanRoutines) =>
    Object.fromEntries(
      Object.entries(given).map(([id, steps]) => [
        id,
        steps.map(({ exercise, ...step }) => ({ exercise, ...changed(step, EMPTY_STEP) })),
      ]),
    )
  const said = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    language,
    ...changed(
      { ...rest, clinic: changed(clinic, NO_CLINIC), routines: shortRoutines(routines) },
      EMPTY_PLAN,
    ),
    ...(stages.length > 0 && {
      stages: stages.map(({ from, routines: own }) => ({ from, routines: shortRoutines(own) })),
    }),
  }
  return `${JSON.stringify(said, null, 2)}\n`
}

/** The fields that differ. */
function changed(given: object, from: object): object {
  const usual = from as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !alike(value, usual[key]) && !isNothing(value)),
  )
}

/** What has no field of its own to say. Lists may: none of the seven days. */
const isNothing = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0
