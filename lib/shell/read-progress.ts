/** What the progress page shows, read in one transaction. */
import { boutRow } from '../core/bout.ts'
import { correct } from '../core/correct.ts'
import { dayOf, unionLength } from '../core/day.ts'
import type { Bout, Day } from '../core/facts.ts'
import type { DayRecord, ProgressModel } from '../core/pages.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { boutEnd } from '../core/stretch.ts'
import { ratingOf, readStreak } from './read-popup.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

/** The stretch still going on, as the row it would leave now. */
export function openRow({ tracker }: State): Bout[] {
  const { phase } = tracker
  const bout = phase.kind === 'atScreen' ? phase.bout : phase.kind === 'inReset' ? phase.bout : null
  if (!bout || boutEnd(bout) <= bout.start) return []
  return [boutRow(bout, boutEnd(bout), 'idle')]
}

export function readProgress(store: Store, at: number, timeZone: string): Promise<ProgressModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, state.settings.dayStartHour)
    const [{ streak, resets }, summaries, bouts, allResets, ratings, corrections] = await Promise.all([
      readStreak(tx, today),
      tx.all('days'),
      tx.all('bouts'),
      tx.all('resets'),
      tx.all('ratings'),
      tx.all('corrections'),
    ])
    const byDay = <R extends { day: Day }>(rows: R[]) => Map.groupBy(rows, ({ day }) => day)
    const stretches = byDay(correct([...bouts, ...openRow(state)], corrections))
    const resetsOf = byDay(allResets)
    const ratingsOf = byDay(ratings)
    const days = new Set([...summaries.map(({ day }) => day), ...stretches.keys()])
    const summaryOf = new Map(summaries.map((summary) => [summary.day, summary]))
    const record = (day: Day): DayRecord => {
      const own = stretches.get(day) ?? []
      return {
        day,
        working: summaryOf.get(day)?.working ?? null,
        screenMs: unionLength(own),
        longestMs: Math.max(
          0,
          summaryOf.get(day)?.longestMs ?? 0,
          ...own.map(({ start, end }) => end - start),
        ),
        stretches: own,
        resets: resetsOf.get(day) ?? [],
        rating: ratingOf(ratingsOf.get(day) ?? [], day),
      }
    }
    return {
      at,
      timeZone,
      today,
      days: [...days].sort().reverse().map(record),
      resetsInAll: resets,
      streak,
      storage: store.mode,
    }
  })
}
