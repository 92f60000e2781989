/** What a plan begins with, and what each of its stages changes. Pure. */

import type { Day } from '../../lib/core/facts.ts'
import { alike } from '../../lib/core/plan/alike.ts'
import { type Plan, type PlanStep, plannedSteps } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'

export const ROUTINES = ['midday-reset', 'mobility', 'strength'] as const satisfies RoutineId[]

/** On the day that it is given, or before any stage where no day is told. */
const firstDay = ({ issued }: Plan): Day => issued ?? ''

/** Null where the plan says nothing of the routine yet. */
export const stepsAtFirst = (plan: Plan, routine: RoutineId): PlanStep[] | null =>
  plannedSteps(plan, routine, firstDay(plan))

type StageChange = {
  routine: RoutineId
  /** New in the routine, or with other numbers. */
  steps: PlanStep[]
  /** Exercises that were in it, and are no more. */
  gone: PlanStep[]
  /** Others stay as they are. */
  rest: boolean
}

/** Of the stages that are still to come on the plan's first day. */
export function stagesOf(plan: Plan): { from: Day; changes: StageChange[] }[] {
  const later = plan.stages.filter(({ from }) => from > firstDay(plan))
  return later.map(({ from, routines }, i) => {
    const before = { ...plan, stages: plan.stages.filter((stage) => !later.slice(i).includes(stage)) }
    const changes = ROUTINES.flatMap((routine): StageChange[] => {
      const after = routines[routine]
      if (!after) return []
      const had = plannedSteps(before, routine, from) ?? []
      const steps = after.filter((step) => !had.some((other) => alike(step, other)))
      const isFirst = ({ exercise }: PlanStep, at: number) =>
        had.findIndex((step) => step.exercise === exercise) === at
      const gone = had
        .filter(isFirst)
        .filter(({ exercise }) => !after.some((step) => step.exercise === exercise))
      return steps.length + gone.length === 0
        ? []
        : [{ routine, steps, gone, rest: steps.length < after.length }]
    })
    return { from, changes }
  })
}
