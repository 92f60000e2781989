/** What a plan would change, a row each: what is now, and what would be. */
import type { ComponentChildren } from 'preact'
import { type Plan, type PlanPart, ROUTINE_OF } from '../../../lib/core/plan/plan.ts'
import type { PlanChange } from '../../../lib/core/plan/plan-changes.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText } from '../formats.ts'
import { Icon } from '../Icons.tsx'
import { isRoutine, linesOf, namesOf, partTitle, shownSteps } from '../plan-words.ts'
import { PlanSteps } from './PlanSteps.tsx'

type RoutineChange = Extract<PlanChange, { part: 'reset' | 'mobility' | 'strength' }>

const isOfRoutine = (change: PlanChange): change is RoutineChange => isRoutine(change.part)

type Props = {
  changes: PlanChange[]
  plan: Plan
  /** The plan that is followed now. */
  active: Plan | null
  /** Which parts are taken, where that is chosen; null where all are. */
  ticked: ReadonlySet<PlanPart> | null
  onTick: (part: PlanPart, on: boolean) => void
}

export function PlanRows({ changes, plan, active, ticked, onTick }: Props) {
  return (
    <ul class="plan-rows">
      {changes.map((change) => (
        <li key={change.part} class={ticked && !ticked.has(change.part) ? 'plan-row plan-left' : 'plan-row'}>
          <RowHead part={change.part} ticked={ticked} onTick={onTick} />
          <div class="plan-row-body">
            {isOfRoutine(change) ? (
              <RoutineRow change={change} plan={plan} active={active} />
            ) : (
              <WordsRow change={change} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function RowHead({ part, ticked, onTick }: Pick<Props, 'ticked' | 'onTick'> & { part: PlanPart }) {
  const title = partTitle(part)
  if (ticked === null) return <h4>{title}</h4>
  return (
    <h4 class="pick">
      <input
        type="checkbox"
        id={`take-${part}`}
        checked={ticked.has(part)}
        onChange={({ currentTarget }) => onTick(part, currentTarget.checked)}
      />
      <label for={`take-${part}`}>{title}</label>
    </h4>
  )
}

/** "60 minutes, becomes 45 minutes"; what is now is left out where it is nothing. */
function Becomes({ from, to }: { from: ComponentChildren[]; to: ComponentChildren[] }) {
  const lines = (given: ComponentChildren[]) => given.map((line, index) => <span key={index}>{line}</span>)
  return (
    <p class="plan-becomes">
      {from.length > 0 && (
        <>
          <span class="plan-from">{lines(from)}</span>
          <span class="hidden">{t('plan.becomes')}</span>
          <Icon name="next" />
        </>
      )}
      <strong class="plan-to">{lines(to)}</strong>
    </p>
  )
}

function WordsRow({ change }: { change: Exclude<PlanChange, RoutineChange> }) {
  if (change.part === 'goal') {
    const from = change.from === '' || change.same ? [] : [<bdi key="from">{change.from}</bdi>]
    return <Becomes from={from} to={[<bdi key="to">{change.to}</bdi>]} />
  }
  const { from, to } = linesOf(change)
  return <Becomes from={change.same ? [] : from} to={to} />
}

function RoutineRow({ change, plan, active }: Pick<Props, 'plan' | 'active'> & { change: RoutineChange }) {
  const { part, from, to, same } = change
  if (to === null) return null
  const routine = ROUTINE_OF[part]
  const shown = shownSteps(plan, routine, to.steps)
  const minutes = Math.round(shown.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
  const before = from && active ? shownSteps(active, routine, from.steps) : []
  return (
    <>
      {!same && (
        <p class="soft">
          {before.length > 0 ? <bdi>{t('plan.now_routine', [namesOf(before)])}</bdi> : t('plan.now_built_in')}
        </p>
      )}
      {shown.length > 0 && (
        <>
          <p>
            {to.stages.length > 0 && `${t('plan.at_first')}, `}
            {t('plan.minutes', Math.max(1, minutes))}
          </p>
          <PlanSteps steps={shown} lang={plan.language} />
        </>
      )}
      {to.stages.map(({ from: day, steps }) => (
        <div key={day} class="plan-stage">
          <p>
            <strong>{t('plan.from_day', [fullDateText(day)])}</strong>
          </p>
          <PlanSteps steps={shownSteps(plan, routine, steps)} lang={plan.language} />
        </div>
      ))}
    </>
  )
}
