/** `days` and `streaks` of rows that are in memory anyway, by the one function that builds them. */
import type { BackupStore } from '../../core/backup/format.ts'
import type { Standing } from '../../core/backup/preview.ts'
import type { Correction, Day } from '../../core/facts.ts'
import { refreshCaches } from '../caches.ts'
import { keyOf, type Rows, type Tx } from '../tables.ts'
import { compareKeys } from './keys.ts'
import type { OnProgress } from './write.ts'

type Dated = { day: Day }

/** Summaries between two requests that are waited for: some ten milliseconds of work. */
const AT_ONCE = 40

/** `found`: every row as it stands. */
export async function cachesFrom(
  tx: Tx,
  found: ReadonlyMap<BackupStore, Standing>,
  days: Set<Day>,
  today: Day,
  onProgress: OnProgress,
): Promise<void> {
  if (days.size === 0) return
  const byDay = new Map<string, Map<Day, Dated[]>>()
  for (const [store, rows] of found) {
    byDay.set(
      store,
      Map.groupBy(rows.values() as Iterable<Dated>, ({ day }) => day),
    )
    await tx.get('streaks', 'main')
  }
  const corrections = [...((found.get('corrections') ?? new Map()).values() as Iterable<Correction>)]
  corrections.sort((a, b) => a.at - b.at)
  const summaries = new Map((await tx.all('days')).map((row) => [row.day, row]))
  const waiting: Promise<void>[] = []
  let done = 0

  /** Waits now and then: each request by itself would take as long as all the work. */
  async function inTurn(request: Promise<void>): Promise<void> {
    waiting.push(request)
    if (waiting.length < AT_ONCE) return
    done += waiting.length
    await Promise.all(waiting.splice(0))
    onProgress(done / days.size)
  }

  const over: Tx = {
    ...tx,
    byDay: (async (store: BackupStore, from: Day, to: Day) => {
      const groups = byDay.get(store)
      const ofDay = (day: Day) =>
        (groups?.get(day) ?? []).sort((a, b) =>
          compareKeys(keyOf(store, a as never), keyOf(store, b as never)),
        )
      return to === from ? ofDay(from) : [...ofDay(from), ...ofDay(to)]
    }) as unknown as Tx['byDay'],
    correctionsSince: async (from) => corrections.filter(({ at }) => at >= from),
    async put(store, row) {
      if (store !== 'days') return tx.put(store, row)
      const summary = row as Rows['days']
      summaries.set(summary.day, summary)
      await inTurn(tx.put('days', summary))
    },
    async delete(store, key) {
      summaries.delete(String(key))
      await inTurn(tx.delete(store, key))
    },
    all: (async () => [...summaries.values()]) as unknown as Tx['all'],
  }
  await refreshCaches(over, days, today)
  await Promise.all(waiting)
}
