/** The parts of the range that is shown, with their names and where a plan was taken: the same for every chart of a kind. */
import { useMemo } from 'preact/hooks'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Begun } from '../shared/chart/Begun.tsx'
import { placesOf, type Spans, spansOf } from './spans.ts'
import { partNames } from './words.ts'

export type Ranged = Pick<ProgressModel, 'from' | 'today' | 'begins' | 'plans'>

export type Named = { spans: Spans; names: string[]; begun: Begun }

/** In the name of its day, or week, a new plan is told wherever that is. */
export function namedSpans(spans: Spans, { today, plans }: Pick<Ranged, 'today' | 'plans'>): Named {
  const at = placesOf(plans, spans)
  const begins = new Set(at.map(Math.floor))
  const names = partNames(spans, today).map((name, index) =>
    begins.has(index) ? t('chart.with_plan', [name]) : name,
  )
  return { spans, names, begun: { text: t('chart.new_plan'), at } }
}

export function useSpans({ from, today, begins, plans }: Ranged, finest: 'day' | 'week'): Named {
  return useMemo(
    () => namedSpans(spansOf({ from, today, begins, finest }), { today, plans }),
    [from, today, begins, plans, finest],
  )
}
