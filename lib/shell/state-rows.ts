/** The state as rows of the `state` store, one per part, and back. */
import * as v from 'valibot'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { STATE_SCHEMAS } from './state-schema.ts'
import type { StateRow, Tx } from './tables.ts'

/** Goes up when the meaning of a part changes while its shape does not. */
const VERSION = 1

const PARTS = Object.keys(INITIAL_STATE) as (keyof State)[]

/** A part that could not be read is kept under a name of its own, for export. */
const SET_ASIDE = 'set aside '

type Decoded = {
  /** Null when not one part can be read. */
  state: State | null
  /** What is there and cannot be read: begun anew in `state`. */
  unread: StateRow[]
}

export function encodeState(state: State, parts = PARTS): StateRow[] {
  return parts.map((name) => ({ name, version: VERSION, value: state[name] }))
}

/** A part that is missing, or cannot be read, begins anew. A setting that breaks its rule falls back to its default. */
export function decodeState(stored: unknown): Decoded {
  const state = { ...INITIAL_STATE }
  const unread: StateRow[] = []
  let read = 0
  for (const given of Array.isArray(stored) ? stored : []) {
    const name: unknown = given?.name
    // Set aside, or a later version's own.
    if (typeof name !== 'string' || !Object.hasOwn(STATE_SCHEMAS, name)) continue
    const part =
      given.version === VERSION
        ? v.safeParse(STATE_SCHEMAS[name as keyof State], given.value, { abortEarly: true })
        : null
    if (part?.success) {
      Object.assign(state, { [name]: part.output })
      read++
    }
    if (!part?.success || (name === 'settings' && fellBack(given.value, state.settings))) unread.push(given)
  }
  return { state: read > 0 ? state : null, unread }
}

/** Whether a setting that is there was not taken. */
function fellBack(given: object, taken: object): boolean {
  return Object.entries(taken).some(
    ([name, value]) => name in given && JSON.stringify(given[name as never]) !== JSON.stringify(value),
  )
}

/** Null when nothing is stored yet, or nothing that can be read. */
export async function readState(tx: Tx): Promise<State | null> {
  return (await readParts(tx)).state
}

export async function readParts(tx: Tx): Promise<Decoded> {
  return decodeState(await tx.all('state'))
}

/** Writes the parts that changed, and returns whether any did. While nobody is there a look changes nothing but its time, which is not worth a write. */
export async function writeState(tx: Tx, before: State | null, after: State): Promise<boolean> {
  const changed = PARTS.filter((name) => before === null || !alike(name, before, after))
  for (const row of encodeState(after, changed)) await tx.put('state', row)
  return changed.length > 0
}

function alike(name: keyof State, before: State, after: State): boolean {
  if (before[name] === after[name]) return true
  const plain = ({ tracker, ...others }: State) =>
    JSON.stringify(name === 'tracker' ? { ...tracker, last: { ...tracker.last, at: 0 } } : others[name])
  const away = before.tracker.phase.kind === 'away' && after.tracker.phase.kind === 'away'
  return (name !== 'tracker' || away) && plain(before) === plain(after)
}

export async function setAside(tx: Tx, rows: StateRow[], at: number): Promise<void> {
  for (const row of rows) await tx.put('state', { ...row, name: `${SET_ASIDE}${row.name} ${at}` })
}
