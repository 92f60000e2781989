/** Whose plan it is that is played, and what it says of a gentle day. */
import type { ActivePlan, Plan } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { Said } from '../shared/Said.tsx'

export function PlanBy({ plan: { clinic } }: { plan: Plan }) {
  if (clinic.name === '') return null
  return (
    <p class="plan-by soft">
      <Said text={(name) => t('of_plan.by', [name])} given={clinic.name} />
      {clinic.checked && (
        <>
          {' '}
          <Said text={(name) => t('plan.checked', [name])} given={clinic.name} />
        </>
      )}
    </p>
  )
}

export function Gentle({ plan }: { plan: ActivePlan | null }) {
  if (!plan || plan.plan.gentle === '') return null
  return (
    <p class="gentle-words">
      <span class="soft small">{t('play.your_cue')}</span> <bdi>{plan.plan.gentle}</bdi>
    </p>
  )
}
