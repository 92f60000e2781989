/** What there is to read of a step: set-up and steps, and what else to know. */
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import type { Side, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { textsOf } from '../shared/exercise-texts.ts'

type Props = {
  step: Step
  side: Side
  /** The easier way is only words: they stand where everybody sees them. */
  easierInWords: boolean
  /** So many of its steps stand large on the stage. */
  onStage: number
  /** Getting ready, for which the set-up stands large on the stage. */
  readied: boolean
  /** Opens this part of the help page. */
  onPage: (part?: string) => void
}

export function WhatToKnow({ step, side, easierInWords, onStage, readied, onPage }: Props) {
  const texts = textsOf(step, side)
  const steps = texts.steps.slice(onStage)
  const why = EXERCISES[step.exercise as ExerciseId]?.why
  return (
    <>
      {easierInWords && (
        <p class="easier-now" role="status">
          <strong>{t('play.easier_now')}:</strong> {texts.easier}
        </p>
      )}
      {texts.setup !== '' && <p class={`setup${readied ? ' setup-above' : ''}`}>{texts.setup}</p>}
      {steps.length > 0 && (
        <ol class={`how${onStage > 0 ? ' how-on' : ''}`} start={onStage + 1}>
          {steps.map((line, index) => (
            <li key={index}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      )}
      {step.own ? (
        <p class="stop-line">{t('reset.stop_line')}</p>
      ) : (
        <details>
          <summary>{t('play.details')}</summary>
          <dl>
            <dt>{t('play.watch')}</dt>
            <dd>{texts.watch}</dd>
            <dt>{t('play.way_easier')}</dt>
            <dd>{texts.easier}</dd>
            <dt>{t('play.way_harder')}</dt>
            <dd>{texts.harder}</dd>
            <dt>{t('play.not')}</dt>
            <dd>{texts.not}</dd>
          </dl>
          <p class="stop-line">{t('reset.stop_line')}</p>
        </details>
      )}
      {why && (
        <p>
          <a
            href={`/help.html#why-${why}`}
            onClick={(event) => {
              event.preventDefault()
              onPage(`why-${why}`)
            }}
          >
            {t('play.why')}
          </a>
        </p>
      )}
    </>
  )
}
