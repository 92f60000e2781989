/** Every fact of one day, with its key. */
import { mayRate } from '../core/check-in.ts'
import { addDays, dayOf } from '../core/day.ts'
import type { Day, Fact, RatingItem } from '../core/facts.ts'
import type { Found } from '../core/forget-events.ts'
import { ITEMS } from '../core/items.ts'
import type { WrittenModel } from '../core/pages.ts'
import { OWN } from '../core/plan/plan.ts'
import { practiceFrom } from '../core/practice.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { readActivePlan } from './read-plan.ts'
import { readState } from './state-rows.ts'
import { FACT_STORES, keyOf, type Store, type Tx } from './tables.ts'

export async function factsOf(tx: Tx, day: Day): Promise<Found[]> {
  const rows = await Promise.all(
    FACT_STORES.map(async (store) => {
      const own =
        store === 'corrections'
          ? // None is made before the time that it is about; a zone may be a day off.
            (await tx.correctionsSince(Date.parse(addDays(day, -2)))).filter((row) => row.day === day)
          : await tx.byDay(store, day, day)
      return own.map((row): Found => ({ fact: { store, row } as Fact, key: keyOf(store, row) }))
    }),
  )
  return rows.flat()
}

/** The plans that were taken on it: told with the facts, and never deleted one by one. */
async function plansOf(tx: Tx, day: Day): Promise<Found[]> {
  const rows = (await tx.all('plans')).filter((row) => row.day === day)
  return rows.map((row) => ({ fact: { store: 'plans', row }, key: row.id }))
}

async function ownNames(tx: Tx, facts: Found[]): Promise<Record<string, string[]>> {
  const plans = facts.flatMap(({ fact: { store, row } }) =>
    store === 'resets' && row.steps.some(({ played }) => played.startsWith(OWN)) ? [row.plan.id] : [],
  )
  const named = [...new Set(plans)].map(async (id) => {
    const active = await readActivePlan(tx, { plan: id })
    return [id, active?.plan.own.map(({ name }) => name) ?? []] as const
  })
  return Object.fromEntries(await Promise.all(named))
}

export function readWritten(
  store: Store,
  day: Day | null,
  at: number,
  timeZone: string,
): Promise<WrittenModel> {
  return store.read(async (tx) => {
    const { settings, practice } = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const shown = day ?? today
    const items = Object.keys(ITEMS) as RatingItem[]
    const facts = [...(await factsOf(tx, shown)), ...(await plansOf(tx, shown))]
    return {
      at,
      timeZone,
      today,
      day: shown,
      facts,
      changeable: items.filter((item) => mayRate(item, shown, at, timeZone, settings)),
      notes: practiceFrom(practice).policy?.noNotes !== true,
      ownNames: await ownNames(tx, facts),
    }
  })
}
