/** Writes the whole record into one file, in the memory of the page: nothing of it is sent anywhere. */
import { EXERCISE_IDS } from '../../content/exercises.ts'
import { chosenOf } from '../../core/backup/chosen.ts'
import { lineOf } from '../../core/backup/encode.ts'
import {
  BACKUP_STORES,
  type BackupStore,
  CHOSEN,
  Checksum,
  endLine,
  headerLine,
  noCounts,
  rowLine,
} from '../../core/backup/format.ts'
import { decodePlan } from '../../core/plan/decode-plan.ts'
import { INITIAL_STATE } from '../../core/state.ts'
import { DATABASE_VERSION } from '../database.ts'
import type { Ports } from '../ports.ts'
import { readState } from '../state-rows.ts'
import { type Key, keyOf, type Rows, type Store } from '../tables.ts'
import { eachSlice } from './all-rows.ts'
import { breathe } from './breathe.ts'
import { compareKeys } from './keys.ts'

/** How much of the work is done, 0 to 1. */
export type OnProgress = (share: number) => void

type Keyed = { key: Key; line: string }
const TYPE = 'application/x-ndjson'
/** Characters to put into the file at a time: some ten milliseconds. */
const PIECE = 500_000

/** As whoever reads it back decodes it: its fields come in one order. */
function withPlan(row: Rows['plans']): Rows['plans'] {
  const decoded = decodePlan(row.plan, EXERCISE_IDS)
  return decoded.ok ? { ...row, plan: decoded.value } : row
}

/** One reading of everything, as it was at one moment. */
async function linesOf(store: Store, onProgress: OnProgress) {
  const lines = Object.fromEntries(BACKUP_STORES.map((name) => [name, []])) as unknown as Record<
    BackupStore,
    Keyed[]
  >
  let read = 0
  const state = await store.read(async (tx) => {
    const found = (await readState(tx)) ?? INITIAL_STATE
    await eachSlice(tx, (name, rows) => {
      for (const row of rows) {
        const line = lineOf(name, name === 'plans' ? withPlan(row as Rows['plans']) : row)
        if (line !== null) lines[name].push({ key: keyOf(name, row as never), line })
      }
      read += rows.length
      // How many there will be is not known: it comes near the half, and never stands still.
      onProgress(0.8 * (1 - 1 / (1 + read / 20_000)))
    })
    return found
  })
  for (const name of BACKUP_STORES) {
    const keyed = lines[name]
    const isSorted = keyed.every(
      ({ key }, index) => index === 0 || compareKeys((keyed[index - 1] as Keyed).key, key) < 0,
    )
    if (!isSorted) keyed.sort((a, b) => compareKeys(a.key, b.key))
  }
  return { state, lines }
}

/** `app`: the version of the extension. */
export async function writeBackup(
  store: Store,
  ports: Pick<Ports, 'now'>,
  app: string,
  onProgress: OnProgress,
): Promise<Blob> {
  const { state, lines } = await linesOf(store, onProgress)
  const counts = noCounts()
  for (const name of BACKUP_STORES) counts[name] = lines[name].length
  const head = headerLine({ app, database: DATABASE_VERSION, savedAt: ports.now(), counts })
  const chosen = CHOSEN.map((part) => rowLine(part, chosenOf(part, state[part])))
  const checksum = new Checksum()
  const pieces: Blob[] = [new Blob([`${head}\n`])]
  let piece = ''
  const all = [chosen, ...BACKUP_STORES.map((name) => lines[name].map(({ line }) => line))].flat()
  for (const [index, line] of all.entries()) {
    checksum.add(line)
    piece += `${line}\n`
    if (piece.length < PIECE) continue
    pieces.push(new Blob([piece]))
    piece = ''
    onProgress(0.8 + (0.2 * index) / all.length)
    await breathe()
  }
  return new Blob([...pieces, `${piece}${endLine(checksum.end)}\n`], { type: TYPE })
}
