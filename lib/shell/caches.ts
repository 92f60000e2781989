/** `days` and `streaks`, kept up in the transaction that changes a fact, and rebuilt from facts by the same code. */
import { addDays } from '../core/day.ts'
import type { Correction, Day } from '../core/facts.ts'
import { totals } from '../core/streak.ts'
import { type DaySummary, summarise } from '../core/summary.ts'
import { FACT_STORES, type Tx } from './tables.ts'

/** More than any time zone or clock set back makes of it. */
const SAFELY_BEFORE_MS = 2 * 86_400_000

/** Null for a day of which there is no fact. */
async function summariseDay(tx: Tx, day: Day, corrections: Correction[]): Promise<DaySummary | null> {
  const [bouts, nudges, resets, ratings, marks] = await Promise.all([
    tx.byDay('bouts', day, addDays(day, 1)),
    tx.byDay('nudges', day, day),
    tx.byDay('resets', day, day),
    tx.byDay('ratings', day, day),
    tx.byDay('marks', day, day),
  ])
  const own = bouts.filter((bout) => bout.day === day)
  if ([own, nudges, resets, ratings, marks].every((rows) => !rows.length)) return null
  return summarise(day, { bouts, nudges, resets, ratings, marks, corrections })
}

/** Brings the caches up to date after facts of these days changed. */
export async function refreshCaches(tx: Tx, days: Iterable<Day>, today: Day): Promise<void> {
  const all = [...days].sort()
  const first = all[0]
  if (!first) return
  const corrections = await tx.correctionsSince(Date.parse(first) - SAFELY_BEFORE_MS)
  for (const day of all) {
    const summary = await summariseDay(tx, day, corrections)
    if (summary) await tx.put('days', summary)
    else await tx.delete('days', day)
  }
  await tx.put('streaks', { name: 'main', ...totals(await tx.all('days'), today) })
}

/** Builds them from nothing but facts. */
export async function rebuildCaches(tx: Tx, today: Day): Promise<void> {
  const days = new Set<Day>()
  for (const store of FACT_STORES) for (const row of await tx.all(store)) days.add(row.day)
  await refreshCaches(tx, days, today)
}
