/** What is taken to the clinic: the rows of the period, and what they tell. */
import * as v from 'valibot'
import { askingFrom } from '../core/asking.ts'
import { ROWS } from '../core/backup/rows.ts'
import { addDays, dayOf } from '../core/day.ts'
import type { Day } from '../core/facts.ts'
import type { VisitModel } from '../core/pages.ts'
import type { ActivePlan } from '../core/plan/plan.ts'
import { practiceFrom } from '../core/practice.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { isVisit, longestReach, periodChoices, visitOffered, visitPeriod } from '../core/visit/period.ts'
import type { VisitPeriod, VisitRecord } from '../core/visit/record.ts'
import { visitReport } from '../core/visit/visit-report.ts'
import { activeFrom } from './read-plan.ts'
import { readState } from './state-rows.ts'
import type { Rows, Store, Tx } from './tables.ts'

/** So many days at a time: what a year takes must not hold up the page. */
const SLICE_DAYS = 28

const SLICED = ['bouts', 'nudges', 'resets', 'ratings', 'runs', 'marks', 'checks'] as const

type Facts = Pick<VisitRecord, (typeof SLICED)[number] | 'corrections'>

/** Rows that leave this computer are as whole as those of a backup: what a damaged profile left otherwise counts for nothing. */
const whole = <S extends keyof Facts>(store: S, rows: Rows[S][]): Rows[S][] =>
  rows.filter((row) => v.is(ROWS[store], row))

/** `from` null: as is usual. */
export async function readVisit(
  store: Store,
  from: Day | null,
  at: number,
  timeZone: string,
): Promise<Omit<VisitModel, 'version'>> {
  const { record, setAside, model } = await store.read((tx) => readAll(tx, from, at, timeZone))
  // The transaction is over: what is computed holds up nobody who wants to write.
  const report = visitReport(record, model.period)
  return { ...model, record, report, setAside, storage: store.mode }
}

async function readAll(tx: Tx, chosen: Day | null, at: number, timeZone: string) {
  const state = (await readState(tx)) ?? INITIAL_STATE
  const { settings } = state
  const practice = practiceFrom(state.practice)
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const plans = await readPlans(tx)
  const plan = plans.find(({ id }) => id === practice.plan) ?? null
  const marks = whole('marks', await tx.byDay('marks', longestReach(today), today))
  const begins = (await tx.byDay('days', '', today, 1))[0]?.day ?? null
  const given = { today, marks, planDay: plan?.day ?? null, begins }
  const period = visitPeriod(given, chosen)
  const { facts, setAside } = await readFacts(tx, period)
  const { oneThing } = askingFrom(state.checkIn)
  return {
    record: { timeZone, settings, practice, oneThing, plan, plans, ...facts },
    setAside,
    model: {
      at,
      timeZone,
      today,
      period,
      choices: periodChoices(given),
      plan,
      offered: visitOffered(plan?.plan.review ?? null, marks, today, settings),
      visitedToday: marks.some((mark) => mark.day === today && isVisit(mark)),
    },
  }
}

async function readPlans(tx: Tx): Promise<ActivePlan[]> {
  return (await tx.all('plans')).flatMap((row) => activeFrom(row) ?? [])
}

async function readFacts(tx: Tx, period: VisitPeriod): Promise<{ facts: Facts; setAside: number }> {
  const first = addDays(period.from, -1)
  // None is made before the time that it is about; a zone may be a day off.
  const said = await tx.correctionsSince(Date.parse(addDays(first, -2)))
  const facts: Facts = {
    bouts: [],
    nudges: [],
    resets: [],
    ratings: [],
    runs: [],
    marks: [],
    checks: [],
    corrections: whole('corrections', said),
  }
  let setAside = said.length - facts.corrections.length
  for (let begin = first; begin <= period.to; begin = addDays(begin, SLICE_DAYS)) {
    const last = addDays(begin, SLICE_DAYS - 1)
    const end = last < period.to ? last : period.to
    for (const store of SLICED) {
      const rows = await tx.byDay(store, begin, end)
      const kept = whole(store, rows)
      ;(facts[store] as unknown[]).push(...kept)
      setAside += rows.length - kept.length
    }
  }
  return { facts, setAside }
}
