/** What an accepted plan's row keeps of a profile on which nothing was chosen yet. */
import type { AcceptedPlan } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'

export const BEFORE_PLAN: AcceptedPlan['before'] = {
  settings: DEFAULT_SETTINGS,
  plan: null,
  running: null,
  mobility: 'runDays',
  strengthDays: [],
  rhythm: 'daily',
  pain: false,
  oneThing: null,
  waiting: false,
  exercises: {},
}
