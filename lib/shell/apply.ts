/** One event, one transaction: read the state, run the reducer, write state and facts, commit. */
import { MIDDAY_RESET } from '../content/midday-reset.ts'
import type { Recorded } from '../core/correct-events.ts'
import { addDays, dayOf } from '../core/day.ts'
import { step } from '../core/engine.ts'
import type { Event } from '../core/events.ts'
import type { Day, Fact } from '../core/facts.ts'
import type { Settings } from '../core/rules.ts'
import { INITIAL_STATE, RefusedError, type State } from '../core/state.ts'
import { rebuildCaches, refreshCaches } from './caches.ts'
import type { Ports } from './ports.ts'
import { mirror, mirrorDue, recovered } from './recovery.ts'
import { encodeState, readParts, setAside, writeState } from './state-rows.ts'
import type { StateRow, Store, Tx } from './tables.ts'

/** A sample older than this when its transaction opens says nothing about now. */
const FRESH_MS = 5_000

type Applied = { state: State; previousAt: number | null; changed: boolean }

/** Resolves to null for a sample that grew stale while it waited: take another. Rejects when nothing was stored. */
export async function apply(store: Store, ports: Ports, event: Event): Promise<State | null> {
  let applied = await transact(store, ports, event, null)
  if (applied === 'lacking') applied = await transact(store, ports, event, await recovered(ports))
  if (applied === 'stale' || applied === 'lacking') return null
  const { state, previousAt, changed } = applied
  if (!changed) return state
  if (event.type !== 'sample' || mirrorDue(previousAt, event.sample.at)) {
    // It is only a copy: what happened is stored already, and must still be seen.
    await mirror(ports, state).catch((error: unknown) => {
      console.warn('midday-reset: the recovery copy could not be written', error)
    })
  }
  ports.announce()
  return state
}

/** `copy` is what to begin with where nothing is stored, or not all of it can be read; null asks for it when it is needed. */
function transact(
  store: Store,
  ports: Ports,
  event: Event,
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
    const { state, facts, anew } = await stepOrAnew(tx, before, event, at, today)
    const changed = await writeState(tx, readable && !anew ? stored : null, state)
    const touched = await addFacts(tx, facts, state.settings)
    // Missing ones (a migration, a lost profile) are built from the facts.
    if ((await tx.get('streaks', 'main')) === undefined) await rebuildCaches(tx, today)
    else if (facts.length > 0) await refreshCaches(tx, touched, today)
    return { state, previousAt: before.tracker.last?.at ?? null, changed: changed || facts.length > 0 }
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
  const shown = (await tx.byDay('nudges', today, today)).filter(({ shownAt }) => shownAt !== null)
  const begun = { ...state.nudger, shownOn: { day: today, count: shown.length } }
  const nudger = unread.some(({ name }) => name === 'nudger') ? begun : state.nudger
  return { ...state, nudger, notice: { setAsideAt: at } }
}

/** A state of the right shape may still be one that the reducer cannot go on from. Facts are never touched. */
async function stepOrAnew(tx: Tx, before: State, event: Event, at: number, today: Day) {
  const recorded = await recordedFor(tx, event, today)
  try {
    return { ...step(before, event, MIDDAY_RESET, recorded), anew: false }
  } catch (error) {
    if (error instanceof RefusedError) throw error
    console.warn('midday-reset: the stored state could not be gone on from', error)
    const { tracker, nudger, routine } = INITIAL_STATE
    const unread = encodeState(before, ['tracker', 'nudger', 'routine'])
    const clean = await startClean(tx, { ...before, tracker, nudger, routine }, unread, at, today)
    return { ...step(clean, event, MIDDAY_RESET, recorded), anew: true }
  }
}

/** A word reaches a day back, the stretch that it joins began before that, and a row of another zone may be a day off. */
const RECORDED_DAYS = 3

/** What the user's word is laid over; a heartbeat asks for none of it. */
async function recordedFor(tx: Tx, { type }: Event, today: Day): Promise<Recorded | undefined> {
  if (type !== 'correct' && type !== 'undoCorrection') return undefined
  const from = addDays(today, -RECORDED_DAYS)
  const [bouts, corrections] = await Promise.all([
    tx.byDay('bouts', from, addDays(today, 1)),
    tx.correctionsSince(Date.parse(from)),
  ])
  return { bouts, corrections }
}

/** Stores the facts and returns the days they touch. */
async function addFacts(tx: Tx, facts: Fact[], { dayStartHour }: Settings): Promise<Set<Day>> {
  const days = new Set<Day>()
  for (const { store, row } of facts) {
    days.add(row.day)
    // A row that continues a stretch lengthens the one of the day before.
    if (store === 'bouts' && row.continues) days.add(addDays(row.day, -1))
    switch (store) {
      case 'bouts':
        await tx.put(store, { ...row, start: await freeKey(tx, store, row.start) })
        break
      case 'nudges':
        await tx.put(store, { ...row, at: await freeKey(tx, store, row.at) })
        break
      case 'resets':
        await tx.put(store, { ...row, startedAt: await freeKey(tx, store, row.startedAt) })
        break
      case 'ratings':
        await tx.put(store, row) // the later answer about a day stands
        break
      case 'corrections':
        // A stretch cut across a day's end, or told of from another zone, has rows of the days beside.
        for (
          let day = addDays(row.day, -1);
          day <= addDays(dayOf(row.to, row.timeZone, dayStartHour), 1);
          day = addDays(day, 1)
        ) {
          days.add(day)
        }
        // Undone, it stays under its key.
        await tx.put(store, row.undone ? row : { ...row, at: await freeKey(tx, store, row.at) })
        break
      case 'marks':
        // What kind of day it is was fixed by its first sample.
        if (
          (await tx.byDay('marks', row.day, row.day)).every(({ kind }) => kind !== 'work' && kind !== 'off')
        ) {
          await tx.put(store, row)
        }
        break
    }
  }
  return days
}

/** The clock may have gone back over a key: the row takes the next free millisecond. */
async function freeKey(
  tx: Tx,
  store: 'bouts' | 'nudges' | 'resets' | 'corrections',
  wanted: number,
): Promise<number> {
  let key = wanted
  while (await tx.get(store, key)) key++
  return key
}
