/** What the routines' window needs besides the popup's model, read in one transaction. */
import { addDays, dayOf, dayStart } from '../core/day.ts'
import { isEasy } from '../core/easy.ts'
import type { Reset } from '../core/facts.ts'
import type { RoutinesModel } from '../core/pages.ts'
import { fingerprintIn } from '../core/plan/fingerprint.ts'
import { type ActivePlan, OWN } from '../core/plan/plan.ts'
import { type Practice, practiceFrom } from '../core/practice.ts'
import { gateAt } from '../core/safety.ts'
import { INITIAL_STATE } from '../core/state.ts'
import { stopsIn } from '../core/stops.ts'
import { readActivePlan } from './read-plan.ts'
import { readState } from './state-rows.ts'
import type { Store } from './tables.ts'

/** Longer ago nobody is asked about what hurt: it was left, or was played since. */
const REMEMBERED_DAYS = 366

/** Squeezed on a chair they say nothing of how they feel on one leg. */
const STANDING_HIP = ['hipExtension', 'hipExtensionToes']

/** The same plan, accepted again, has the same exercises of its own. */
const isOf = (id: string, plan: ActivePlan | null) =>
  plan !== null && fingerprintIn(id) === fingerprintIn(plan.id)

/** By its number an exercise of another plan would be taken for one of this. */
const withoutOwn = (reset: Reset): Reset => ({
  ...reset,
  steps: reset.steps.filter(({ exercise }) => !exercise.startsWith(OWN)),
})

/** What was said of a clinic's own exercise before this plan was there was said of another's. */
const wordsNow = (words: Practice['exercises'], plan: ActivePlan | null): Practice['exercises'] =>
  Object.fromEntries(
    Object.entries(words).filter(([id, { at }]) => !id.startsWith(OWN) || (plan && at >= plan.acceptedAt)),
  )

export function readRoutines(store: Store, at: number, timeZone: string): Promise<RoutinesModel> {
  return store.read(async (tx) => {
    const { settings, course, practice: stored } = (await readState(tx)) ?? INITIAL_STATE
    const chosen = practiceFrom(stored)
    const plan = await readActivePlan(tx, chosen)
    const practice = { ...chosen, exercises: wordsNow(chosen.exercises, plan) }
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const resets = await tx.byDay('resets', addDays(today, -REMEMBERED_DAYS), today)
    const played = resets.filter(({ how }) => how === 'played')
    const steps = played.flatMap((reset) => reset.steps)
    const gate = gateAt(practice, played.at(-1)?.startedAt ?? null, at)
    return {
      today,
      practice,
      gate,
      stops: stopsIn(played.map((reset) => (isOf(reset.plan.id, plan) ? reset : withoutOwn(reset)))),
      like: {
        since: dayStart(today, timeZone, settings.dayStartHour),
        waiting: gate === 'waiting',
        easy: isEasy(course, today),
        seated: settings.seated,
        firstHip: !steps.some(({ played, result }) => STANDING_HIP.includes(played) && result === 'done'),
      },
      latest: resets.filter(({ finished }) => finished).at(-1) ?? null,
      plan,
    }
  })
}
