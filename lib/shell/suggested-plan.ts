/** The plan that an organisation, or a clinic's own edition, suggests: shown to each person, who may take it or leave it. */
import { EXERCISE_IDS } from '../content/exercises.ts'
import { PLAN_NUMBERS } from '../content/plan-numbers.ts'
import { decodePlanCode } from '../core/plan/code.ts'
import { decodePlanFile } from '../core/plan/decode-plan.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { Decoded } from '../core/plan/problems.ts'
import { EDITION_PLAN } from './edition.ts'
import { announce } from './live.ts'
import { managed } from './managed.ts'
import { report } from './report.ts'

/** A page reads it again and again: once is enough to say so. */
const told = new Set<string>()

function readable(decoded: Decoded<Plan>, what: string): Plan | null {
  if (decoded.ok) return decoded.value
  if (!told.has(what)) report(`${what} cannot be read`, decoded.refusal)
  told.add(what)
  return null
}

/** After its start Chrome takes seconds to say that there is no policy: no page waits for that. */
const SOON_MS = 200
let late = false

/** What is said by now; what comes later is announced, once, and read then. */
async function managedSoon(): Promise<Record<string, unknown>> {
  const said = managed()
  const none = new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON_MS))
  const soon = await Promise.race([said, none])
  if (soon === null && !late) {
    late = true
    void said.then((settings) => {
      if (Object.keys(settings).length > 0) announce(false)
    })
  }
  return soon ?? {}
}

/** By managed settings, as a file's text or as a code, else of a clinic's own edition; null where there is none that can be read. */
export async function suggestedPlan(): Promise<Plan | null> {
  const { plan, planCode } = await managedSoon()
  return (
    (typeof plan === 'string'
      ? readable(decodePlanFile(plan, EXERCISE_IDS), 'the plan of the policy')
      : null) ??
    (typeof planCode === 'string'
      ? readable(decodePlanCode(planCode, PLAN_NUMBERS), 'the plan code of the policy')
      : null) ??
    (EDITION_PLAN === null
      ? null
      : readable(decodePlanFile(EDITION_PLAN, EXERCISE_IDS), 'the plan of this edition'))
  )
}
