/** Moves what was stored while IndexedDB would not open into it, once it does. */

import { dayOf } from '../core/day.ts'
import { rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { rebuildCaches } from './caches.ts'
import { forgetLocalRows, localRows } from './local-store.ts'
import { openStore } from './open-store.ts'
import type { Ports } from './ports.ts'
import { report } from './report.ts'
import { decodeState, readState, writeState } from './state-rows.ts'
import { FACT_STORES, keyOf, type Rows, type Store, type StoreName, type Tx } from './tables.ts'

/** The worker sees to it, as long as rows may wait; a page, which must be quick, does not. */
export async function adoptLocalRows(ports: Ports): Promise<void> {
  if ((await localRows(ports)) !== null) {
    const store = await openStore(ports)
    if (store.mode === 'idb') await adoptInto(store, ports)
  }
  // Under the lock that rows are written under: none can arrive between the look and the note.
  await ports.lock(async () => {
    if ((await localRows(ports)) === null) await ports.session.note({ localRows: false })
  })
}

/** Under the lock that the recovery copy is written under, so that nothing arrives between reading and forgetting. */
export async function adoptInto(store: Store, ports: Ports): Promise<void> {
  await ports.lock(async () => {
    const tables = await localRows(ports)
    if (tables === null) return
    await store.write('strict', async (tx) => {
      for (const name of FACT_STORES) {
        for (const row of tables[name]) {
          // One broken row must not keep the others out, nor come back at every heartbeat.
          await putUnlessNewer(tx, name, row).catch((error: unknown) => {
            report(`a row of ${name} could not be moved in`, row, error)
          })
        }
      }
      const state = merged(await readState(tx), decodeState(tables.state).state) ?? INITIAL_STATE
      await writeState(tx, null, state)
      const today = dayOf(ports.now(), ports.timeZone(), state.settings.dayStartHour)
      await rebuildCaches(tx, today)
    })
    await forgetLocalRows(ports)
  })
}

/** A key in use is kept; of two answers about one day the later stands. */
async function putUnlessNewer<S extends StoreName>(tx: Tx, name: S, row: Rows[S]): Promise<void> {
  const known = await tx.get(name, keyOf(name, row))
  // The small store was written while the other would not open: its word about a day is the later one.
  const isLater =
    name === 'checks' || (known && name === 'ratings' && 'at' in known && 'at' in row && row.at > known.at)
  if (!known || isLater) await tx.put(name, row)
}

/**
 * The database's state, unless it stood still while the copy went on: then the copy is the live one.
 * What the user chose is in the copy in any case, which began with the latest choices.
 */
function merged(ours: State | null, copy: State | null): State | null {
  if (!ours || !copy) return ours ?? copy
  const behindMs = (copy.tracker.last?.at ?? 0) - (ours.tracker.last?.at ?? 0)
  if (behindMs > rulesFrom(ours.settings).gapMs) return copy
  const { settings, course, checkIn, practice } = copy
  return { ...ours, settings, course, checkIn, practice }
}
