/**
 * Two rows of one key: which stands. The later word, where both tell when they were said. Otherwise the one that
 * says more, where it can only have grown; otherwise the one that is here. The other one is listed.
 */
import type { Bout, Correction, Mark, Reset } from '../facts.ts'
import { isPlanMark } from '../marks.ts'
import { alike } from './alike.ts'
import type { BackupRows, BackupStore } from './format.ts'

export type Stands = 'same' | 'ours' | 'theirs'

export function stands<S extends BackupStore>(store: S, ours: BackupRows[S], theirs: BackupRows[S]): Stands {
  if (alike(ours, theirs)) return 'same'
  const order = ORDER[store] as ((ours: BackupRows[S], theirs: BackupRows[S]) => number) | undefined
  return (order?.(ours, theirs) ?? 0) < 0 ? 'theirs' : 'ours'
}

/** Below 0 where theirs stands. */
const later = (ours: { at: number }, theirs: { at: number }) => ours.at - theirs.at

const ORDER: { [S in BackupStore]?: (ours: BackupRows[S], theirs: BackupRows[S]) => number } = {
  ratings: later,
  runs: later,
  marks: (ours: Mark, theirs: Mark) =>
    // What kind of day it is is fixed by its first look: the earlier stands.
    isPlanMark(ours) && isPlanMark(theirs) ? later(theirs, ours) : later(ours, theirs),
  // A stretch that was joined again goes on.
  bouts: (ours: Bout, theirs: Bout) => ours.end - theirs.end,
  // What was taken back once is not said again under its key.
  corrections: (ours: Correction, theirs: Correction) => Number(ours.undone) - Number(theirs.undone),
  resets: (ours: Reset, theirs: Reset) => toldOf(ours) - toldOf(theirs),
}

/** What was done without the player can be taken back; how one felt is told later. */
function toldOf({ how, finished, before, after }: Reset): number {
  const answers = Number(before !== null) + Number(after !== null)
  return answers + (how === 'selfLogged' && !finished ? 4 : 0)
}

/** Rows of which only one can stand have one slot: by their keys, but what the plan made of a day is one thing. */
export function slotOf(store: BackupStore, row: BackupRows[BackupStore], key: unknown): string {
  const mark = store === 'marks' && isPlanMark(row as Mark)
  return JSON.stringify(mark ? [(row as Mark).day] : key)
}
