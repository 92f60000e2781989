/** How the run that this page saw came to its end: read from the record, so that every window says the same. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Reset } from '../../lib/core/facts.ts'
import type { RoutineRun } from '../../lib/core/routine.ts'
import type { Stops } from '../../lib/core/stops.ts'
import type { ResetModel } from './model.ts'

export type Ended = {
  run: RoutineRun
  /** The row it left, if it counts; null when it was left, or mostly skipped. */
  row: Reset | null
}

export function useEnded(model: ResetModel | null): [Ended | null, () => void] {
  const seen = useRef<RoutineRun | null>(null)
  const [ended, setEnded] = useState<Ended | null>(null)
  const run = model?.run ?? null
  const latest = model?.routines.latest ?? null
  useEffect(() => {
    if (run) {
      seen.current = run
      setEnded(null)
    } else if (seen.current) {
      const gone = seen.current
      seen.current = null
      setEnded({ run: gone, row: latest?.startedAt === gone.startedAt ? latest : null })
    } else if (latest) {
      // Two readings make the model: the row may come with the next.
      setEnded((was) => (was && was.run.startedAt === latest.startedAt ? { ...was, row: latest } : was))
    }
  }, [run, latest])
  return [ended, () => setEnded(null)]
}

/** The step that was stopped a moment ago: the next waits at its start for a word. Null when there is none. */
export function justStopped({ step, results, pausedAt, stepStartedAt }: RoutineRun): number | null {
  const waits = pausedAt !== null && pausedAt <= stepStartedAt
  const stopped = results.slice(0, step).lastIndexOf('stopped')
  return waits && stopped >= 0 && stopped === step - 1 ? stopped : null
}

/** The step whose stop was the end of the run: recorded as stopped, and not yet known when the run was last seen. */
export function stoppedAtEnd({ startedAt, steps, results }: RoutineRun, stops: Stops): number | null {
  const index = steps.findLastIndex(
    ({ planned, exercise }, i) =>
      results[i] !== 'stopped' && [planned, exercise].every((id) => stops[id]?.includes(startedAt)),
  )
  return index < 0 ? null : index
}
