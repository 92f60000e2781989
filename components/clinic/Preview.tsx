/** What the patient will see, for somebody who has set nothing yet: the very card; and the code as it is by now. */
import type { Plan } from '../../lib/core/plan/plan.ts'
import { t } from '../../lib/shell/texts.ts'
import { type Now, PlanCard } from '../shared/plan/PlanCard.tsx'

type Props = {
  plan: Plan
  now: Now
  /** Null where something typed is to be put right: the plan is then the one before it. */
  code: string | null
}

export function Preview({ plan, now, code }: Props) {
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{t('clinic.preview')}</h2>
      <div class="preview-scroll">
        <PlanCard plan={plan} now={now} />
      </div>
      <p class={code === null ? 'preview-foot old' : 'preview-foot'}>
        {code === null ? t('clinic.preview_old') : <span class="preview-code">{code}</span>}{' '}
        <a href="#out">{code === null ? t('clinic.put_right') : t('clinic.out')}</a>
      </p>
    </section>
  )
}
