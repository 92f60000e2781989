/** The rows of a made-up history, and what the product would have computed from them. */
import { addDays } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import { totals } from '../../lib/core/streak.ts'
import { type DaySummary, summarise } from '../../lib/core/summary.ts'
import { FACT_STORES, type Rows } from '../../lib/shell/tables.ts'

/** Of every store of facts, in the order of their keys. */
export type History = { [S in (typeof FACT_STORES)[number]]: Rows[S][] }

export type Caches = Pick<{ [S in keyof Rows]: Rows[S][] }, 'days' | 'streaks'>

export function emptyHistory(): History {
  return {
    bouts: [],
    nudges: [],
    resets: [],
    ratings: [],
    marks: [],
    corrections: [],
    checks: [],
    runs: [],
  }
}

export const rowsIn = (history: History) => FACT_STORES.reduce((sum, store) => sum + history[store].length, 0)

/** `days` and `streaks` as they stand on `today`. */
export function cachesOf(history: History, today: Day): Caches {
  const days = summariesOf(history)
  return { days, streaks: [{ name: 'main', ...totals(days, today) }] }
}

/** A summary for every day of which there is a fact, in order. */
export function summariesOf(history: History): DaySummary[] {
  const byDay = <R extends { day: Day }>(rows: R[]) => {
    const groups = Map.groupBy(rows, ({ day }) => day)
    return (day: Day): R[] => groups.get(day) ?? []
  }
  const [bouts, nudges, resets] = [byDay(history.bouts), byDay(history.nudges), byDay(history.resets)]
  const [ratings, marks, corrections] = [
    byDay(history.ratings),
    byDay(history.marks),
    byDay(history.corrections),
  ]
  const summarised = (['bouts', 'nudges', 'resets', 'ratings', 'marks'] as const).flatMap((store) =>
    history[store].map(({ day }) => day),
  )
  return [...new Set(summarised)].sort().map((day) => {
    const next = addDays(day, 1)
    return summarise(day, {
      bouts: [...bouts(day), ...bouts(next)],
      nudges: nudges(day),
      resets: resets(day),
      ratings: ratings(day),
      marks: marks(day),
      corrections: [...corrections(addDays(day, -1)), ...corrections(day), ...corrections(next)],
    })
  })
}
