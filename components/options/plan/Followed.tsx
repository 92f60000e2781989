/** Which plan is followed, what is in it, and the way back to the built-in one. */
import { useRef, useState } from 'preact/hooks'
import type { PlanModel } from '../../../lib/core/pages.ts'
import type { ActivePlan } from '../../../lib/core/plan/plan.ts'
import { planChanges } from '../../../lib/core/plan/plan-changes.ts'
import { t } from '../../../lib/shell/texts.ts'
import { useFocusKept } from '../../shared/focus.ts'
import { fullDateText } from '../../shared/formats.ts'
import type { Act } from '../../shared/live-model.ts'
import { ClinicLines } from '../../shared/plan/ClinicLines.tsx'
import { PlanRows } from '../../shared/plan/PlanRows.tsx'
import { followedName } from '../../shared/plan/plan-name.ts'
import { partTitle } from '../../shared/plan-words.ts'
import { Said } from '../../shared/Said.tsx'

export function Followed({ model, act }: { model: PlanModel; act: Act }) {
  const { active } = model
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place)
  return (
    <div class="plan-followed" ref={place} tabIndex={-1}>
      <h2 class="soft small plan-label">{t('plan.followed')}</h2>
      {active ? (
        <OfClinic active={active} model={model} act={act} />
      ) : (
        <p class="title plan-name">{followedName(null)}</p>
      )}
    </div>
  )
}

function OfClinic({ active, model, act }: { active: ActivePlan; model: PlanModel; act: Act }) {
  const { plan, parts, day } = active
  const { title, review, clinic } = plan
  const changes = planChanges(plan, model)
  const left = changes.map(({ part }) => part).filter((part) => !parts.includes(part))
  return (
    <>
      <p class="title plan-name">
        {title === '' ? followedName(active) : <bdi lang={plan.language}>{title}</bdi>}
      </p>
      <p class="soft">
        {clinic.name !== '' && (
          <>
            <Said text={(slot) => t('plan.from_clinic', [slot])} given={clinic.name} />.{' '}
          </>
        )}
        {t('plan.since', [fullDateText(day)])} {review && t('plan.review', [fullDateText(review)])}{' '}
        {left.length > 0 && t('plan.without', [left.map(partTitle).join(', ')])}
      </p>
      <details>
        <summary>{t('plan.show')}</summary>
        <PlanRows
          // As the plan has it, whatever was set by hand since.
          changes={changes
            .filter(({ part }) => parts.includes(part))
            .map((change) => ({ ...change, same: true }))}
          plan={plan}
          active={plan}
          ticked={null}
          onTick={() => {}}
        />
        <ClinicLines plan={plan} />
      </details>
      <Drop act={act} />
    </>
  )
}

/** Asked once more: a clinic's plan is not at hand everywhere. */
function Drop({ act }: { act: Act }) {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <div>
        <button type="button" class="plain plan-drop-button" onClick={() => setAsking(true)}>
          {t('plan.drop')}
        </button>
      </div>
    )
  }
  return (
    <div class="callout" role="alert">
      <p id="drop-sure">{t('plan.drop_sure')}</p>
      <div class="row">
        <button
          type="button"
          aria-describedby="drop-sure"
          onClick={() => void act({ type: 'dropPlan' }).then((stored) => stored && setAsking(false))}
        >
          {t('plan.drop_yes')}
        </button>
        <button type="button" aria-describedby="drop-sure" onClick={() => setAsking(false)}>
          {t('plan.drop_no')}
        </button>
      </div>
    </div>
  )
}
