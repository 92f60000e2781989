/** A record in memory, and a small backup of it, for tests of what goes out and comes in. */
import { BACKUP_STORES } from '../../lib/core/backup/format.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { readBackup } from '../../lib/shell/backup/read.ts'
import { restore } from '../../lib/shell/backup/restore.ts'
import { writeBackup } from '../../lib/shell/backup/write.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import { keyOf, type Rows, type StoreName } from '../../lib/shell/tables.ts'
import { SAMPLE_ROWS } from '../core/backup-rows.ts'
import { clock } from '../core/make.ts'
import { type Awaiting, CALM, MemoryDatabase } from '../sim/memory-store.ts'
import { fakeBrowser } from './fake-browser.ts'

export type Tables = { [S in StoreName]?: Rows[S][] }

export function recordOf(tables: Tables = SAMPLE_ROWS, state: Partial<State> = {}): MemoryDatabase {
  const database = new MemoryDatabase()
  const seed = (store: StoreName, rows: Rows[StoreName][]) =>
    database.seed(rows.map((row) => ({ store, key: JSON.stringify(keyOf(store, row)), row })))
  seed('state', encodeState({ ...INITIAL_STATE, ...state }))
  for (const [store, rows] of Object.entries(tables)) seed(store as StoreName, rows)
  return database
}

/** Nothing was ever stored in it. */
export const emptyRecord = () => new MemoryDatabase()

export function desk(time = '20:00') {
  const { ports, desk: computer } = fakeBrowser(time)
  return {
    ports,
    computer,
    save: (record: MemoryDatabase) => writeBackup(record.connect(), ports, '1.0', () => {}),
    read: (record: MemoryDatabase, file: Blob) => readBackup(record.connect(), file, () => {}),
    async restore(
      record: MemoryDatabase,
      file: Blob,
      parts: Parameters<typeof restore>[3] = [],
      process: Awaiting = CALM,
    ) {
      const read = await readBackup(record.connect(), file, () => {})
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      return restore(record.connect(process), ports, read.value, parts, () => {})
    },
  }
}

/** Everything but the first line, which tells when it was saved. */
export async function bodyOf(file: Blob): Promise<string> {
  const text = await file.text()
  return text.slice(text.indexOf('\n') + 1)
}

export const factsOf = (record: MemoryDatabase) =>
  Object.fromEntries(BACKUP_STORES.map((store) => [store, record.rows(store)]))

export const LATER = clock('21:00')
