/**
 * Takes in a backup that was read: one transaction, all of it or nothing. What is here by now is compared once more,
 * for time went by since the preview. The same file twice is the same as once.
 */
import { type ReadParts, withChosen } from '../../core/backup/chosen.ts'
import { BACKUP_STORES, type BackupStore, type ChosenPart } from '../../core/backup/format.ts'
import type { Merge, Standing } from '../../core/backup/preview.ts'
import { dayOf } from '../../core/day.ts'
import type { Day, Fact } from '../../core/facts.ts'
import { hoursLocked } from '../../core/policy-events.ts'
import { isMiddayReset } from '../../core/resets.ts'
import { onSettings } from '../../core/settings-events.ts'
import { INITIAL_STATE, type State } from '../../core/state.ts'
import { touchedDays } from '../../core/touched.ts'
import { putRows } from '../database.ts'
import type { Ports } from '../ports.ts'
import { mirror } from '../recovery.ts'
import { report } from '../report.ts'
import { readState, writeState } from '../state-rows.ts'
import { keyOf, type Rows, type Store, type Tx } from '../tables.ts'
import { cachesFrom } from './caches-from.ts'
import { mergeWith, type ReadBackup } from './read.ts'
import type { OnProgress } from './write.ts'

/** `added` to what is here, or in the place of it; `kept`: here already, or later here. */
export type Restored = { added: number; changed: number; kept: number }

/** Rows to put at a time. */
const AT_ONCE = 400

/** `parts`: what was chosen in the file takes the place of what is chosen here. */
export async function restore(
  store: Store,
  ports: Ports,
  { contents }: ReadBackup,
  parts: readonly ChosenPart[],
  onProgress: OnProgress,
): Promise<Restored> {
  if (store.mode !== 'idb') throw new Error('There is no database to restore into')
  const { restored, state } = await store.write('strict', async (tx) => {
    const found = new Map<BackupStore, Standing>()
    const merge = await mergeWith(tx, contents, (standing) => {
      for (const [name, rows] of standing) found.set(name, rows)
    })
    const before = (await readState(tx)) ?? INITIAL_STATE
    const now = { at: ports.now(), timeZone: ports.timeZone() }
    const today = dayOf(now.at, now.timeZone, before.settings.dayStartHour)
    const chosen = Object.fromEntries(parts.map((part) => [part, contents.chosen[part]])) as ReadParts
    const { state, facts } = withParts(withToday(before, merge, today), chosen)
    for (const { store: name, row } of facts) {
      await tx.put(name, row)
      ;(found.get(name as BackupStore) as Standing).set(JSON.stringify(keyOf(name, row)), row)
    }
    const done = await putAll(tx, merge, (share) => onProgress(0.1 + 0.7 * share))
    await writeState(tx, before, state)
    const days = await touchedBy(tx, merge, facts, state)
    await cachesFrom(tx, found, days, today, (share) => onProgress(0.8 + 0.2 * share))
    return { restored: done, state }
  })
  // It is only a copy, and what was restored is stored.
  await mirror(ports, state).catch((error: unknown) => {
    report('the recovery copy could not be written', error)
  })
  ports.announce(true)
  return restored
}

async function putAll(tx: Tx, merge: Merge, onProgress: OnProgress): Promise<Restored> {
  const many = BACKUP_STORES.reduce((sum, store) => sum + merge.put[store].length, 0)
  let done = 0
  for (const store of BACKUP_STORES) {
    for (const row of merge.gone[store]) await tx.delete(store, keyOf(store, row))
    const rows: Rows[typeof store][] = merge.put[store]
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await putRows(tx, store, rows.slice(at, at + AT_ONCE))
      done += AT_ONCE
      onProgress(done / many)
    }
  }
  const all = Object.values(merge.counts)
  const added = all.reduce((sum, each) => sum + each.added, 0)
  const same = all.reduce((sum, each) => sum + each.same, 0)
  const differ = all.reduce((sum, each) => sum + each.differ, 0)
  const changed = many - added
  return { added, changed, kept: same + differ - changed }
}

/** Settings go the way of any change of them: what is under way is set right, and what is locked stays. */
function withParts(before: State, chosen: ReadParts): { state: State; facts: Fact[] } {
  const { workingHours } = before.settings
  const { state, facts } = chosen.settings
    ? onSettings(before, { ...chosen.settings, ...(hoursLocked(before.practice) && { workingHours }) })
    : { state: before, facts: [] as Fact[] }
  return {
    state: {
      ...state,
      practice: chosen.practice ? withChosen('practice', state.practice, chosen) : state.practice,
      checkIn: chosen.checkIn ? withChosen('checkIn', state.checkIn, chosen) : state.checkIn,
    },
    facts,
  }
}

/** Today's midday reset, done elsewhere, is done. */
function withToday(before: State, { put }: Merge, today: Day): State {
  const done = put.resets.some((reset) => reset.day === today && isMiddayReset(reset))
  return done ? { ...before, nudger: { ...before.nudger, resetDay: today } } : before
}

/** Rows to look at between two requests that are waited for. */
const LOOKED_AT = 2000

async function touchedBy(
  tx: Tx,
  { put, gone }: Merge,
  facts: Fact[],
  { settings }: State,
): Promise<Set<Day>> {
  const days = new Set<Day>()
  const all = [...facts, ...factsIn(put), ...factsIn(gone)]
  for (const [index, fact] of all.entries()) {
    const { store, row } = fact
    // Most rows are of a day that is touched anyway, and of no other.
    const reaches = store === 'corrections' || (store === 'bouts' && row.continues)
    if (reaches || !days.has(row.day)) for (const day of touchedDays(fact, settings)) days.add(day)
    if (index % LOOKED_AT === 0) await tx.get('streaks', 'main')
  }
  return days
}

const factsIn = (rows: Merge['put']): Fact[] =>
  BACKUP_STORES.flatMap((store) =>
    store === 'plans' ? [] : rows[store].map((row) => ({ store, row }) as Fact),
  )
