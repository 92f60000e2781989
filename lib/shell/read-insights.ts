/** What the whole record says, as far back as anything is said of it. */
import { addDays, dayOf } from '../core/day.ts'
import { insightsFrom, insightsOf } from '../core/insights.ts'
import type { InsightsModel } from '../core/pages.ts'
import { beforeAfter, runFindings } from '../core/run-findings.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { sound } from './sound-rows.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

export function readInsights(store: Store, at: number, timeZone: string): Promise<InsightsModel> {
  return store.read(async (tx) => {
    const { settings } = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const from = insightsFrom(today)
    const days = sound('days', await tx.byDay('days', addDays(from, -1), today))
    const ratings = sound('ratings', await tx.byDay('ratings', from, today))
    const runs = sound('runs', await tx.byDay('runs', from, today))
    const resets = sound('resets', await tx.byDay('resets', from, today))
    return {
      insights: insightsOf({ today, days: days.rows, ratings: ratings.rows }),
      runs: runFindings(runs.rows, days.rows),
      beforeAfter: beforeAfter(resets.rows),
      setAside: [days, ratings, runs, resets].reduce((sum, { setAside }) => sum + setAside, 0),
    }
  })
}
