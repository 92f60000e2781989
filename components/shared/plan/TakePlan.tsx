/** From a code or a file to the card that shows the plan, and what became of it. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { AcceptedPlan } from '../../../lib/core/facts.ts'
import type { PlanModel } from '../../../lib/core/pages.ts'
import { fingerprint, fingerprintIn } from '../../../lib/core/plan/fingerprint.ts'
import type { Plan, PlanPart } from '../../../lib/core/plan/plan.ts'
import { planChanges } from '../../../lib/core/plan/plan-changes.ts'
import type { Decoded, Refusal } from '../../../lib/core/plan/problems.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../live-model.ts'
import { Problems } from '../Problems.tsx'
import { isRoutine, partTitle } from '../plan-words.ts'
import { CodeField } from './CodeField.tsx'
import { FileDrop } from './FileDrop.tsx'
import { PlanCard } from './PlanCard.tsx'
import { type Became, PlanOutcome } from './PlanOutcome.tsx'
import { followedName } from './plan-name.ts'

type Given = { plan: Plan; source: AcceptedPlan['source'] }

type Props = { model: PlanModel; act: Act }

export function TakePlan({ model, act }: Props) {
  const [given, setGiven] = useState<Given | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [became, setBecame] = useState<Became | null>(null)
  const { offered, active } = model
  const suggested: Given | null = offered && became === null ? { plan: offered, source: 'policy' } : null
  const shown = given ?? suggested
  useFocusOn(given ? 'plan-suggested' : became ? 'plan-became' : null, given ?? became)

  const look = (plan: Plan, source: Given['source'], again = false) => {
    setRefusal(null)
    if (!again && active && fingerprintIn(active.id) === fingerprint(plan)) {
      setGiven(null)
      setBecame({ kind: 'same', left: leftOf(plan, model), again: () => look(plan, source, true) })
      return
    }
    setBecame(null)
    setGiven({ plan, source })
  }
  const onRead = (decoded: Decoded<Plan>) => {
    if (decoded.ok) return look(decoded.value, 'file')
    setGiven(null)
    setBecame(null)
    setRefusal(decoded.refusal)
  }
  const then = (next: Became) => {
    setGiven(null)
    setBecame(next)
  }
  const use = async ({ plan, source }: Given, parts: PlanPart[]) => {
    const isSame = active && fingerprintIn(active.id) === fingerprint(plan)
    if (
      isSame &&
      parts.length === active.taken.length &&
      parts.every((part) => active.taken.includes(part))
    ) {
      return then({ kind: 'same', left: leftOf(plan, model), again: () => look(plan, source, true) })
    }
    if (!(await act({ type: 'takePlan', plan, source, parts }))) return
    const asks = model.practice.safety?.answer === 'asking' && parts.some(isRoutine)
    then({ kind: 'taken', clinic: plan.clinic.name, asks })
  }
  /** Only what is suggested comes again by itself, and is to be kept away. */
  const keep = async ({ plan, source }: Given) => {
    if (source !== 'policy' || (await act({ type: 'declinePlan', plan }))) then({ kind: 'kept' })
  }
  // One that was dropped since cannot be taken back once more.
  const told = became?.kind === 'taken' && !active ? null : became
  return (
    <div class="plan-take">
      {told && (
        <PlanOutcome
          became={told}
          follows={followedName(active)}
          onSafe={() => act({ type: 'practice', change: { safety: 'clear' } })}
          onUndo={async () => {
            if (await act({ type: 'untakePlan' })) then({ kind: 'undone' })
          }}
        />
      )}
      {shown && (
        <PlanCard
          key={fingerprint(shown.plan)}
          plan={shown.plan}
          now={model}
          {...(shown.source === 'policy' && { by: model.practice.policy?.organisation ?? '' })}
          onUse={(parts) => void use(shown, parts)}
          onKeep={() => void keep(shown)}
        />
      )}
      {given === null && (
        <>
          <CodeField onPlan={(plan) => look(plan, 'code')} />
          <FileDrop onRead={onRead} />
          <p class="soft small" id="plan-file-hint">
            {t('plan.file_hint')}
          </p>
        </>
      )}
      <div aria-live="polite">
        {refusal && (
          <div class="plan-refused">
            <p>{t('plan.refused')}</p>
            <Problems refusal={refusal} />
          </div>
        )}
      </div>
    </div>
  )
}

/** Of the plan that is followed the parts that were left out. */
function leftOf(plan: Plan, model: PlanModel): string[] {
  const parts = planChanges(plan, model).map(({ part }) => part)
  return parts.filter((part) => !model.active?.parts.includes(part)).map(partTitle)
}

/** Each time something new comes up the focus goes there: what was pressed is gone. */
function useFocusOn(id: string | null, what: unknown) {
  useLayoutEffect(() => {
    if (id !== null) document.getElementById(id)?.focus()
  }, [id, what])
}
