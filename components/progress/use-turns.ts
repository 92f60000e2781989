/** Long ranges take their time: the charts are drawn one after the other, and the page answers in between. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ProgressModel, RangeModel } from '../../lib/core/pages.ts'

export type Given = { model: ProgressModel; range: RangeModel }

/** Both of the same range, the latest; null before there are any. */
export function useRanged(model: ProgressModel, range: RangeModel | null): Given | null {
  const latest = useRef<Given | null>(null)
  return useMemo(() => {
    if (range && range.range === model.range) latest.current = { model, range }
    return latest.current
  }, [model, range])
}

/** What each of `count` places is to show: at each turn one more of them has the newest. */
export function useTurns<T>(value: T | null, count: number): (T | null)[] {
  const [given, setGiven] = useState<(T | null)[]>(() => new Array(count).fill(null))
  useEffect(() => {
    if (value === null) return
    let turn = 0
    const next = () => {
      const place = turn++
      setGiven((before) => before.with(place, value))
      // The budgets of the design are measured to this mark, too: the last chart is there.
      if (turn === count) performance.mark('drawn')
      else waiting = setTimeout(next)
    }
    let waiting = setTimeout(next)
    return () => clearTimeout(waiting)
  }, [value, count])
  return given
}
