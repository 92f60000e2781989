/** The state as rows of the `state` store, one per part, and back. */
import * as v from 'valibot'
import { settingsSchema } from '../core/rules.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import type { StateRow, Tx } from './tables.ts'

/** Goes up when the shape of a part changes; a part of another version starts anew. Facts are never touched. */
const VERSION = 1

const PARTS = ['tracker', 'nudger', 'routine', 'checkIn', 'markedDay', 'settings'] as const

const rowsSchema = v.array(v.object({ name: v.string(), version: v.number(), value: v.unknown() }))

export function encodeState(state: State): StateRow[] {
  return PARTS.map((name) => ({ name, version: VERSION, value: state[name] }))
}

/** Null when not one part can be read: nothing was stored yet. A setting that breaks its rule falls back to its default. */
export function decodeState(stored: unknown): State | null {
  const rows = v.safeParse(rowsSchema, stored)
  if (!rows.success) return null
  const parts = new Map(
    rows.output.filter(({ version }) => version === VERSION).map(({ name, value }) => [name, value]),
  )
  if (parts.size === 0) return null
  const settings = v.safeParse(settingsSchema, parts.get('settings'))
  const known = Object.fromEntries(
    PARTS.filter((name) => parts.has(name)).map((name) => [name, parts.get(name)]),
  )
  return {
    ...INITIAL_STATE,
    ...known,
    settings: settings.success ? settings.output : INITIAL_STATE.settings,
  }
}

/** Null when nothing is stored yet. */
export async function readState(tx: Tx): Promise<State | null> {
  return decodeState(await tx.all('state'))
}

/** Writes the parts that changed. */
export async function writeState(tx: Tx, before: State | null, after: State): Promise<void> {
  for (const row of encodeState(after)) {
    const name = row.name as (typeof PARTS)[number]
    if (before === null || before[name] !== after[name]) await tx.put('state', row)
  }
}
