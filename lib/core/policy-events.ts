/** What an organisation says comes into effect; what it locked is refused. */
import { alike } from './plan/alike.ts'
import type { Policy } from './policy.ts'
import { practiceFrom } from './practice.ts'
import { DEFAULT_SETTINGS, type SettingsChange } from './rules.ts'
import { onSettings } from './settings-events.ts'
import { RefusedError, type Result, type State } from './state.ts'

/** Hours that nobody chose, or that came from a policy, follow it; those of the user stay, unless they are locked. */
export function onPolicy(before: State, policy: Policy | null): Result {
  const practice = practiceFrom(before.practice)
  const state: State = { ...before, practice: { ...practice, policy } }
  if (policy === null || policy.hours === null) return { state, facts: [] }
  const { workingHours } = before.settings
  const unchosen =
    alike(workingHours, DEFAULT_SETTINGS.workingHours) || alike(workingHours, practice.policy?.hours)
  return policy.lockHours || unchosen
    ? onSettings(state, { workingHours: policy.hours })
    : { state, facts: [] }
}

export const hoursLocked = (practice: State['practice']): boolean =>
  practiceFrom(practice).policy?.lockHours === true

export function refuseLocked({ practice }: State, change: SettingsChange): void {
  if ('workingHours' in change && hoursLocked(practice)) {
    throw new RefusedError('settings.workingHours: set by the organisation')
  }
}
