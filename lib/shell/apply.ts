/** One event, one transaction: read the state, run the reducer, write state and facts, commit. */

import { dayOf } from '../core/day.ts'
import type { Event, WorkerEvent } from '../core/events.ts'
import type { Day, Fact } from '../core/facts.ts'
import { isPlanMark, planMark } from '../core/marks.ts'
import { isMiddayReset } from '../core/resets.ts'
import type { Settings } from '../core/rules.ts'
import { INITIAL_STATE, RefusedError, type Result, type State } from '../core/state.ts'
import { touchedDays } from '../core/touched.ts'
import { stepAlone } from '../core/worker-engine.ts'
import { rebuildCaches, refreshCaches } from './caches.ts'
import type { Ports } from './ports.ts'
import { mirror, mirrorDue, recovered } from './recovery.ts'
import { report } from './report.ts'
import { encodeState, readParts, setAside, writeState } from './state-rows.ts'
import { KEYS, type Rows, type StateRow, type Store, type Tx } from './tables.ts'

/** A sample older than this when its transaction opens says nothing about now. */
const FRESH_MS = 5_000

/** `told`: more than a look at the computer that left no row. */
type Applied = { state: State; previousAt: number | null; changed: boolean; told: boolean }

/** The reducer, with what it reads of the record. */
export type Reduce<E extends Event = Event> = (tx: Tx, before: State, event: E, today: Day) => Promise<Result>

/** What the background does by itself: it reads nothing of the record, and knows nothing of pages. */
export const reduceAlone: Reduce<WorkerEvent> = async (_tx, before, event) => stepAlone(before, event)

/** Resolves to null for a sample that grew stale while it waited: take another. Rejects when nothing was stored. */
export async function apply<E extends Event>(
  store: Store,
  ports: Ports,
  event: E,
  reduce: Reduce<E>,
): Promise<State | null> {
  let applied = await transact(store, ports, event, reduce, null)
  if (applied === 'lacking') applied = await transact(store, ports, event, reduce, await recovered(ports))
  if (applied === 'stale' || applied === 'lacking') return null
  const { state, previousAt, changed, told } = applied
  if (!changed && !told) return state
  if (event.type !== 'sample' || mirrorDue(previousAt, event.sample.at)) {
    // It is only a copy: what happened is stored already, and must still be seen.
    await mirror(ports, state).catch((error: unknown) => {
      report('the recovery copy could not be written', error)
    })
  }
  ports.announce(told)
  return state
}

/** `copy` is what to begin with where nothing is stored, or not all of it can be read; null asks for it when it is needed. */
function transact<E extends Event>(
  store: Store,
  ports: Ports,
  event: E,
  reduce: Reduce<E>,
  copy: State | null,
): Promise<Applied | 'stale' | 'lacking'> {
  const heartbeat = event.type === 'sample' || event.type === 'accepted' || event.type === 'restarted'
  return store.write(heartbeat ? 'relaxed' : 'strict', async (tx) => {
    const { state: stored, unread } = await readParts(tx)
    if (event.type === 'sample' && Math.abs(ports.now() - event.sample.at) > FRESH_MS) return 'stale'
    const readable = unread.length === 0
    const found = stored ?? copy
    if (found === null || (!readable && copy === null)) return 'lacking'
    const { at, timeZone } = event.type === 'sample' ? event.sample : event
    const today = dayOf(at, timeZone, found.settings.dayStartHour)

    const before =
      readable || copy === null
        ? found
        : await startClean(tx, withSettings(found, unread, copy), unread, at, today)
    const { state, facts, gone = [], anew } = await stepOrAnew(tx, before, event, reduce, at, today)
    const changed = await writeState(tx, readable && !anew ? stored : null, state)
    const touched = await addFacts(tx, facts, state.settings)
    for (const { store, key, day } of gone) {
      await tx.delete(store, key)
      touched.add(day)
    }
    // Missing ones (a migration, a lost profile) are built from the facts.
    const cached = await tx.get('streaks', 'main')
    const told = !cached || touched.size > 0
    if (!cached) await rebuildCaches(tx, today)
    else if (told) await refreshCaches(tx, touched, today)
    return { state, previousAt: before.tracker.last?.at ?? null, changed, told: told || !heartbeat }
  })
}

/** What the user chose is as good in the copy, which is written with every choice. */
function withSettings(state: State, unread: StateRow[], { settings }: State): State {
  return unread.some(({ name }) => name === 'settings') ? { ...state, settings } : state
}

/**
 * Parts of the state that cannot be read (a damaged profile) must not stop the counting for good: they
 * are set aside, the user is told, and what `state` begins anew with is what the facts tell.
 */
async function startClean(tx: Tx, state: State, unread: StateRow[], at: number, today: Day): Promise<State> {
  await setAside(tx, unread, at)
  const told = { ...state, notice: { setAsideAt: at } }
  if (!unread.some(({ name }) => name === 'nudger')) return told
  const nudger = { ...state.nudger, shownOn: { day: today, count: 0, ignored: 0 } }
  for (const { kind, shownAt } of await tx.byDay('nudges', today, today)) {
    if (shownAt === null) continue
    nudger.shownOn.count++
    nudger.lastShownAt = Math.max(nudger.lastShownAt, shownAt)
    if (kind === 'midday') nudger.middayAt = shownAt
  }
  if ((await tx.byDay('resets', today, today)).some(isMiddayReset)) nudger.resetDay = today
  return { ...told, nudger }
}

/** A state of the right shape may still be one that the reducer cannot go on from. Facts are never touched. */
async function stepOrAnew<E extends Event>(
  tx: Tx,
  before: State,
  event: E,
  reduce: Reduce<E>,
  at: number,
  today: Day,
) {
  try {
    return { ...(await reduce(tx, before, event, today)), anew: false }
  } catch (error) {
    if (error instanceof RefusedError) throw error
    report('the stored state could not be gone on from', error)
    const { settings, checkIn, practice, ...begun } = INITIAL_STATE
    const unread = encodeState(before, ['tracker', 'nudger', 'routine', 'course', 'markedDay'])
    const clean = await startClean(tx, { ...before, ...begun }, unread, at, today)
    return { ...(await reduce(tx, clean, event, today)), anew: true }
  }
}

/** Stores the facts and returns the days they touch. */
async function addFacts(tx: Tx, facts: Fact[], settings: Settings): Promise<Set<Day>> {
  const days = new Set<Day>()
  for (const fact of facts) {
    const { store, row } = fact
    for (const day of touchedDays(fact, settings)) days.add(day)
    // What kind of day it is was fixed by its first sample; what the user says of it may change.
    const isFixed =
      store === 'marks' && isPlanMark(row) && planMark(await tx.byDay('marks', row.day, row.day))
    if (isFixed) continue
    // A row that is changed, or undone, stays under its key; of two answers about a day the later stands.
    const stays = 'amends' in fact || ('undone' in row && row.undone)
    await tx.put(store, stays ? row : await withFreeKey(tx, store, row))
  }
  return days
}

/** The clock may have gone back over a key that is a time: the row takes the next free millisecond. */
async function withFreeKey<S extends Fact['store']>(tx: Tx, store: S, row: Rows[S]): Promise<Rows[S]> {
  const free = { ...row } as Rows[S] & Record<string, number>
  const [key] = KEYS[store]
  while (typeof free[key] === 'number' && (await tx.get(store, free[key]))) free[key]++
  return free
}
