/** The steps of a routine as they stand on paper. Pure. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import type { Exercise } from '../../lib/core/exercise.ts'
import type { Plan, PlanStep } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { tExercise } from '../../lib/shell/texts.ts'
import { type ShownStep, shownSteps } from '../shared/plan-words.ts'

/** Where no other exercise is the easier or harder one, the words alone say how. */
function versionWords({ exercise, level }: PlanStep): string[] {
  const entry = (EXERCISES as Record<string, Exercise>)[exercise]
  return level === 'standard' || !entry || entry[level] !== null ? [] : [tExercise(exercise, level)]
}

export const rowsOf = (plan: Plan, routine: RoutineId, steps: readonly PlanStep[]): ShownStep[] =>
  steps.flatMap((step) =>
    shownSteps(plan, routine, [step]).map((shown) => ({
      ...shown,
      notes: [...shown.notes, ...versionWords(step)],
    })),
  )

/** What is said of every one of several rows is said once, above them. */
export function saidOnce(rows: ShownStep[]): { all: string[]; rows: ShownStep[] } {
  const [first, ...others] = rows
  const all =
    others.length === 0 || !first
      ? []
      : first.notes.filter((note) => others.every(({ notes }) => notes.includes(note)))
  return {
    all,
    rows: rows.map((row) => ({ ...row, notes: row.notes.filter((note) => !all.includes(note)) })),
  }
}
