/** Bundled for a page of a real browser: the cases of the store over its IndexedDB, and databases of older versions. */
import { openDatabase } from '../../lib/shell/database.ts'
import { STORE_NAMES } from '../../lib/shell/tables.ts'
import { makeOld, type OldVersion, ROWS_OF_VERSION_1 } from './old-database.ts'
import { STORE_CASES } from './store-contract.ts'

/** Lets the connection of the case before go. */
function emptied(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onerror = () => reject(deleting.error)
    deleting.onsuccess = () => resolve()
  })
}

/** The names of the cases that were run, and what broke. */
export async function runCases(database: string): Promise<{ ran: string[]; broken: string[] }> {
  const broken: string[] = []
  for (const { name, run } of STORE_CASES) {
    try {
      await emptied(database)
      await run(await openDatabase(() => {}))
    } catch (error) {
      broken.push(`${name}: ${error}`)
    }
  }
  await emptied(database)
  return { ran: STORE_CASES.map(({ name }) => name), broken }
}

/** What the product finds in a database that an older version left, and the version that it is by then. */
export async function openOld(
  database: string,
  old: OldVersion,
): Promise<{ version: number | undefined; rows: Record<string, unknown[]> }> {
  await emptied(database)
  await makeOld(database, old)
  const store = await openDatabase(() => {})
  const rows: Record<string, unknown[]> = {}
  await store.read(async (tx) => {
    for (const name of STORE_NAMES) if (name in ROWS_OF_VERSION_1) rows[name] = await tx.all(name)
  })
  const version = (await indexedDB.databases()).find(({ name }) => name === database)?.version
  await emptied(database)
  return { version, rows }
}
