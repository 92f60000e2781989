/** How nudges are answered, from the rows of the last eight weeks, read in one transaction. */
import { addDays, dayOf } from '../core/day.ts'
import { type ResponsesModel, responsesOf } from '../core/responses.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

const DAYS = 56

export function readResponses(store: Store, at: number, timeZone: string): Promise<ResponsesModel> {
  return store.read(async (tx) => {
    const { settings } = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const nudges = await tx.byDay('nudges', addDays(today, 1 - DAYS), today)
    return responsesOf(nudges, settings, at, timeZone)
  })
}
