/** What the day's one question needs, read in the transaction that it is given. */
import { askingFrom } from '../core/asking.ts'
import { addDays, dayOf, type Span } from '../core/day.ts'
import { daysNeeded, mayBeLate, mayBeLook, questionOf } from '../core/day-question.ts'
import type { Day } from '../core/facts.ts'
import { usuallyLateBy } from '../core/late.ts'
import { type LookRecord, lookReach } from '../core/look-offered.ts'
import { planMark } from '../core/marks.ts'
import type { DayQuestion } from '../core/pages.ts'
import type { Settings } from '../core/rules.ts'
import type { State } from '../core/state.ts'
import { soundRows } from './sound-rows.ts'
import type { Tx } from './tables.ts'

/** What is usual is told by so many days. */
const USUAL_DAYS = 14

/** `stretches` are those of today, as far as they are known. */
export async function readQuestion(
  tx: Tx,
  state: State,
  at: number,
  timeZone: string,
  stretches: Span[],
): Promise<DayQuestion | null> {
  const today = dayOf(at, timeZone, state.settings.dayStartHour)
  const mark = planMark(await soundRows(tx, 'marks', today, today))
  const hours = mark?.kind === 'work' ? mark.hours : []
  const starts = stretches.map(({ start }) => start)
  const todayFirst = starts.length > 0 ? Math.min(...starts) : null
  const known = { state, at, today, timeZone, todayFirst, hours }
  const from = daysNeeded(known)
  const days = from === null ? [] : await tx.byDay('days', from, today)
  const usuallyLate = mayBeLate(known) ? await readUsual(tx, today, state.settings) : null
  const look = mayBeLook(known) ? await readLook(tx, today, state) : null
  return questionOf({ ...known, days, usuallyLate, look })
}

async function readUsual(tx: Tx, today: Day, settings: Settings): Promise<number | null> {
  const [from, to] = [addDays(today, -USUAL_DAYS), addDays(today, -1)]
  const [bouts, marks] = await Promise.all([tx.byDay('bouts', from, to), tx.byDay('marks', from, to)])
  return usuallyLateBy(bouts, marks, settings)
}

async function readLook(tx: Tx, today: Day, state: State): Promise<LookRecord> {
  const reach = lookReach(today)
  const [checks, ratings, resets, days] = await Promise.all([
    tx.byDay('checks', reach.checks, today),
    tx.byDay('ratings', reach.hurt, today),
    tx.byDay('resets', reach.hurt, today),
    tx.byDay('days', reach.days, today),
  ])
  const { strain } = askingFrom(state.checkIn)
  return { checks, ratings, resets, days, strainedOn: strain?.answer === 'yes' ? strain.day : null }
}
