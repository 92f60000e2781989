/** What the options' section of the data shows: when a backup was saved, and whether to remind of one. */
import { backupDue, type DataModel } from '../../core/backup/reminder.ts'
import { addDays, dayOf } from '../../core/day.ts'
import { practiceFrom } from '../../core/practice.ts'
import { INITIAL_STATE } from '../../core/state.ts'
import { soundRows } from '../sound-rows.ts'
import { readState } from '../state-rows.ts'
import type { Store } from '../tables.ts'

/** Whoever has entered nothing for longer need not be reminded of it. */
const REACH_DAYS = 26 * 7

/** What the person entered; what was only counted is no entry. */
const ENTERED = ['ratings', 'runs', 'resets'] as const

export function readData(store: Store, at: number, timeZone: string): Promise<DataModel> {
  return store.read(async (tx) => {
    const { practice: stored, settings } = (await readState(tx)) ?? INITIAL_STATE
    const practice = practiceFrom(stored)
    const day = (time: number) => dayOf(time, timeZone, settings.dayStartHour)
    const today = day(at)
    const reach = addDays(today, -REACH_DAYS)
    const since = practice.backupAt === null ? reach : day(practice.backupAt)
    const from = since > reach ? since : reach
    const rows = await Promise.all(ENTERED.map((name) => soundRows(tx, name, from, today)))
    const entered = rows.flat().map((row) => row.day)
    return {
      today,
      savedAt: practice.backupAt,
      reminder: practice.backupReminder,
      due: store.mode === 'idb' && backupDue(practice, entered, at),
      storage: store.mode,
    }
  })
}
