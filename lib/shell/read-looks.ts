/** What look and feel needs of the record, read in one transaction. */
import { dayOf } from '../core/day.ts'
import type { LooksModel } from '../core/pages.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

export function readLooks(store: Store, at: number, timeZone: string): Promise<LooksModel> {
  return store.read(async (tx) => {
    const { settings } = (await readState(tx)) ?? INITIAL_STATE
    // A dozen rows a month at most; the latest look may be years ago.
    return { today: dayOf(at, timeZone, settings.dayStartHour), answers: await tx.all('checks') }
  })
}
