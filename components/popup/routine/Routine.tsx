/** Loaded after the popup's first frame: the steps of the routine that is offered, or under way. */
import type { PopupModel, RoutinesModel } from '../../../lib/core/pages.ts'
import type { Routine, RoutineId } from '../../../lib/core/routine.ts'
import { composed, isPlannedOff, minutesOf, picturesOf, plannedOf } from '../../shared/plans.ts'
import { marksOf, StepRow } from '../../shared/StepRow.tsx'

export { isPlannedOff, minutesOf, picturesOf }

/** So many figures stand side by side. */
const MOST = 4

/** As it would open now. */
export const offeredRoutine = (id: RoutineId, routines: RoutinesModel): Routine =>
  composed(plannedOf(id, routines, false), routines)

type Props = { model: PopupModel; routine: Routine; routines: RoutinesModel }

export function Steps({ model: { run, offered, latestReset, gentle }, routine, routines }: Props) {
  const steps = run?.steps ?? routine.steps
  const latest = offered === 'midday-reset' ? latestReset : null
  const words = gentle ? (routines.plan?.plan.gentle ?? '') : ''
  return (
    <>
      <StepRow
        steps={steps}
        marks={marksOf(steps, run, latest)}
        pictures={picturesOf(run ?? routine, routines)}
        most={MOST}
      />
      {words !== '' && (
        <p class="small gentle-words">
          <bdi>{words}</bdi>
        </p>
      )}
    </>
  )
}
