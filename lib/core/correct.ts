/**
 * The user's word about a time that the computer got wrong, laid over the recorded stretches. Rows are
 * never rewritten: without a correction, or with it undone, `correct` returns exactly what was recorded.
 */
import type { Bout, Correction } from './facts.ts'

/** Where the stretch was not at the screen (`up`, `away`), or where nobody can tell (`unsure`). */
const TAKES_AWAY: Correction['meaning'][] = ['up', 'away', 'unsure']

export function takesAway({ meaning }: Pick<Correction, 'meaning'>): boolean {
  return TAKES_AWAY.includes(meaning)
}

/** Those that stand, in the order they were made: the later word goes over the earlier. */
export function standing(corrections: Correction[]): Correction[] {
  return corrections.filter(({ undone }) => !undone).toSorted((a, b) => a.at - b.at)
}

/** The stretches as they stand after the user's word, in order. Input rows are never changed. */
export function correct(bouts: Bout[], corrections: Correction[]): Bout[] {
  const recorded = bouts.toSorted((a, b) => a.start - b.start)
  const said = standing(corrections)
  if (said.length === 0) return recorded
  const rows = said.reduce(
    (before, correction) => (takesAway(correction) ? cutOut(before, correction) : fillIn(before, correction)),
    recorded,
  )
  // A row continues the one before only while that still reaches to it.
  return rows.map((row, i) =>
    row.continues && (rows[i - 1]?.end ?? 0) < row.start - SAME_MS ? { ...row, continues: false } : row,
  )
}

/** A row whose key was taken begins a few milliseconds late. */
const SAME_MS = 1_000

/** What lies inside the row cannot be told from its sums: each part gets its share. */
function part(row: Bout, start: number, end: number): Bout {
  const share = (end - start) / (row.end - row.start)
  return {
    ...row,
    start,
    end,
    activeMs: Math.floor(row.activeMs * share),
    passiveMs: Math.floor(row.passiveMs * share),
  }
}

function cutOut(rows: Bout[], { from, to }: Correction): Bout[] {
  return rows.flatMap((row) => {
    if (row.end <= from || row.start >= to) return [row]
    const before = row.start < from ? [{ ...part(row, row.start, from), endedBy: 'corrected' as const }] : []
    // Whoever was away began a new stretch with the return.
    const after = row.end > to ? [{ ...part(row, to, row.end), continues: false }] : []
    return [...before, ...after]
  })
}

/** At the screen all the time: what is missing is passive, and stretches that it joins are one. */
function fillIn(rows: Bout[], correction: Correction): Bout[] {
  const { from, to, day, timeZone } = correction
  const touches = (row: Bout) => row.day === day && row.start <= to && row.end >= from
  const touched = rows.filter(touches)
  // Another day's row keeps its time: days are split where they are recorded to be.
  const others = rows.filter((row) => !touches(row))
  const start = Math.max(from, ...others.filter((row) => row.start < from).map((row) => row.end))
  const end = Math.min(to, ...others.filter((row) => row.start >= from).map((row) => row.start))
  if (end <= start) return rows
  const first = touched.at(0)
  const last = touched.at(-1)
  const whole = { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) }
  const covered = touched.reduce((sum, row) => sum + row.end - row.start, 0)
  const sum = (key: 'activeMs' | 'passiveMs') => touched.reduce((total, row) => total + row[key], 0)
  const joined: Bout = {
    ...whole,
    activeMs: sum('activeMs'),
    passiveMs: sum('passiveMs') + whole.end - whole.start - covered,
    endedBy: last && last.end >= end ? last.endedBy : 'corrected',
    continues: first !== undefined && first.start <= start && first.continues,
    day,
    timeZone: first?.timeZone ?? timeZone,
  }
  return [...others, joined].sort((a, b) => a.start - b.start)
}
