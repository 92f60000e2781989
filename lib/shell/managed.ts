/**
 * Managed settings: what an organisation's administrator says (`lib/core/policy.ts`). Pages alone look; to the
 * background it is settings like any other. Chrome tells nothing for some seconds after it starts, and then all at
 * once; Firefox rejects where there is none.
 */
import { alike } from '../core/plan/alike.ts'
import { type Policy, policyFrom } from '../core/policy.ts'
import { practiceFrom } from '../core/practice.ts'
import { browser } from './browser.ts'
import { openStore } from './open-store.ts'
import type { Ports } from './ports.ts'
import { report } from './report.ts'
import { readState } from './state-rows.ts'

const LATE_MS = 5_000

export async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get()
  } catch {
    return {}
  }
}

async function followed(ports: Ports): Promise<Policy | null> {
  const state = await (await openStore(ports)).read(readState)
  return practiceFrom(state?.practice).policy
}

/** Follows what is said now, if that is not what was said before. */
async function follow(ports: Ports): Promise<void> {
  const [before, now] = [await followed(ports), policyFrom(await managed())]
  if (alike(before, now)) return
  // What was said a while ago may only be late.
  if (now === null) await new Promise((resolve) => setTimeout(resolve, LATE_MS))
  const surely = now ?? policyFrom(await managed())
  if (!alike(before, surely)) {
    const { act } = await import('./act.ts')
    await act(ports, { type: 'policy', policy: surely })
  }
}

/** From now on, as long as the page is open. */
export async function followPolicy(ports: Ports): Promise<void> {
  const again = () => follow(ports).catch((error: unknown) => report('a policy could not be followed', error))
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void again()
  })
  await again()
}
