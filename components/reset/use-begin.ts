/** From the press of Begin to the first step: how the back feels, where that is wanted. */
import { useEffect, useState } from 'preact/hooks'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { Act } from '../shared/live-model.ts'
import { composed, plannedOf } from '../shared/plans.ts'
import type { ResetModel } from './model.ts'
import { isGateOpen, toAskOf } from './plans.ts'

type Wanted = {
  id: RoutineId
  short: boolean
  /** Null when it was skipped, undefined when it was not asked yet. */
  before: number | null | undefined
}

export function useBegin({ run, routines }: ResetModel, act: Act) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { handsFree, beforeAfter } = routines.practice
  const asks = wanted !== null && run === null && beforeAfter && wanted.before === undefined
  useEffect(() => {
    if (wanted === null || asks) return
    setWanted(null)
    // Another window was quicker.
    if (run !== null) return
    const { id, short, before = null } = wanted
    // As it is at this moment: another window may have said something since the card was read.
    const routine = composed(plannedOf(id, routines, short), routines)
    if (!isGateOpen(routines.gate) || routine.steps.length === 0 || toAskOf(routine, routines).length > 0)
      return
    void act({ type: 'routine', do: 'begin', routine, handsFree, before })
  }, [wanted, asks, run, routines, handsFree, act])
  return {
    asks,
    want: (id: RoutineId, short: boolean) => setWanted({ id, short, before: undefined }),
    /** Not now after all. */
    leave: () => setWanted(null),
    rate: (before: number | null) => setWanted((was) => was && { ...was, before }),
  }
}
