/** Loaded when a routine is under way: what shows it, and what takes it on from step to step. */
import type { Action } from '../../../lib/core/events.ts'
import type { RoutineRun } from '../../../lib/core/routine.ts'
import { useOnward } from '../../shared/motion.ts'
import './run-card.css'

export { RunCard } from './RunCard.tsx'

type Props = { run: RoutineRun; now: () => number; act: (action: Action) => Promise<boolean> }

/** Shows nothing: the routine goes on also where another card has the place. */
export function Onward({ run, now, act }: Props) {
  useOnward(run, now, act)
  return null
}
