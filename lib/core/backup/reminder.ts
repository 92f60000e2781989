/** When to remind of a backup: after four weeks with entries, at most every four weeks, and never once it was turned off. */
import { mondayOf } from '../day.ts'
import type { Day } from '../facts.ts'
import type { PopupModel } from '../pages.ts'
import type { Practice } from '../practice.ts'

/** The record as a whole: its backup. */
export type DataModel = {
  today: Day
  /** When a backup was last saved; null before. */
  savedAt: number | null
  reminder: boolean
  /** To be reminded of one now. */
  due: boolean
  storage: PopupModel['storage']
}

const WEEKS = 4
const AGAIN_AFTER_MS = WEEKS * 7 * 86_400_000

/** `entered`: days with an entry since the latest backup. */
export function backupDue(
  { backupAt, backupPutOff, backupReminder }: Practice,
  entered: Day[],
  now: number,
): boolean {
  if (!backupReminder || now - Math.max(backupAt ?? 0, backupPutOff ?? 0) < AGAIN_AFTER_MS) return false
  return new Set(entered.map(mondayOf)).size >= WEEKS
}
