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
  // What nobody could tell, the user may tell, also beforehand.
  const said = standing(corrections)
    .filter(({ meaning }) => meaning !== 'stood') // at the screen all the same
    .toSorted((a, b) => unsureFirst(a) - unsureFirst(b))
  const rows = said.reduce(
    (before, word) => (takesAway(word) ? cutOut(before, word) : fillIn(before, word)),
    inOrder(bouts),
  )
  // A row no longer continues the one before when the end of that was taken away. The rows of the
  // day before need not be among these.
  const cutOff = ({ start }: Bout) =>
    said.some((word) => takesAway(word) && word.from < start && word.to >= start - SAME_MS) &&
    !rows.some((row) => row.start < start && Math.abs(start - row.end) <= SAME_MS)
  return inOrder(rows.map((row) => (row.continues && cutOff(row) ? { ...row, continues: false } : row)))
}

/** When the stretch that goes on at `at` began, in corrected rows: those that continue one another are one. */
export function beginning(rows: Bout[], at: number): number {
  let first = rows.findLast(({ start }) => start <= at)
  for (let row = first; row?.continues; first = row ?? first) {
    const { start } = row
    row = rows.findLast((before) => before.start < start && before.end >= start - SAME_MS)
  }
  return first?.start ?? at
}

/** A row whose key was taken begins a few milliseconds late. */
const SAME_MS = 1_000

const unsureFirst = ({ meaning }: Correction) => (meaning === 'unsure' ? 0 : 1)
const inOrder = (rows: Bout[]) => rows.toSorted((a, b) => a.start - b.start)

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

/** At the screen all the time: what no row covers is passive, and stretches that it joins are one. */
function fillIn(rows: Bout[], { from, to, day, timeZone }: Correction): Bout[] {
  const done: Bout[] = []
  const add = (row: Bout) => {
    const last = done.at(-1)
    if (!last || last.end < Math.max(from, row.start) || row.start > to) done.push(row)
    // Days and time zones stay split where they are recorded to be.
    else if (last.day === row.day && last.timeZone === row.timeZone) done.splice(-1, 1, joined(last, row))
    else {
      // A day is the same read alone: what begins with it by this word does not continue the day before.
      const withDay = last.endedBy === 'day' && last.end <= from
      done.push({ ...row, continues: row.continues || (last.start < row.start && !withDay) })
    }
  }
  let start = from
  const fillTo = (end: number) => {
    const passiveMs = end - start
    const row = { start, end, activeMs: 0, passiveMs, continues: false, day, timeZone }
    if (passiveMs > 0) add({ ...row, endedBy: 'corrected' })
  }
  for (const row of inOrder(rows)) {
    fillTo(Math.min(row.start, to))
    add(row)
    start = Math.max(start, row.end)
  }
  fillTo(to)
  return done
}

/** Where two browsers' stretches overlap, time counts once. */
function joined(first: Bout, second: Bout): Bout {
  const { end, endedBy } = second.end < first.end ? first : second
  const length = end - first.start
  const activeMs = Math.min(length, first.activeMs + second.activeMs)
  const passiveMs = Math.min(length - activeMs, first.passiveMs + second.passiveMs)
  return { ...first, end, endedBy, activeMs, passiveMs }
}
