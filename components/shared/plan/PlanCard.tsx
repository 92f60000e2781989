/**
 * A plan that is suggested: everything in words, with what it would change against now, before anything changes.
 * Without `onUse` it is a picture of itself, for who makes a plan.
 */
import { useRef, useState } from 'preact/hooks'
import type { PlanModel } from '../../../lib/core/pages.ts'
import type { Plan, PlanPart } from '../../../lib/core/plan/plan.ts'
import { type PlanChange, planChanges } from '../../../lib/core/plan/plan-changes.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText } from '../formats.ts'
import { partTitle } from '../plan-words.ts'
import { Said } from '../Said.tsx'
import { isSecondClick } from '../second-click.ts'
import { ClinicLines } from './ClinicLines.tsx'
import { isOnlyYours, OnlyYou } from './OnlyYou.tsx'
import { PlanRows } from './PlanRows.tsx'
import './plan.css'
import './plan-card.css'

export type Now = Pick<PlanModel, 'settings' | 'practice' | 'asking' | 'active'>

type Props = {
  plan: Plan
  now: Now
  /** Who suggests it, where that is not the patient's clinic; empty where nobody says who. */
  by?: string
  onUse?: (parts: PlanPart[]) => void
  onKeep?: () => void
}

export function PlanCard({ plan, now, by, onUse, onKeep }: Props) {
  const locked = now.practice.policy?.lockHours === true && plan.workingHours !== null
  const changes = planChanges(plan, now).filter(({ part }) => !(locked && part === 'hours'))
  const [left, setLeft] = useState<ReadonlySet<PlanPart>>(() => leftAtFirst(changes, by !== undefined))
  const [choosing, setChoosing] = useState(false)
  const others = changes.filter((change) => !isOnlyYours(change))
  const differ = others.filter(({ same }) => !same)
  const same = others.filter((change) => change.same)
  const own = changes.filter(isOnlyYours).filter(({ same }) => !same)
  const taken = changes.map(({ part }) => part).filter((part) => !left.has(part))
  const onTick = (part: PlanPart, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(part)
    else next.add(part)
    setLeft(next)
  }
  const rows = { plan, active: now.active?.plan ?? null, onTick }
  return (
    <article class="plan-card" aria-labelledby="plan-suggested">
      <Head plan={plan} by={by ?? ''} />
      {differ.length === 0 && own.length === 0 && <p>{t('plan.card_nothing')}</p>}
      {choosing && <p class="plan-choosing">{t('plan.choosing')}</p>}
      {differ.length > 0 && <PlanRows changes={differ} ticked={choosing ? new Set(taken) : null} {...rows} />}
      <OnlyYou changes={own} left={left} inert={!onUse} onTick={onTick} />
      {same.length > 0 && (
        <details>
          <summary>{t('plan.same_parts', [same.map(({ part }) => partTitle(part)).join(', ')])}</summary>
          <PlanRows changes={same} ticked={null} {...rows} />
        </details>
      )}
      <p class="soft">
        {locked && `${t('plan.locked_hours')} `}
        {t('plan.rest_stays')}
      </p>
      <ClinicLines plan={plan} />
      <Acts
        choosing={choosing}
        none={taken.length === 0}
        onUse={onUse && (() => onUse(taken))}
        onChoose={() => setChoosing(true)}
        onKeep={onKeep}
      />
    </article>
  )
}

/** A goal of one's own stays, and so does what is asked, where it is not a clinic that would change it. */
function leftAtFirst(changes: PlanChange[], byOthers: boolean): ReadonlySet<PlanPart> {
  const own = changes.filter((change) => {
    if (change.part === 'goal') return change.from !== '' && !change.same
    return change.part === 'questions' && byOthers && !change.same
  })
  return new Set(own.map(({ part }) => part))
}

function Head({ plan, by }: { plan: Plan; by: string }) {
  const { title, issued, review, clinic } = plan
  const from = by || clinic.name
  return (
    <header class="plan-head">
      {clinic.logo && <img class="plan-logo" src={clinic.logo.data} alt={clinic.logo.alt} />}
      <h3 class="title" id="plan-suggested" tabIndex={-1}>
        {from === '' ? (
          t('plan.suggests_unnamed')
        ) : (
          <Said text={(slot) => t('plan.suggests', [slot])} given={from} />
        )}
      </h3>
      {title !== '' && (
        <p class="plan-title">
          <bdi lang={plan.language}>{title}</bdi>
        </p>
      )}
      <p>{t('plan.card_lead')}</p>
      {(issued || review) && (
        <p class="soft small">
          {issued && t('plan.issued', [fullDateText(issued)])}{' '}
          {review && t('plan.review', [fullDateText(review)])}
        </p>
      )}
    </header>
  )
}

type ActsProps = {
  choosing: boolean
  /** Nothing is ticked. */
  none: boolean
  onUse: (() => void) | undefined
  onChoose: () => void
  onKeep: (() => void) | undefined
}

function Acts({ choosing, none, onUse, onChoose, onKeep }: ActsProps) {
  const use = useRef<HTMLButtonElement>(null)
  const once = (does?: () => void) => (event: MouseEvent) => {
    if (!isSecondClick(event)) does?.()
  }
  return (
    <div class="plan-acts" inert={!onUse}>
      <button type="button" class="main large" ref={use} disabled={none} onClick={once(onUse)}>
        {choosing ? t('plan.use_ticked') : t('plan.use')}
      </button>
      {!choosing && (
        <button
          type="button"
          class="large"
          onClick={() => {
            onChoose()
            document.querySelector<HTMLElement>('#plan-suggested')?.focus()
          }}
        >
          {t('plan.change_first')}
        </button>
      )}
      <button type="button" class="large" onClick={once(onKeep)}>
        {t('plan.keep')}
      </button>
    </div>
  )
}
