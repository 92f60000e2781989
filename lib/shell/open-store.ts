/** Opens the stores: IndexedDB, or what stands for it when it will not open. */

import { localStore } from './local-store.ts'
import type { Ports } from './ports.ts'
import { report } from './report.ts'
import type { Store } from './tables.ts'

const RETRY_AFTER_MS = 500

/** The open connections; not state: whoever finds none opens one. */
const opened = new WeakMap<Ports, Promise<Store>>()

export function openStore(ports: Ports): Promise<Store> {
  const known = opened.get(ports)
  if (known) return known
  const opening = open(ports).catch((error) => {
    opened.delete(ports)
    throw error
  })
  opened.set(ports, opening)
  return opening
}

async function open(ports: Ports): Promise<Store> {
  const forget = () => void opened.delete(ports)
  try {
    return await ports.openDatabase(forget).catch(async (error: unknown) => {
      if (isNewer(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      return ports.openDatabase(forget)
    })
  } catch (error) {
    report('IndexedDB would not open, using the recovery copy', error)
    return localStore(ports, isNewer(error) ? 'newer' : 'local')
  }
}

/** Told by name: the texts of database errors change between browser versions. */
function isNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError'
}
