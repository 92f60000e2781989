/**
 * The only things that are ever written into the database directly: how long the stretch at the screen is,
 * since when a nudge waits, and until when one is put off. Everything after it comes from alarms, input and clicks.
 */
import type { StateRow } from '../../lib/shell/tables.ts'
import type { Desk } from './desk.ts'
import { writeState } from './raw-database.ts'

const HOUR = 3_600_000

/** An unbroken stretch that lacks `ms` to an hour; what was nudged before lies further back than that. */
export async function beforeDue(desk: Desk, ms: number): Promise<void> {
  const { tracker, nudger } = await desk.state()
  if (tracker?.phase.kind !== 'atScreen') throw new Error(`Not at the screen: ${JSON.stringify(tracker)}`)
  const now = desk.now()
  const start = now + ms - HOUR
  const bout = { ...tracker.phase.bout, start, stretchStart: start, lastInput: now }
  const last = { at: now, lastInput: now, locked: false, timeZone: bout.timeZone }
  const value = { ...tracker, phase: { kind: 'atScreen', bout }, last, quietUntil: 0 }
  const rows: StateRow[] = [{ name: 'tracker', version: 1, value }]
  if (nudger.notBefore > now) {
    const past = { ...nudger, notBefore: now + ms, lastShownAt: nudger.lastShownAt - HOUR }
    rows.push({ name: 'nudger', version: 1, value: past })
  }
  await (await desk.still()).evaluate(writeState, rows)
}

/** A nudge that was put off comes again in `ms`. */
export async function beforeAgain(desk: Desk, ms: number): Promise<void> {
  const { nudger } = await desk.state()
  if (nudger.phase.kind !== 'snoozed') throw new Error(`Not put off: ${JSON.stringify(nudger.phase)}`)
  const value = { ...nudger, phase: { ...nudger.phase, until: desk.now() + ms } }
  await (await desk.still()).evaluate(writeState, [{ name: 'nudger', version: 1, value }])
}

/** A nudge has waited for a quiet moment as long as `ms`. */
export async function waitedFor(desk: Desk, ms: number): Promise<void> {
  const { nudger } = await desk.state()
  if (nudger.phase.kind !== 'waiting') throw new Error(`Not waiting: ${JSON.stringify(nudger.phase)}`)
  const value = { ...nudger, phase: { ...nudger.phase, since: desk.now() - ms } }
  await (await desk.still()).evaluate(writeState, [{ name: 'nudger', version: 1, value }])
}
