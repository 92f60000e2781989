/** What the progress page's first charts show, read in one transaction; no more of a long record than they draw. */
import { askingFrom } from '../core/asking.ts'
import { boutRow } from '../core/bout.ts'
import { addDays, dayOf, mondayOf } from '../core/day.ts'
import type { Bout, Day } from '../core/facts.ts'
import { change } from '../core/observed.ts'
import type { DayRecord, ProgressModel, Range, RangeModel } from '../core/pages.ts'
import { mobilityDays, practiceFrom } from '../core/practice.ts'
import { isRealDay } from '../core/real-day.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { dayKind } from '../core/streak.ts'
import { boutEnd } from '../core/stretch.ts'
import { type DaySummary, summarise } from '../core/summary.ts'
import { readStreak } from './read-popup.ts'
import { sound, soundRows } from './sound-rows.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

/** The stretch still going on, as the row it would leave now. */
export function openRow({ tracker }: State): Bout[] {
  const { phase } = tracker
  const bout = phase.kind === 'atScreen' ? phase.bout : phase.kind === 'inReset' ? phase.bout : null
  if (!bout || boutEnd(bout) <= bout.start) return []
  return [boutRow(bout, boutEnd(bout), 'idle')]
}

/** Days of a range, today included; longer ones begin with a Monday. */
const LENGTHS = { week: 7, month: 28, quarter: 91, year: 364 }

/** Of the median that the chart of answers draws. */
const MEDIAN_DAYS = 7

const LAST_DAY = '9999-12-31'

/** Days that were only watched are compared with no longer ago. */
const WATCHED_WITHIN_DAYS = 364

async function rangeFrom(tx: Tx, range: Range, today: Day): Promise<Day> {
  if (range === 'week') return addDays(today, 1 - LENGTHS.week)
  if (range === 'all') return (await firstDay(tx, today)) ?? today
  return mondayOf(addDays(today, 1 - LENGTHS[range]))
}

async function firstDay(tx: Tx, today: Day): Promise<Day | null> {
  return (await tx.byDay('days', '', today, 1))[0]?.day ?? null
}

/** Of today, the stretch that goes on included. */
async function summaryOfToday(tx: Tx, state: State, today: Day): Promise<DaySummary> {
  const [bouts, nudges, resets, ratings, marks, corrections] = await Promise.all([
    soundRows(tx, 'bouts', today, today),
    soundRows(tx, 'nudges', today, today),
    soundRows(tx, 'resets', today, today),
    soundRows(tx, 'ratings', today, today),
    soundRows(tx, 'marks', today, today),
    tx.correctionsSince(Date.parse(addDays(today, -2))),
  ])
  return summarise(today, {
    bouts: [...bouts, ...openRow(state)],
    nudges,
    resets,
    ratings,
    marks,
    corrections,
  })
}

const recordOf = (summary: DaySummary): DayRecord => ({ ...summary, kind: dayKind(summary) })

/** On which a plan was taken; a row that is damaged marks none. */
async function planDays(tx: Tx, from: Day, today: Day): Promise<Day[]> {
  const rows = await tx.all('plans')
  return rows.flatMap(({ day }) => (isRealDay(day) && from <= day && day <= today ? day : []))
}

export function readProgress(
  store: Store,
  range: Range,
  at: number,
  timeZone: string,
): Promise<ProgressModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const practice = practiceFrom(state.practice)
    const today = dayOf(at, timeZone, state.settings.dayStartHour)
    const from = await rangeFrom(tx, range, today)
    const yearAgo = addDays(today, -WATCHED_WITHIN_DAYS)
    const [{ streak, resets }, stored, now, begins] = await Promise.all([
      readStreak(tx, today),
      tx.byDay('days', from < yearAgo ? from : yearAgo, addDays(today, -1)),
      summaryOfToday(tx, state, today),
      firstDay(tx, today),
    ])
    const { rows: summaries, setAside } = sound('days', stored)
    return {
      at,
      timeZone,
      today,
      range,
      from,
      begins,
      days: [...summaries.filter(({ day }) => day >= from), now].map(recordOf),
      resetsInAll: resets,
      streak,
      hideRun: askingFrom(state.checkIn).hideRun,
      runEnded: streak.current === 0 && streak.doneDays > 0,
      change: change(summaries, today),
      plans: await planDays(tx, from, today),
      plan: {
        strengthDays: practice.strengthDays.length,
        mobilityDays: mobilityDays(practice),
      },
      setAside,
      storage: store.mode,
    }
  })
}

export function readRange(store: Store, range: Range, at: number, timeZone: string): Promise<RangeModel> {
  return store.read(async (tx) => {
    const { settings } = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const from = await rangeFrom(tx, range, today)
    // The first median looks back over the days before.
    const before = addDays(from, 1 - MEDIAN_DAYS)
    const model: RangeModel = { range, from, today, ratings: [], runs: [], sessions: [], setAside: 0 }
    // A year at a time: what a long record takes must not hold up the page.
    for (let begin = from; begin <= today; begin = addDays(begin, LENGTHS.year)) {
      const last = addDays(begin, LENGTHS.year - 1)
      const end = last < today ? last : today
      const ratings = sound('ratings', await tx.byDay('ratings', begin > from ? begin : before, end))
      const runs = sound('runs', await tx.byDay('runs', begin, end))
      const resets = sound('resets', await tx.byDay('resets', begin, end))
      model.setAside += ratings.setAside + runs.setAside + resets.setAside
      model.ratings.push(...ratings.rows)
      model.runs.push(...runs.rows)
      for (const { day, startedAt, endedAt, routine, how, finished } of resets.rows) {
        const minutes = how === 'played' ? (endedAt - startedAt) / 60_000 : null
        if (finished) model.sessions.push({ day, startedAt, routine, minutes })
      }
    }
    // Of a day to come nobody can tell yet.
    const tomorrow = addDays(today, 1)
    for (const store of ['ratings', 'runs', 'resets'] as const) {
      model.setAside += (await tx.byDay(store, tomorrow, LAST_DAY)).length
    }
    return model
  })
}
