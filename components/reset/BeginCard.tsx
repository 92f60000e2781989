/** Before the first step: what it is, how long, in which version, and what is to be said before. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { Routine, RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Act } from '../shared/live-model.ts'
import { composed, isOfPlan, isPlannedOff, minutesOf, picturesOf, plannedOf } from '../shared/plans.ts'
import { titleOf } from '../shared/routine-names.ts'
import { StepRow } from '../shared/StepRow.tsx'
import { isSecondClick } from '../shared/second-click.ts'
import { HelpLink } from './HelpLink.tsx'
import { HowButton } from './HowButton.tsx'
import { AskAboutHurt, EasierByWord, LeftOut } from './Hurt.tsx'
import { useHeading } from './heading.ts'
import { Levels } from './Levels.tsx'
import type { ResetModel } from './model.ts'
import { OnMyOwn } from './OnMyOwn.tsx'
import { Gentle, PlanBy } from './PlanBy.tsx'
import { easierByWord, isGateOpen, leftOutOf, toAskOf } from './plans.ts'
import { Running } from './Running.tsx'
import { Safety } from './Safety.tsx'
import { Versions } from './Versions.tsx'

function aboutText({ id, version }: Routine, seated: boolean, ofPlan: boolean): string {
  if (ofPlan) return t('of_plan.about')
  if (id === 'mobility') return t('reset.about.mobility')
  if (id === 'strength') return t('reset.about.strength')
  if (version === 'short') return t('reset.about.short')
  if (version === 'quiet') return t('reset.about.quiet')
  return seated ? t('reset.about.seated') : t('reset.about.full')
}

type Props = {
  id: RoutineId
  model: ResetModel
  short: boolean
  onShort: (short: boolean) => void
  act: Act
  change: (change: PracticeChange) => void
  onBegin: () => void
  onOther: () => void
  onHow: () => void
  onHelp: () => void
}

export function BeginCard(props: Props) {
  const { id, model, short, onShort, act, change, onBegin, onOther, onHow, onHelp } = props
  const { routines } = model
  const heading = useHeading(model.nudge !== null)
  const [reminded, setReminded] = useState(false)
  const firstAsk = useRef<HTMLDivElement>(null)
  const beginButton = useRef<HTMLButtonElement>(null)
  const planned = plannedOf(id, routines, short)
  const routine = composed(planned, routines)
  const toAsk = toAskOf(routine, routines)
  const playable = routine.steps.length > 0
  const { gate } = routines
  const ofPlan = isOfPlan(planned, routines)
  const off = isPlannedOff(id, routines)
  const seatedOut = routines.like.seated && planned.steps.some(({ own }) => own !== undefined)
  const open = isGateOpen(gate)

  // What was pressed is gone with the answer; what it opened is next.
  const wasOpen = useRef(open)
  useLayoutEffect(() => {
    if (open && !wasOpen.current) beginButton.current?.focus()
    wasOpen.current = open
  }, [open])

  const begin = () => {
    if (toAsk.length === 0) return onBegin()
    setReminded(true)
    firstAsk.current?.querySelector('button')?.focus()
  }

  return (
    <div class="begin">
      <div class="begin-head">
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(id)}
        </h1>
        <HowButton onHow={onHow} />
      </div>
      {playable && (
        <p class="lead">
          {t('reset.lead', [
            aboutText(routine, routines.like.seated, ofPlan),
            t('page.about_minutes', minutesOf(routine)),
          ])}
        </p>
      )}
      {ofPlan && routines.plan && <PlanBy plan={routines.plan.plan} />}
      <Versions id={id} model={routines} short={short} onShort={onShort} change={change} />
      {id === 'mobility' && <Running practice={routines.practice} change={change} />}
      {routines.like.easy && !off && <p class="easy">{t('reset.easy')}</p>}
      {model.gentle && !off && <Gentle plan={routines.plan} />}
      {playable ? (
        <StepRow steps={routine.steps} marks={[]} pictures={picturesOf(routine, routines)} />
      ) : (
        <p>{off ? t('of_plan.none_today') : t('reset.nothing_left')}</p>
      )}
      {seatedOut && <p class="soft">{t('of_plan.seated_out')}</p>}
      {gate !== null && !off && <Safety gate={gate} change={change} onHelp={onHelp} />}
      {open && (
        <AskAboutHurt exercises={toAsk} planned={planned} model={routines} change={change} first={firstAsk} />
      )}
      <div class="begin-row">
        {playable && open && (
          <button
            type="button"
            ref={beginButton}
            class="main large"
            aria-disabled={toAsk.length > 0}
            onClick={(event) => isSecondClick(event) || begin()}
          >
            {t('reset.begin')}
          </button>
        )}
        <button type="button" class="plain" onClick={onOther}>
          <Icon name="list" />
          {t('choose.other')}
        </button>
      </div>
      <p role="status" class="begin-said">
        {reminded && toAsk.length > 0 ? t('reset.answer_first') : ''}
      </p>
      {gate !== 'first' && !off && (
        <p class="stop-line">
          {t('reset.stop_line')} <HelpLink onHelp={onHelp} />
        </p>
      )}
      <Levels id={id} routine={routine} planned={planned} model={routines} change={change} />
      <EasierByWord exercises={easierByWord(routine, routines)} model={routines} change={change} />
      <LeftOut exercises={leftOutOf(planned, routines)} model={routines} change={change} />
      <OnMyOwn key={id} routine={routine} today={routines.today} act={act} />
    </div>
  )
}
