/** Opens the stores: IndexedDB, or what stands for it when it will not open. */
import { openDatabase } from './database.ts'
import { localStore } from './local-store.ts'
import type { Ports } from './ports.ts'
import type { Store } from './tables.ts'

const RETRY_AFTER_MS = 500

/** The open connection; not state: whoever finds none opens one. */
let opened: Promise<Store> | null = null

export function openStore(ports: Ports): Promise<Store> {
  opened ??= open(ports).catch((error) => {
    opened = null
    throw error
  })
  return opened
}

async function open(ports: Ports): Promise<Store> {
  const forget = () => {
    opened = null
  }
  try {
    return await openDatabase(forget).catch(async (error: unknown) => {
      if (isNewer(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      return openDatabase(forget)
    })
  } catch (error) {
    console.warn('midday-reset: IndexedDB would not open, using the recovery copy', error)
    return localStore(ports, isNewer(error) ? 'newer' : 'local')
  }
}

/** Told by name: the texts of database errors change between browser versions. */
function isNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError'
}
