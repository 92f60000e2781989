/** Where an exercise of the clinic's own is edited: in the first list that plays it. Pure. */
import type { PlanDraft } from '../../lib/shell/plan-draft.ts'
import { ROUTINES } from './draft.ts'
import { ownId, pathOf, stepsAt } from './edit.ts'

/** For the path of a problem inside `own.<n>`; null for any other. */
export function ownStepOf(draft: PlanDraft, path: string): string | null {
  const number = /^own\.(\d+)/.exec(path)?.[1]
  if (number === undefined) return null
  const id = ownId(Number(number))
  for (const stage of [null, ...draft.stages.keys()]) {
    for (const routine of ROUTINES) {
      const place = { stage, routine }
      const index = stepsAt(draft, place).findIndex(({ exercise }) => exercise === id)
      if (index >= 0) return `${pathOf(place)}.${index}`
    }
  }
  return null
}
