/** What is asked today, how last week went, and the one kind line: all that the days before tell. */
import { type Asking, askingFrom } from '../core/asking.ts'
import { CHECK_IN_REACH_DAYS, checkInAt } from '../core/check-in.ts'
import { addDays } from '../core/day.ts'
import { DIGEST_REACH_DAYS, digestOf } from '../core/digest.ts'
import type { Day } from '../core/facts.ts'
import type { TodayModel } from '../core/pages.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { dayKind } from '../core/streak.ts'
import type { DaySummary } from '../core/summary.ts'
import { soundRows } from './sound-rows.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

export function readAsking(store: Store): Promise<Asking> {
  return store.read(async (tx) => askingFrom(((await readState(tx)) ?? INITIAL_STATE).checkIn))
}

export async function readAsked(
  tx: Tx,
  state: State,
  at: number,
  timeZone: string,
  today: Day,
): Promise<Pick<TodayModel, 'checkIn' | 'digest' | 'newDay'>> {
  const { settings } = state
  const asking = askingFrom(state.checkIn)
  const from = addDays(today, -CHECK_IN_REACH_DAYS)
  const [days, marks, ratings, runs, resets] = await Promise.all([
    soundRows(tx, 'days', addDays(today, -DIGEST_REACH_DAYS), today),
    soundRows(tx, 'marks', from, today),
    soundRows(tx, 'ratings', from, today),
    soundRows(tx, 'runs', from, today),
    soundRows(tx, 'resets', from, today),
  ])
  const strength = resets.filter(({ routine, finished }) => finished && routine === 'strength')
  const digest = digestOf(days, today)
  return {
    checkIn: checkInAt(at, timeZone, {
      settings,
      asking,
      marks,
      ratings,
      runs,
      strengthDays: strength.map(({ day }) => day),
      screenDays: days.filter(({ screenMs }) => screenMs > 0).map(({ day }) => day),
    }),
    digest: digest?.week === asking.digestSeen ? null : digest,
    newDay: isNewDay(days, today),
  }
}

/** The latest day of work with data was missed, and nothing is done today. */
function isNewDay(days: DaySummary[], today: Day): boolean {
  const told = days.filter(({ day }) => day < today).map(dayKind)
  const latest = told.filter((kind) => kind === 'done' || kind === 'missed').at(-1)
  return latest === 'missed' && !days.some((day) => day.day === today && dayKind(day) === 'done')
}
