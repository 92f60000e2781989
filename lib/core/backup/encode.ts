/** A row as a line of a backup: what is as it should be with its fields in one order, anything else as it lies there. */
import * as v from 'valibot'
import { type BackupStore, rowLine } from './format.ts'
import { ROWS } from './rows.ts'

/** Null where it cannot be written down at all. */
export function lineOf(store: BackupStore, row: unknown): string | null {
  const read = v.safeParse(ROWS[store], row)
  try {
    return rowLine(store, read.success ? read.output : row)
  } catch {
    return null
  }
}
