/** After "Stop: it hurts". */
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { RoutineRun, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { stepName } from '../shared/exercise-names.ts'
import { plannedOf } from '../shared/plans.ts'
import { Said } from '../shared/Said.tsx'
import { isSecondClick } from '../shared/second-click.ts'
import { HelpLink } from './HelpLink.tsx'
import { useHeading } from './heading.ts'
import { isEasierNext } from './plans.ts'

type WordsProps = {
  run: Pick<RoutineRun, 'routine' | 'version' | 'startedAt'>
  /** The one that was stopped. */
  step: Step
  routines: RoutinesModel
  onHelp: () => void
}

export function StopWords({ run, step, routines, onHelp }: WordsProps) {
  const planned = plannedOf(run.routine, routines, run.version === 'short')
  const heading = useHeading()
  return (
    <>
      <h1 id="stopped" ref={heading} tabIndex={-1}>
        {t('play.stopped')}
      </h1>
      <p class="lead">
        <strong>
          <bdi>{stepName(step)}</bdi>.
        </strong>{' '}
        {t('play.stopped_text')}
      </p>
      {isEasierNext(step, run.startedAt, planned, routines) && <p>{t('play.stopped_next')}</p>}
      <p>
        <HelpLink onHelp={onHelp} text={t('nav.help')} />
      </p>
    </>
  )
}

type Props = WordsProps & {
  /** What comes next. */
  next: Step
  onGoOn: () => void
  onEnd: () => void
}

export function StopCard({ next, onGoOn, onEnd, ...words }: Props) {
  return (
    <section class="card due stop-card" aria-labelledby="stopped">
      <StopWords {...words} />
      <div class="answers">
        <button type="button" class="large" onClick={(event) => isSecondClick(event) || onGoOn()}>
          <Said text={(name) => t('play.go_on', [name])} given={stepName(next)} />
        </button>
        <button type="button" class="large" onClick={(event) => isSecondClick(event) || onEnd()}>
          {t('play.end_here')}
        </button>
      </div>
    </section>
  )
}
