/** The stores of DESIGN.md section 4, and what a transaction over them can do. */
import type {
  AcceptedPlan,
  Bout,
  Check,
  Correction,
  Day,
  Mark,
  Nudge,
  Rating,
  Reset,
  Run,
} from '../core/facts.ts'
import type { Totals } from '../core/streak.ts'
import type { DaySummary } from '../core/summary.ts'

/** Caches for the popup: `through` is the day they were computed on. */
type StreakRow = { name: 'main' } & Totals

/** A part of the state. `version` tells a shape that this code does not know. */
export type StateRow = { name: string; version: number; value: unknown }

export type Rows = {
  state: StateRow
  bouts: Bout
  nudges: Nudge
  resets: Reset
  ratings: Rating
  marks: Mark
  corrections: Correction
  runs: Run
  checks: Check
  plans: AcceptedPlan
  days: DaySummary
  streaks: StreakRow
}
export type StoreName = keyof Rows

/** A row's key: one field, or several in order. */
export const KEYS = {
  state: ['name'],
  bouts: ['start'],
  nudges: ['at'],
  resets: ['startedAt'],
  ratings: ['day', 'item'],
  marks: ['day', 'kind'],
  corrections: ['at'],
  runs: ['id'],
  checks: ['day', 'check', 'side', 'question'],
  plans: ['id'],
  days: ['day'],
  streaks: ['name'],
} as const satisfies { [S in StoreName]: readonly (keyof Rows[S])[] }

export const STORE_NAMES = Object.keys(KEYS) as StoreName[]
export const FACT_STORES = [
  'bouts',
  'nudges',
  'resets',
  'ratings',
  'marks',
  'corrections',
  'checks',
  'runs',
] as const
/** Those with an index by day. */
export const BY_DAY = FACT_STORES.filter((name) => name !== 'corrections')
type ByDay = (typeof BY_DAY)[number] | 'days'

export type Key = string | number | (string | number)[]

export function keyOf<S extends StoreName>(store: S, row: Rows[S]): Key {
  const parts = KEYS[store].map((field) => (row as Record<string, unknown>)[field] as string | number)
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : parts
}

export interface Tx {
  /** A store as `database.ts` has it, for `putRows` in there; nothing where another stands for the database. */
  raw?: (name: StoreName) => IDBObjectStore
  get<S extends StoreName>(store: S, key: Key): Promise<Rows[S] | undefined>
  put<S extends StoreName>(store: S, row: Rows[S]): Promise<void>
  delete(store: StoreName, key: Key): Promise<void>
  all<S extends StoreName>(store: S): Promise<Rows[S][]>
  /** Corrections made at `from` or later: none is ever made before the time that it is about. */
  correctionsSince(from: number): Promise<Correction[]>
  /** Rows with `from` <= day <= `to`, the first `most` of them. */
  byDay<S extends ByDay>(store: S, from: Day, to: Day, most?: number): Promise<Rows[S][]>
}

export interface Store {
  /** `local`: IndexedDB would not open. `newer`: it holds a newer version's data, which is left alone. */
  readonly mode: 'idb' | 'local' | 'newer'
  /** Everything awaited inside must be this transaction's own; a throw undoes all of it. */
  write<T>(durability: 'strict' | 'relaxed', run: (tx: Tx) => Promise<T>): Promise<T>
  read<T>(run: (tx: Tx) => Promise<T>): Promise<T>
}
