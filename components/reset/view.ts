/** Which view the window shows: what stands after the `#` of its address. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { ResetView } from '../../lib/shell/session.ts'

/** `midday` is also what an address without a view shows. */
export type View = ResetView

const VIEWS: readonly string[] = ['midday', 'choose', 'mobility', 'strength', 'look'] satisfies ResetView[]

const shownNow = (): View => {
  const named = location.hash.slice(1)
  return VIEWS.includes(named) ? (named as ResetView) : 'midday'
}

export const routineOf = (view: View): RoutineId =>
  view === 'mobility' || view === 'strength' ? view : 'midday-reset'

export const viewOf = (routine: RoutineId): View => (routine === 'midday-reset' ? 'midday' : routine)

/** The address changes without loading anew, by us or by whoever brings the window to the front. */
export function useView(): [View, (to: View) => void] {
  const [view, setView] = useState(shownNow)
  // Not a frame later: the address may change before the first one.
  useLayoutEffect(() => {
    const look = () => setView(shownNow())
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  const go = (to: View) => {
    location.hash = to === 'midday' ? '' : to
    setView(to)
  }
  return [view, go]
}
