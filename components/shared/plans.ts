/** What a routine is today, by the clinic's plan or the built-in one. It loads the catalogue: the popup asks for it after its first frame. Pure. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import { middayReset, mobility, plannedBy, strength } from '../../lib/content/routines.ts'
import { compose, type PlannedRoutine } from '../../lib/core/compose.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import { OWN, ownExercise } from '../../lib/core/plan/plan.ts'
import { ownCatalogue } from '../../lib/core/plan/planned-routine.ts'
import { type Routine, type RoutineId, routineSeconds } from '../../lib/core/routine.ts'
import { exerciseName, saidName } from './exercise-names.ts'
import type { Pictures } from './StepFigure.tsx'

export type Today = Pick<RoutinesModel, 'today' | 'plan' | 'practice' | 'stops' | 'like'>

/** `short`: one minute of the midday reset, which is chosen for once and is the same in every plan that has any of it that day. */
export function plannedOf(
  id: RoutineId,
  { plan, practice, today }: Pick<Today, 'plan' | 'practice' | 'today'>,
  short: boolean,
): PlannedRoutine {
  const ofDay = plan && plannedBy(plan, id, today)
  const own = short && ofDay && ofDay.steps.length > 0 ? null : ofDay
  switch (id) {
    case 'midday-reset':
      if (own) return practice.quiet ? { ...own, version: 'quiet' } : own
      return middayReset(short ? 'short' : practice.quiet ? 'quiet' : 'full')
    case 'mobility':
      return own ?? mobility(practice)
    case 'strength':
      return own ?? strength(practice)
  }
}

export const composed = (planned: PlannedRoutine, { plan, practice, stops, like }: Today): Routine =>
  compose(planned, plan ? { ...EXERCISES, ...ownCatalogue(plan.plan) } : EXERCISES, practice, stops, like)

/** Whether the clinic's own steps are played, not the built-in ones. */
export const isOfPlan = ({ plan }: Pick<Routine, 'plan'>, { plan: followed }: Pick<Today, 'plan'>): boolean =>
  followed !== null && plan.id === followed.id

/** A day on which the clinic planned nothing of it: the built-in one is no way around that. */
export function isPlannedOff(id: RoutineId, today: Pick<Today, 'plan' | 'practice' | 'today'>): boolean {
  const planned = plannedOf(id, today, false)
  return planned.steps.length === 0 && isOfPlan(planned, today)
}

/** Pictures of the clinic's own exercises: of that plan, while it is followed. */
export const picturesOf = (
  { plan }: Pick<Routine, 'plan'>,
  { plan: followed }: Pick<Today, 'plan'>,
): Pictures =>
  followed?.id !== plan.id
    ? {}
    : Object.fromEntries(
        followed.plan.own.flatMap(({ picture }, index) =>
          picture ? [[`${OWN}${index + 1}`, picture] as const] : [],
        ),
      )

/** The name of an exercise of what is planned today. */
export const plannedName = (exercise: string, { plan }: Pick<Today, 'plan'>): string =>
  (plan && ownExercise(plan.plan, exercise)?.name) ?? exerciseName(exercise)

/** The same within a sentence. */
export const plannedSaid = (exercise: string, { plan }: Pick<Today, 'plan'>): string =>
  saidName({ exercise, own: (plan && ownExercise(plan.plan, exercise)) ?? undefined })

export const minutesOf = (routine: Pick<Routine, 'steps'>): number =>
  Math.max(1, Math.round(routineSeconds(routine) / 60))
