/**
 * What was committed, checked against itself: whatever leaves the state (an open nudge, an open stretch, a
 * routine under way) leaves exactly one fact in the very same transaction, and no fact is ever written twice.
 */

import type { Fact } from '../../lib/core/facts.ts'
import { isPlanMark } from '../../lib/core/marks.ts'
import { anyTold } from '../../lib/core/routine-run.ts'
import type { OpenBout, OpenNudge, State } from '../../lib/core/state.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import type { Commit, Put } from './memory-store.ts'
import { stateOf } from './shell-desk.ts'

/** Rows that are written once and never again. */
const ONCE: StoreName[] = ['bouts', 'nudges', 'resets', 'marks']
/** A key that was taken lies so little later. */
const NEXT_FREE_MS = 10

type StateRows = Map<string, { name: string; value: unknown }>

/** Throws at the first transaction that lost or doubled something. `clockKept`: nobody set the clock. */
export function audit(commits: Commit[], lived: Put[], clockKept: boolean): void {
  const rows: StateRows = new Map()
  const take = (puts: Put[]) => {
    for (const { store, key, row } of puts) if (store === 'state') rows.set(key, row as Rows['state'])
  }
  take(lived)
  const written = new Set<string>(lived.map(nameOf))
  for (const { puts, at } of commits) {
    const before = stateOf([...rows.values()])
    take(puts)
    const after = stateOf([...rows.values()])
    for (const put of puts.filter(isWrittenOnce)) {
      if (written.has(nameOf(put))) throw new Error(`written twice at ${at}: ${nameOf(put)}`)
      written.add(nameOf(put))
    }
    checkNudge(before, after, puts, at)
    checkRoutine(before, after, puts, at)
    if (clockKept) checkStretch(before, after, puts, at)
  }
}

const nameOf = ({ store, key }: Put) => `${store} ${key}`

/** What the user says of a day may be taken back, and said again. */
function isWrittenOnce({ store, row }: Put): boolean {
  return ONCE.includes(store) && (store !== 'marks' || isPlanMark(row as Rows['marks']))
}

function rowsOf<S extends Fact['store']>(puts: Put[], name: S): Rows[S][] {
  return puts.filter(({ store }) => store === name).map(({ row }) => row as Rows[S])
}

function openNudgeOf({ nudger: { phase } }: State): OpenNudge | null {
  return 'nudge' in phase ? phase.nudge : null
}

const near = (key: number, wanted: number) => key >= wanted && key - wanted <= NEXT_FREE_MS

function checkNudge(before: State, after: State, puts: Put[], at: number): void {
  const open = openNudgeOf(before)
  const ended = rowsOf(puts, 'nudges')
  const own = ended.filter((row) => open !== null && near(row.at, open.at))
  const isOpen = open !== null && openNudgeOf(after)?.at === open.at
  if (own.length !== (open !== null && !isOpen ? 1 : 0)) {
    throw new Error(`at ${at} the nudge of ${open?.at} left ${own.length} rows; still open: ${isOpen}`)
  }
  const others = ended.filter((row) => !own.includes(row))
  if (others.some(({ shownAt, answeredAt }) => shownAt !== null || answeredAt !== null)) {
    throw new Error(`at ${at} a nudge that was not open left a row: ${JSON.stringify(others)}`)
  }
}

function checkRoutine(before: State, after: State, puts: Put[], at: number): void {
  const resets = rowsOf(puts, 'resets').filter(({ how }) => how === 'played')
  const run = before.routine
  const over = run !== null && after.routine?.startedAt !== run.startedAt && after.routine === null
  if (!over && resets.length > 0) throw new Error(`at ${at} a reset was written while none ended`)
  if (resets.length > 1 || (over && anyTold(run) && resets.length !== 1)) {
    throw new Error(`at ${at} a routine with a step done left ${resets.length} resets`)
  }
}

function openBoutOf({ tracker: { phase } }: State): OpenBout | null {
  return phase.kind === 'atScreen' || phase.kind === 'inReset' ? phase.bout : null
}

function checkStretch(before: State, after: State, puts: Put[], at: number): void {
  const open = openBoutOf(before)
  const rows = rowsOf(puts, 'bouts')
  const goesOn = open !== null && openBoutOf(after)?.start === open.start
  const own = rows.filter(({ start }) => open !== null && near(start, open.start))
  const most = open === null || goesOn ? 0 : 1
  // One that never had a length leaves nothing.
  const least =
    most === 1 && open !== null && Math.max(open.lastInput, open.passiveUntil ?? 0) > open.start ? 1 : 0
  if (own.length > most || own.length < least) {
    throw new Error(`at ${at} the stretch from ${open?.start} left ${own.length} rows; goes on: ${goesOn}`)
  }
}
