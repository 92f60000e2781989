/** Bundled for a page of a real browser: the cases of the store over its IndexedDB, each over an empty one. */
import { openDatabase } from '../../lib/shell/database.ts'
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
