/** Damage to a profile on the disk, while the browser is closed, and its repair. */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from './desk.ts'

/** `indexedDB` holds the record, `local` is what `storage.local` is kept in. */
type Kept = 'indexedDB' | 'local'

/** Firefox keeps `storage.local` in a database of the extension's too, beside the record. */
const FIREFOX_LOCAL = '^userContextId=4294967295'

function folderOf(desk: Desk, kept: Kept): string {
  const id = new URL(desk.origin).host
  const [parent, wanted] =
    desk.family === 'firefox'
      ? [join('storage', 'default'), `moz-extension+++${id}${kept === 'local' ? FIREFOX_LOCAL : ''}`]
      : [join('Default', kept === 'local' ? 'Local Extension Settings' : 'IndexedDB'), id]
  const inside = join(desk.profile, parent)
  const found = readdirSync(inside).filter((name) =>
    // Chromium keeps large values in a folder beside it.
    desk.family === 'firefox' ? name === wanted : name.includes(wanted) && !name.endsWith('.blob'),
  )
  const [folder] = found
  if (folder === undefined || found.length > 1) throw new Error(`${inside} holds ${readdirSync(inside)}`)
  return join(inside, folder, desk.family === 'firefox' ? 'idb' : '')
}

/** Puts a file where the folder was, so that it cannot be opened. Returns what puts the folder back. */
export function damaged(desk: Desk, kept: Kept): () => void {
  const folder = folderOf(desk, kept).replace(/\/$/, '')
  renameSync(folder, `${folder}.away`)
  writeFileSync(folder, 'damaged')
  return () => {
    rmSync(folder, { recursive: true, force: true })
    renameSync(`${folder}.away`, folder)
  }
}
