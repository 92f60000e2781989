/**
 * Stored rows as they should be. One that a damaged profile, or another version, left otherwise is set aside: it
 * stays stored, counts for nothing, and the page says how many there are.
 */
import * as v from 'valibot'
import type { Day, Fact } from '../core/facts.ts'
import { SHAPES } from '../core/row-shapes.ts'
import type { Rows, Tx } from './tables.ts'

/** Of stores that are not listed here any row is. */
export function isSound({ store, row }: Fact): boolean {
  return !(store in SHAPES) || v.is(SHAPES[store as keyof typeof SHAPES], row)
}

/** The rows that are sound, as they are stored, and how many are not. */
export function sound<S extends keyof typeof SHAPES>(
  store: S,
  rows: Rows[S][],
): { rows: Rows[S][]; setAside: number } {
  const kept = rows.filter((row) => v.is(SHAPES[store], row))
  return { rows: kept, setAside: rows.length - kept.length }
}

/** Those of a span of days, where nobody is told of the others. */
export async function soundRows<S extends keyof typeof SHAPES>(
  tx: Tx,
  store: S,
  from: Day,
  to: Day,
): Promise<Rows[S][]> {
  return sound(store, await tx.byDay(store, from, to)).rows
}
