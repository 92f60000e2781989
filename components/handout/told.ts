/** What is told of a plan's exercises on paper, and how much room there is for it on two pages. Pure. */
import type { Day } from '../../lib/core/facts.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { ShownStep } from '../shared/plan-words.ts'
import { rowsOf } from './rows.ts'
import { ROUTINES, stagesOf, stepsAtFirst } from './stages.ts'

export type Told = {
  first: { routine: RoutineId; rows: ShownStep[] }[]
  stages: { from: Day; routine: RoutineId; rows: ShownStep[]; gone: ShownStep[]; rest: boolean }[]
  /** `wide`: how each exercise is done is told in full. `tight`: small type. */
  room: 'wide' | 'usual' | 'tight'
}

/** So many exercises can be told in full, fewer with words of the clinic's own beside; and so many steps of its own. */
const FEW = 6
const VERY_FEW = 4
const FEW_STEPS = 8
/** In the usual type; cues, steps of the clinic's own, and what changes later take room, too. */
const MANY = 20

export function toldOf(plan: Plan): Told {
  const first = ROUTINES.flatMap((routine) => {
    const rows = rowsOf(plan, routine, stepsAtFirst(plan, routine) ?? [])
    return rows.length === 0 ? [] : [{ routine, rows }]
  })
  const stages = stagesOf(plan).flatMap(({ from, changes }) =>
    changes.map(({ routine, steps, gone, rest }) => ({
      from,
      routine,
      rows: rowsOf(plan, routine, steps),
      gone: rowsOf(plan, routine, gone),
      rest,
    })),
  )
  return { first, stages, room: roomFor(plan, first, stages) }
}

function roomFor({ gentle, clinic }: Plan, first: Told['first'], stages: Told['stages']): Told['room'] {
  const rows = [...first, ...stages].flatMap((part) => part.rows)
  const cues = rows.filter(({ cue }) => cue !== '').length
  const ownSteps = rows.reduce((sum, { own }) => sum + (own?.steps.length ?? 0), 0)
  const few = cues === 0 && gentle === '' && clinic.note === '' ? FEW : VERY_FEW
  if (rows.length > 0 && rows.length <= few && stages.length === 0 && ownSteps <= FEW_STEPS) return 'wide'
  return rows.length + cues / 2 + ownSteps / 2 + 2 * stages.length <= MANY ? 'usual' : 'tight'
}
