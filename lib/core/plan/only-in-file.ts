/** What a plan says and its code does not, by its paths. */

import type { RoutineId } from '../routine.ts'
import { alike } from './alike.ts'
import { OWN, type Plan, type PlanStep } from './plan.ts'

export function onlyInFile(plan: Plan, told: Plan): string[] {
  const { clinic, routines: _routines, own, stages, ...fields } = plan
  return [
    ...differing(fields, told, ''),
    ...differing(clinic, told.clinic, 'clinic.'),
    ...(['midday-reset', 'mobility', 'strength'] as const).flatMap((id) => stepsIn(plan, told, id)),
    ...own.map((_, i) => `own.${i}`),
    ...stages.map((_, i) => `stages.${i}`),
  ]
}

function differing<T extends object>(fields: T, told: T, path: string): string[] {
  return (Object.keys(fields) as (keyof T & string)[])
    .filter((name) => !alike(fields[name], told[name]))
    .map((name) => `${path}${name}`)
}

/** The whole routine where its exercises or their order are not told; else each step's own. */
function stepsIn(plan: Plan, told: Plan, id: RoutineId): string[] {
  const steps = plan.routines[id] ?? []
  const left = [...(told.routines[id] ?? [])]
  const isOwn = ({ exercise }: PlanStep) => exercise.startsWith(OWN)
  const names = (list: readonly PlanStep[]) => list.map(({ exercise }) => exercise)
  if (!alike(names(steps.filter((step) => !isOwn(step))), names(left))) return [`routines.${id}`]
  return steps.flatMap((step, i) => {
    const path = `routines.${id}.${i}`
    return isOwn(step) ? [path] : differing(step, left.shift() ?? step, `${path}.`)
  })
}
