/** Reads a backup and says what it would change. Nothing is written. */
import { EXERCISE_IDS } from '../../content/exercises.ts'
import { chosenChanges, untouchedParts } from '../../core/backup/chosen.ts'
import { type Contents, contentsOf, decodeHeader } from '../../core/backup/decode.ts'
import { BACKUP_STORES, LIMITS } from '../../core/backup/format.ts'
import { slotOf } from '../../core/backup/merge.ts'
import { emptyMerge, type Merge, mergeInto, type Preview, type Standing } from '../../core/backup/preview.ts'
import { decodePlan } from '../../core/plan/decode-plan.ts'
import { type Decoded, refused } from '../../core/plan/problems.ts'
import { INITIAL_STATE } from '../../core/state.ts'
import { DATABASE_VERSION } from '../database.ts'
import { readState } from '../state-rows.ts'
import { keyOf, type Store, type Tx } from '../tables.ts'
import { eachSlice } from './all-rows.ts'
import { breathe } from './breathe.ts'
import type { OnProgress } from './write.ts'

const PIECE_BYTES = 128 * 1024
const KNOWN = { database: DATABASE_VERSION, plan: (given: unknown) => decodePlan(given, EXERCISE_IDS) }

/** A file that was read: what it would change, and what it has, for `restore`. */
export type ReadBackup = { preview: Preview; contents: Contents }

export async function readBackup(
  store: Store,
  file: Blob,
  onProgress: OnProgress,
): Promise<Decoded<ReadBackup>> {
  const read = await decode(file, (share) => onProgress(0.7 * share))
  if (!read.ok) return read
  const contents = read.value
  const preview = await store.read(async (tx) => {
    const stored = await readState(tx)
    const merge = await mergeWith(tx, contents, () => {})
    const state = stored ?? INITIAL_STATE
    return {
      savedAt: contents.header.savedAt,
      refusedLines: contents.refusedLines,
      problems: contents.problems,
      more: contents.more,
      whole: contents.whole,
      counts: BACKUP_STORES.map((name) => merge.counts[name]),
      differing: merge.differing,
      moreDiffering: merge.moreDiffering,
      chosen: chosenChanges(state, contents.chosen),
      untouched: untouchedParts(state),
    }
  })
  onProgress(1)
  return { ok: true, value: { preview, contents } }
}

/** Line by line, in pieces of the file. */
async function decode(file: Blob, onProgress: OnProgress): Promise<Decoded<Contents>> {
  if (file.size > LIMITS.bytes) {
    return refused({ path: '', kind: 'tooBig', limit: `${LIMITS.bytes / 1024 / 1024} MB` })
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let reading: ReturnType<typeof contentsOf> | null = null
  let rest = ''
  /** The line that has begun is longer than any of ours; what is left of it is passed over. */
  let passing = false

  function take(line: string): Decoded<null> {
    if (reading !== null) reading.line(line)
    else {
      const header = decodeHeader(line, KNOWN)
      if (!header.ok) return header
      reading = contentsOf(header.value, KNOWN)
    }
    return { ok: true, value: null }
  }

  function takeAll(lines: string[]): Decoded<null> {
    for (const line of lines) {
      if (passing || line.length > LIMITS.line) {
        if (reading === null) return refused({ path: '', kind: 'notOurs' })
        reading.tooLong()
        passing = false
      } else if (line.trim() !== '') {
        const taken = take(line)
        if (!taken.ok) return taken
      }
    }
    return { ok: true, value: null }
  }

  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await file.slice(at, at + PIECE_BYTES).arrayBuffer()
    let text: string
    try {
      text = decoder.decode(bytes, { stream: at + PIECE_BYTES < file.size })
    } catch {
      return refused({ path: '', kind: 'notJson' })
    }
    // Programs that send files may have put the line ends of another system in.
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    const taken = takeAll(lines)
    if (!taken.ok) return taken
    if (rest.length > LIMITS.line) {
      passing = true
      rest = ''
    }
    onProgress(at / file.size)
    await breathe()
  }
  const taken = takeAll([rest])
  if (!taken.ok) return taken
  if (reading === null) return refused({ path: '', kind: 'notOurs' })
  return { ok: true, value: (reading as ReturnType<typeof contentsOf>).contents }
}

/** Rows to compare at a time. */
const COMPARED = 1000

/** Against what is there in this transaction. */
export async function mergeWith(
  tx: Tx,
  { rows }: Contents,
  keep: (standing: Map<(typeof BACKUP_STORES)[number], Standing>) => void,
): Promise<Merge> {
  const standing = new Map(BACKUP_STORES.map((store) => [store, new Map() as Standing]))
  await eachSlice(tx, (store, found) => {
    const here = standing.get(store) as Standing
    for (const row of found) here.set(slotOf(store, row, keyOf(store, row as never)), row)
  })
  const merge = emptyMerge()
  for (const store of BACKUP_STORES) {
    const here = standing.get(store) as Standing
    for (let at = 0; at < rows[store].length; at += COMPARED) {
      mergeInto(merge, store, rows[store].slice(at, at + COMPARED) as never, here, (row) =>
        keyOf(store, row as never),
      )
      // A request of the transaction's own: between two of them the page can draw.
      await tx.get('streaks', 'main')
    }
  }
  keep(standing)
  return merge
}
