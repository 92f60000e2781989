/** Makes something happen: applies the event and brings notification and badge in line with the new state. */

import type { Action, WorkerAction, WorkerEvent } from '../core/events.ts'
import { MINUTE, rulesFrom } from '../core/rules.ts'
import type { Sample } from '../core/sample.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { wantedSurfaces } from '../core/surfaces.ts'
import { apply, type Reduce, reduceAlone } from './apply.ts'
import { openStore } from './open-store.ts'
import type { Ports, SessionNotes } from './ports.ts'
import { report } from './report.ts'
import { takeSample } from './sampler.ts'
import { readState } from './state-rows.ts'

const STALE_RETRIES = 3

/** Takes a sample, applies it and mends what should be seen. Null when none could be taken that is fresh. */
export async function sampleNow(
  ports: Ports,
  edge: Sample['edge'] = null,
  notes?: SessionNotes,
): Promise<State | null> {
  const state = await applySample(ports, edge, notes)
  return state && repair(ports, state, notes?.surfaces)
}

async function applySample(ports: Ports, edge: Sample['edge'], notes?: SessionNotes): Promise<State | null> {
  const { last: noted } = notes ?? (await ports.session.notes())
  for (let tries = 0; tries < STALE_RETRIES; tries++) {
    const store = await openStore(ports)
    // Only to ask the browser once instead of a dozen times: what counts is read in the transaction.
    const last = noted ?? (await store.read(readState))?.tracker.last ?? null
    const sample = await takeSample(ports, last, edge)
    const event = { type: 'sample', sample, ...(noted && { looked: noted }) } as const
    const state = await apply(store, ports, event, reduceAlone)
    if (state?.tracker.last) await ports.session.note({ last: state.tracker.last })
    if (state) return state
  }
  return null
}

/** What happens to a stretch: the state must be true up to now. All else is stored first, for its page may close at once. */
const TO_A_STRETCH: Action['type'][] = ['answer', 'nudgeOpened', 'nudgeClosed', 'routine', 'standing']

/** A user's action. A sample that comes first and fails must not cost the action. */
export async function happen(ports: Ports, action: WorkerAction): Promise<State | null>
export async function happen(ports: Ports, action: Action, reduce: Reduce): Promise<State | null>
export async function happen(
  ports: Ports,
  action: Action,
  reduce: Reduce = reduceAlone as Reduce,
): Promise<State | null> {
  if (TO_A_STRETCH.includes(action.type)) {
    await applySample(ports, null).catch((error: unknown) => {
      report('no sample before an action', error)
    })
  }
  const event = { ...action, at: ports.now(), timeZone: ports.timeZone() }
  const state = await apply(await openStore(ports), ports, event, reduce)
  return state && repair(ports, state)
}

/**
 * The browser was started. To be told before the first sample, or a nudge from before would be shown at
 * once. `at` is when that was noticed: what was begun on a page since goes on.
 */
export async function tellRestarted(ports: Ports, at = ports.now()): Promise<void> {
  const event = { type: 'restarted', at, timeZone: ports.timeZone() } as const
  const state = await apply(await openStore(ports), ports, event, reduceAlone)
  if (state) await repair(ports, state)
}

/** However sure we are of what can be seen, so often it is looked at. */
const SURELY_EVERY_MS = 5 * MINUTE

/**
 * Compares what should be seen outside our pages with what is, and mends it. `known` is what was last
 * brought in line: asking the browser is most of a heartbeat's cost. Returns the state after it.
 */
async function repair(ports: Ports, state: State, known?: string): Promise<State> {
  const at = ports.now()
  const { badge, notification } = wantedSurfaces(state, at, ports.timeZone(), rulesFrom(state.settings))
  const wanted = `${Object.values(badge)} ${notification?.do}`
  if (wanted === known && notification?.do !== 'create' && at % SURELY_EVERY_MS >= MINUTE) return state
  const mended = [ports.setBadge(badge)]
  if (notification === null) mended.push(ports.clearNudge())
  const results = await Promise.allSettled(mended)
  for (const result of results) {
    if (result.status === 'rejected') report('a surface would not change', result.reason)
  }
  const inLine = results.every(({ status }) => status === 'fulfilled')
  if (inLine && wanted !== known) await ports.session.note({ surfaces: wanted })
  if (notification?.do !== 'create') return state
  try {
    await ports.showNudge(notification)
  } catch (error) {
    // Not accepted, so not shown: the badge stays, and the next heartbeat tries again.
    report('the browser refused the notification', error)
    return state
  }
  const { nudge, showing, line } = notification
  const accepted: WorkerEvent = {
    type: 'accepted',
    nudge,
    showing,
    line,
    at: ports.now(),
    timeZone: ports.timeZone(),
  }
  const after = (await apply(await openStore(ports), ports, accepted, reduceAlone)) ?? state
  // Answered meanwhile on a page: then it appeared after it was taken away.
  if (after.nudger.phase.kind !== 'shown') await ports.clearNudge()
  return after
}

/** The state as stored. */
export async function currentState(ports: Ports): Promise<State> {
  return (await (await openStore(ports)).read(readState)) ?? INITIAL_STATE
}
