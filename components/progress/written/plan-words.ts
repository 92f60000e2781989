/** A plan that was taken, in plain words. It is told as it is stored: whether it can still be read is no matter here. */
import type { AcceptedPlan } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'

const LONGEST = 80

/** Kept apart from the words around it, as `bdi` does: its letters order nothing but themselves. */
const apart = (text: string) => `\u2068${text}\u2069`

const textIn = (holder: unknown, field: string): string => {
  const value = (holder as Record<string, unknown> | null | undefined)?.[field]
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}

export function planText({ plan }: Pick<AcceptedPlan, 'plan'>): string {
  const title = textIn(plan, 'title')
  return title === '' ? t('written.plan_untitled') : t('written.plan_taken', [`“${apart(title)}”`])
}

/** Who it is from; nothing where nobody says so. */
export function planDetails({ plan }: Pick<AcceptedPlan, 'plan'>): string[] {
  const clinic = textIn((plan as { clinic?: unknown } | null)?.clinic, 'name')
  return clinic === '' ? [] : [t('plan.from_clinic', [apart(clinic)])]
}
