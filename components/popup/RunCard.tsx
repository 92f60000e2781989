/** The routine under way, small: it can be followed here as well as in its window. */
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import { poseAt } from '../../lib/content/poses.ts'
import type { Action } from '../../lib/core/events.ts'
import { type RoutineRun, workSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseTexts } from '../shared/exercise-texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { countdown } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import { usePresent, useReducedMotion } from '../shared/motion.ts'
import { doingText, sideText } from '../shared/position-texts.ts'
import { isSecondClick } from '../shared/second-click.ts'

type Props = {
  run: RoutineRun
  now: () => number
  act: (action: Action) => Promise<boolean>
  onOpen: () => void
}

export function RunCard({ run, now, act, onOpen }: Props) {
  const present = usePresent(run, now)
  const still = useReducedMotion()
  if (!present) return null
  const { step, position } = present
  const paused = run.pausedAt !== null
  const { pose, side } = poseAt(step.exercise, position, workSeconds(step) * 1000)
  const press = (what: 'next' | 'pause' | 'resume') => void act({ type: 'routine', do: what, step: run.step })
  return (
    <section class="card run-card" aria-labelledby="run-name">
      <div class="run-now">
        <div class="run-figure">
          <Figure exercise={step.exercise} side={side} {...(still ? {} : { pose })} />
        </div>
        <div>
          <p class="small soft">{t('run.step_of', [run.step + 1, MIDDAY_RESET.steps.length])}</p>
          <h2 id="run-name">{exerciseTexts(step.exercise).name}</h2>
          <p class="run-doing">{paused ? t('run.paused') : doingText(position)}</p>
          <p class="soft">
            {position.kind === 'rep' &&
              (position.side
                ? t('run.said_side', [sideText(position.side), t('run.rep', [position.rep, position.reps])])
                : t('run.rep', [position.rep, position.reps]))}
            {position.kind === 'timed' && t('run.left_time', [countdown(position.remainingMs)])}
          </p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={t('popup.open_window')}
          title={t('popup.open_window')}
          onClick={onOpen}
        >
          <Icon name="window" />
        </button>
      </div>
      <div class="row">
        <button
          type="button"
          class={paused ? 'main' : ''}
          onClick={(event) => isSecondClick(event) || press(paused ? 'resume' : 'pause')}
        >
          {paused ? t('run.resume') : t('run.pause')}
        </button>
        <button
          type="button"
          class={paused ? '' : 'main'}
          onClick={(event) => isSecondClick(event) || press('next')}
        >
          {t('run.next')}
        </button>
        <button type="button" class="plain" onClick={() => void act({ type: 'routine', do: 'stop' })}>
          {t('run.stop')}
        </button>
      </div>
    </section>
  )
}
