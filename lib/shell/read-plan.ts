/** The plan that is followed, and those before it. */

import { EXERCISE_IDS } from '../content/exercises.ts'
import { askingFrom } from '../core/asking.ts'
import { dayOf } from '../core/day.ts'
import type { PlanModel } from '../core/pages.ts'
import { decodePlan } from '../core/plan/decode-plan.ts'
import { fingerprint, fingerprintIn } from '../core/plan/fingerprint.ts'
import type { ActivePlan, Plan } from '../core/plan/plan.ts'
import { type Practice, practiceFrom } from '../core/practice.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { readState } from './state-rows.ts'
import type { Rows, Store, Tx } from './tables.ts'

/** Null where it cannot be read any more: then the built-in one is followed. */
export function activeFrom(row: Rows['plans'] | undefined): ActivePlan | null {
  if (!row) return null
  const decoded = decodePlan(row.plan, EXERCISE_IDS)
  return decoded.ok ? { ...row, plan: decoded.value } : null
}

export async function readActivePlan(tx: Tx, { plan }: Pick<Practice, 'plan'>): Promise<ActivePlan | null> {
  return plan === null ? null : activeFrom(await tx.get('plans', plan))
}

/** Taken at some time, or the latest that was not wanted. */
function isSettled(plan: Plan, rows: Rows['plans'][], { planDeclined }: Practice): boolean {
  const print = fingerprint(plan)
  return planDeclined === print || rows.some(({ id }) => fingerprintIn(id) === print)
}

/** `suggested`: what the organisation suggests; null where it does not. */
export function readPlan(
  store: Store,
  suggested: Plan | null,
  at: number,
  timeZone: string,
): Promise<PlanModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const practice = practiceFrom(state.practice)
    const rows = await tx.all('plans')
    const taken = rows.flatMap((row) => {
      const active = activeFrom(row)
      if (!active) return []
      const { id, plan, day, acceptedAt } = active
      return [{ id, title: plan.title, clinic: plan.clinic.name, day, acceptedAt }]
    })
    return {
      today: dayOf(at, timeZone, state.settings.dayStartHour),
      settings: state.settings,
      practice,
      asking: askingFrom(state.checkIn),
      active: activeFrom(rows.find(({ id }) => id === practice.plan)),
      taken: taken.sort((a, b) => a.acceptedAt - b.acceptedAt),
      offered: suggested && !isSettled(suggested, rows, practice) ? suggested : null,
    }
  })
}
