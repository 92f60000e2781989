/** What a backup would change here: what is new, what is here already, and which of two stands. Computed before anything is written. */

import * as v from 'valibot'
import type { Day } from '../facts.ts'
import type { ChosenChange } from './chosen.ts'
import type { Contents } from './decode.ts'
import { BACKUP_STORES, type BackupRows, type BackupStore, type ChosenPart } from './format.ts'
import { slotOf, stands } from './merge.ts'
import { ROWS } from './rows.ts'

/** The rest is only counted. */
const MOST_DIFFERING = 20

/** `what`: the item, kind or check that the row is of, where its store has several for a day. */
export type Differing = { store: BackupStore; day: Day; what: string; stands: 'ours' | 'theirs' }

type StoreCounts = { store: BackupStore; added: number; same: number; differ: number }

export type Preview = Pick<Contents, 'refusedLines' | 'problems' | 'more' | 'whole'> & {
  savedAt: number
  counts: StoreCounts[]
  differing: Differing[]
  moreDiffering: number
  chosen: ChosenChange[]
  /** Parts that are still as a new installation has them. */
  untouched: ChosenPart[]
}

/** What is to be written. `gone` are keys of rows in whose place another stands. */
export type Merge = {
  put: { [S in BackupStore]: BackupRows[S][] }
  gone: { [S in BackupStore]: BackupRows[S][] }
  counts: { [S in BackupStore]: StoreCounts }
  differing: Differing[]
  moreDiffering: number
}

const lists = () => Object.fromEntries(BACKUP_STORES.map((store) => [store, []]))

export const emptyMerge = (): Merge => ({
  put: lists() as unknown as Merge['put'],
  gone: lists() as unknown as Merge['gone'],
  counts: Object.fromEntries(
    BACKUP_STORES.map((store) => [store, { store, added: 0, same: 0, differ: 0 }]),
  ) as unknown as Merge['counts'],
  differing: [],
  moreDiffering: 0,
})

/** Rows that stand, by their slots. */
export type Standing = Map<string, unknown>

const whatOf = (row: object): string =>
  'item' in row
    ? String(row.item)
    : 'kind' in row
      ? String(row.kind)
      : 'check' in row
        ? String(row.check)
        : ''

/** Takes some of the rows of a store: `standing` has what is there, and then what stands. */
export function mergeInto<S extends BackupStore>(
  merge: Merge,
  store: S,
  theirs: BackupRows[S][],
  standing: Standing,
  keyOf: (row: BackupRows[S]) => unknown,
): void {
  const counts = merge.counts[store]
  for (const row of theirs) {
    const slot = slotOf(store, row, keyOf(row))
    const here = standing.get(slot)
    // One that was damaged gives way.
    const ours = here !== undefined && v.is(ROWS[store], here) ? (here as BackupRows[S]) : null
    const result = ours === null ? 'theirs' : stands(store, ours, row)
    if (result === 'same') counts.same++
    else if (ours === null) counts.added++
    else {
      counts.differ++
      const { day } = row
      if (merge.differing.length >= MOST_DIFFERING) merge.moreDiffering++
      else merge.differing.push({ store, day, what: whatOf(row), stands: result })
    }
    if (result !== 'theirs') continue
    standing.set(slot, row)
    if (ours !== null && JSON.stringify(keyOf(ours)) !== JSON.stringify(keyOf(row))) {
      merge.gone[store].push(ours as never)
    }
    merge.put[store].push(row as never)
  }
}
