/**
 * What the plan that is followed is called, so that it is told from another: its title, else who it is from, else when
 * it was made.
 */
import { middayReset } from '../../../lib/content/routines.ts'
import type { ActivePlan } from '../../../lib/core/plan/plan.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText } from '../formats.ts'

type Named = Pick<ActivePlan, 'plan' | 'day'>

/** As `bdi` does, where there are no elements: its letters order nothing but themselves. */
const isolated = (given: string) => `\u2068${given}\u2069`

function planName({ plan: { title, issued, clinic }, day }: Named): string {
  if (title !== '') return isolated(title)
  if (clinic.name !== '') return t('plan.of_clinic', [isolated(clinic.name)])
  return issued ? t('plan.made_on', [fullDateText(issued)]) : t('plan.taken_on', [fullDateText(day)])
}

/** Of the plan that is followed; without one the built-in's. */
export const followedName = (active: Named | null): string =>
  active ? planName(active) : t('plan.built_in', [middayReset('full').plan.version])
