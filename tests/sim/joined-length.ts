/** The stretch that goes on is as long as the record says: the recorded rows with the user's words laid over them. */
import { expect } from 'vitest'
import { boutRow } from '../../lib/core/bout.ts'
import { correct, standing } from '../../lib/core/correct.ts'
import type { Recorded } from '../../lib/core/correct-events.ts'
import type { Bout, Correction } from '../../lib/core/facts.ts'
import type { TrackerState } from '../../lib/core/state.ts'
import { boutEnd, openStretch } from '../../lib/core/stretch.ts'

/** A row whose key was taken begins a few milliseconds late. */
const NEXT_FREE_MS = 10

/** Throws when what is told and nudged by is another length. Returns whether a word made it what it is. */
export function checkLength(tracker: TrackerState, { bouts, corrections }: Recorded): boolean {
  const stretch = openStretch(tracker)
  if (corrections.length === 0 || stretch === null || tracker.phase.kind !== 'atScreen') return false
  const { bout } = tracker.phase
  const end = boutEnd(bout)
  const words = standing(corrections).filter(({ meaning }) => meaning !== 'unsure')
  // What is said of the time since the last input stands once the next look has found who said it.
  if (words.some(({ to }) => to > end)) return false
  const open = end > bout.start ? [boutRow(bout, end, 'idle')] : []
  const joined =
    words.length === 0 ? end - bout.stretchStart : lengthAt(end, [...bouts, ...open], corrections)
  expect(stretch.end - stretch.start, 'the stretch that goes on is as long as the record says').toBe(joined)
  return joined !== end - bout.stretchStart
}

/** Of the corrected rows that touch one another, up to the one that is there at `end`. */
function lengthAt(end: number, bouts: Bout[], corrections: Correction[]): number {
  const rows = correct(bouts, corrections)
  let start = end
  for (const row of rows.toReversed()) {
    const reached = row.end >= start - (row.end < end ? NEXT_FREE_MS : 0)
    if (row.start < start && reached) start = row.start
  }
  return end - start
}
