/** `days` and `streaks`, kept up in the transaction that changes a fact, and rebuilt from facts by the same code. */
import { addDays } from '../core/day.ts'
import type { Day } from '../core/facts.ts'
import { totals } from '../core/streak.ts'
import { type DaySummary, summarise } from '../core/summary.ts'
import { FACT_STORES, type Tx } from './tables.ts'

async function summariseDay(tx: Tx, day: Day): Promise<DaySummary> {
  const [bouts, nudges, resets, ratings, marks] = await Promise.all([
    tx.byDay('bouts', day, addDays(day, 1)),
    tx.byDay('nudges', day, day),
    tx.byDay('resets', day, day),
    tx.byDay('ratings', day, day),
    tx.byDay('marks', day, day),
  ])
  return summarise(day, { bouts, nudges, resets, ratings, marks })
}

/** Brings the caches up to date after facts of these days changed. */
export async function refreshCaches(tx: Tx, days: Iterable<Day>, today: Day): Promise<void> {
  for (const day of days) await tx.put('days', await summariseDay(tx, day))
  await tx.put('streaks', { name: 'main', ...totals(await tx.all('days'), today) })
}

/** Builds them from nothing but facts. */
export async function rebuildCaches(tx: Tx, today: Day): Promise<void> {
  const days = new Set<Day>()
  for (const store of FACT_STORES) for (const row of await tx.all(store)) days.add(row.day)
  await refreshCaches(tx, days, today)
}
