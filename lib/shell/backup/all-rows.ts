/** Every row of the record, a slice at a time: ten years at once would hold the page up for longer than a tenth of a second. */
import { BACKUP_STORES, type BackupRows, type BackupStore } from '../../core/backup/format.ts'
import { BY_DAY, type Tx } from '../tables.ts'

/** About ten milliseconds of reading. */
const SLICE_ROWS = 500
/** After every text that a day can be. */
const LAST = '\uffff'

type Take = <S extends BackupStore>(store: S, rows: BackupRows[S][]) => void
type ByDay = (typeof BY_DAY)[number]

const isByDay = (store: BackupStore): store is ByDay => (BY_DAY as readonly string[]).includes(store)

/** Of each store in the order of days, and within a day of keys. The stores are read side by side. */
export async function eachSlice(tx: Tx, take: Take): Promise<void> {
  await Promise.all(
    BACKUP_STORES.map(async (store) => {
      if (isByDay(store)) await slices(tx, store, take)
      else take(store, (await tx.all(store)) as never)
    }),
  )
}

async function slices(tx: Tx, store: ByDay, take: Take): Promise<void> {
  let from = ''
  for (;;) {
    const rows = await tx.byDay(store, from, LAST, SLICE_ROWS)
    const last = rows.at(-1)
    if (last === undefined || rows.length < SLICE_ROWS) return take(store, rows as never)
    // Of the last day there may be more.
    const whole = rows.filter(({ day }) => day !== last.day)
    if (whole.length > 0) {
      take(store, whole as never)
      from = last.day
    } else {
      take(store, (await tx.byDay(store, last.day, last.day)) as never)
      from = `${last.day}\0`
    }
  }
}
