/** The routine under way, small: it can be followed here as well as in its window. */
import { figureOf } from '../../../lib/content/figures/index.ts'
import { poseAt } from '../../../lib/content/figures/movement.ts'
import type { Action } from '../../../lib/core/events.ts'
import type { Position, RoutineRun } from '../../../lib/core/routine.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { saidName, stepName } from '../../shared/exercise-names.ts'
import { Figure } from '../../shared/Figure.tsx'
import { countdown } from '../../shared/formats.ts'
import { Icon } from '../../shared/Icons.tsx'
import { sideAt, usePresent, useReducedMotion } from '../../shared/motion.ts'
import { doingText, sideText } from '../../shared/position-texts.ts'
import { type Pictures, StepFigure } from '../../shared/StepFigure.tsx'
import { isSecondClick } from '../../shared/second-click.ts'

/** Side and repetition, or what is left of the one that there is. */
function whereText(position: Position): string {
  if (position.kind !== 'rep') return ''
  const { rep, reps, side, leftMs } = position
  const where = reps > 1 ? t('run.rep', [rep, reps]) : t('run.left_time', [countdown(leftMs)])
  return side ? t('run.said_side', [sideText(side), where]) : where
}

type Props = {
  run: RoutineRun
  pictures: Pictures
  now: () => number
  act: (action: Action) => Promise<boolean>
  session: Session
}

export function RunCard({ run, pictures, now, act, session }: Props) {
  const present = usePresent(run, now)
  const still = useReducedMotion()
  if (!present) return null
  const { step, position } = present
  const paused = run.pausedAt !== null
  // Step by step, each begins with a press.
  const unbegun = run.pausedAt !== null && run.pausedAt <= run.stepStartedAt
  const waits = unbegun && !run.handsFree
  const stopped = unbegun && run.results[run.step - 1] === 'stopped'
  const { pose, side } = poseAt(figureOf(step.exercise), position)
  const press = (what: 'next' | 'pause' | 'resume') => void act({ type: 'routine', do: what, step: run.step })
  return (
    <section class="card run-card" aria-labelledby="run-name">
      <div class="run-now">
        <div class="run-figure">
          {step.own ? (
            <StepFigure step={step} pictures={pictures} />
          ) : (
            <Figure exercise={step.exercise} side={side} {...(still ? {} : { pose })} />
          )}
        </div>
        <div>
          <p class="small soft">{t('run.step_of', [run.step + 1, run.steps.length])}</p>
          <h2 id="run-name">
            <bdi>{stepName(step)}</bdi>
          </h2>
          <p class="run-doing">
            {stopped
              ? t('run.stopped_before', [saidName(run.steps[run.step - 1] ?? step)])
              : paused
                ? t('run.paused')
                : doingText(position, step.exercise)}
          </p>
          <p class="soft">{whereText(position)}</p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={t('popup.open_window')}
          title={t('popup.open_window')}
          onClick={() => void session.openReset()}
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
          {waits ? t('run.go') : paused ? t('run.resume') : t('run.pause')}
        </button>
        <button
          type="button"
          class={paused ? '' : 'main'}
          title={t('run.next_what')}
          onClick={(event) => isSecondClick(event) || press('next')}
        >
          {t('run.next')}
        </button>
        <div class="run-stops">
          <button
            type="button"
            class="plain small"
            title={t('play.hurts_what')}
            onClick={(event) =>
              isSecondClick(event) ||
              void act({ type: 'routine', do: 'hurts', step: run.step, side: sideAt(position) })
            }
          >
            {t('play.hurts')}
          </button>
          <button
            type="button"
            class="plain small"
            title={t('run.stop_what')}
            onClick={() => void act({ type: 'routine', do: 'stop' })}
          >
            {t('run.stop')}
          </button>
          <button type="button" class="plain small" onClick={() => void session.openPage('help')}>
            {t('nav.help')}
          </button>
        </div>
      </div>
    </section>
  )
}
