/** The sample history as an expression to evaluate in a page of the extension; nothing is added to a record that is there. */
import { addScript } from './personas-database.ts'
import { sampleHistory } from './sample-history.ts'

export function sampleScript(now: number, timeZone: string): string {
  return addScript(sampleHistory(now, timeZone))
}
