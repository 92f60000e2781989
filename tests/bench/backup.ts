/**
 * A backup, out and in again, in the built extension's own options page, against nothing but reading the same rows,
 * and nothing but putting them: in turns, in one browser with a copy of the extension for each history. Chromium
 * alone, as the long tasks. Every round has a page of its own.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KEYS } from '../../lib/shell/tables.ts'
import { prepare } from './backup-page.ts'
import type { ExtensionPages } from './extension-pages.ts'
import { filledPages } from './fill.ts'
import type { Copy, Filling } from './histories.ts'
import { inTurns } from './in-turns.ts'

/** `same`: what was saved after it was restored is the file that it was restored from. The rest in milliseconds. */
export type BackupTimes = {
  bytes: number
  out: number
  reading: number
  in: number
  putting: number
  longestTask: number
  same: boolean
}

/** Once filled: what the browser says that it uses, and the bytes of its files. */
export type DatabaseSize = { usage: number; onDisk: number }

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

async function sizeOf(pages: ExtensionPages, copy: Copy): Promise<DatabaseSize> {
  const still = await pages.still(copy)
  const usage = Number(await still.evaluate('navigator.storage.estimate().then(({ usage }) => usage)'))
  await still.close()
  return { usage, onDisk: bytesIn(pages.databaseFolder(copy)) }
}

async function roundOf(pages: ExtensionPages, copy: Copy): Promise<BackupTimes> {
  const page = await pages.at(copy, '/options.html#data')
  await page.evaluate(`(${prepare})(${JSON.stringify(KEYS)})`)
  const times = (await page.evaluate(`(async () => {
    const { text, ...times } = await backupBench.round()
    const again = await backupBench.save()
    return { ...times, same: await backupBench.same(text, again.file) }
  })()`)) as BackupTimes
  await page.close()
  return times
}

export async function backupTimes<C extends Copy>(
  folder: string,
  given: Record<C, Filling>,
  rounds: number,
): Promise<{ times: Record<C, BackupTimes[]>; sizes: Record<C, DatabaseSize> }> {
  const copies = Object.keys(given) as C[]
  const sizes = {} as Record<C, DatabaseSize>
  const pages = await filledPages(folder, given, [], async (filled) => {
    for (const copy of copies) sizes[copy] = await sizeOf(filled, copy)
  })
  try {
    const times = await inTurns(copies, { rounds, warmUp: 0 }, (copy) => roundOf(pages, copy))
    return { times, sizes }
  } finally {
    await pages.quit()
  }
}
