/** A routine takes an hour at most: a plan with a longer one is refused before anybody takes it. */
import type { Plan, PlanRoutines } from '../../lib/core/plan/plan.ts'
import { type Decoded, type Problem, refusal } from '../../lib/core/plan/problems.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { LONGEST_SECONDS } from '../../lib/core/routine-schema.ts'
import { shownSteps } from './plan-words.ts'

function tooLong(plan: Plan, routines: PlanRoutines, at: string): Problem[] {
  return Object.entries(routines).flatMap(([routine, steps]) => {
    const seconds = shownSteps(plan, routine as RoutineId, steps).reduce((sum, step) => sum + step.seconds, 0)
    if (seconds <= LONGEST_SECONDS) return []
    return [{ path: `${at}routines.${routine}`, kind: 'minutes' as const, limit: `${LONGEST_SECONDS / 60}` }]
  })
}

export function withinAnHour(decoded: Decoded<Plan>): Decoded<Plan> {
  if (!decoded.ok) return decoded
  const { value: plan } = decoded
  const problems = [
    ...tooLong(plan, plan.routines, ''),
    ...plan.stages.flatMap(({ routines }, index) => tooLong(plan, routines, `stages.${index}.`)),
  ]
  return problems.length > 0 ? { ok: false, refusal: refusal(problems) } : decoded
}
