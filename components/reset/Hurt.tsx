/** What hurt: asked about before it is played again, and what is left out for it. */
import type { RefObject } from 'preact'
import type { PlannedRoutine } from '../../lib/core/compose.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import { plannedName, plannedSaid } from '../shared/plans.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { otherBy } from './plans.ts'

type Change = (change: PracticeChange) => void

const CHOICES = [
  ['easier', () => t('reset.easier')],
  ['leaveOut', () => t('reset.leave_out')],
  ['asPlanned', () => t('reset.as_planned')],
] as const

type AskProps = {
  exercises: string[]
  planned: PlannedRoutine
  model: RoutinesModel
  change: Change
  first: RefObject<HTMLDivElement | null>
}

/** One card for each; `first` takes the focus of whoever wants to begin without an answer. */
export function AskAboutHurt({ exercises, planned, model, change, first }: AskProps) {
  // Only what did not hurt itself is offered as easier.
  const asked = exercises.map((id) => ({ id, easier: otherBy('easier', id, planned, model) }))
  return (
    <>
      {asked.map(({ id, easier }, index) => (
        <section key={id} class="card due hurt" aria-labelledby={`hurt-${id}`}>
          <h2 id={`hurt-${id}`}>
            <bdi>{plannedName(id, model)}</bdi>
          </h2>
          <p>{t('reset.hurt_last')}</p>
          <div class="row" {...(index === 0 ? { ref: first } : {})}>
            {CHOICES.filter(([choice]) => easier !== null || choice !== 'easier').map(([choice, text]) => (
              <button
                key={choice}
                type="button"
                onClick={(event) => isSecondClick(event) || change({ exercise: { id, choice } })}
              >
                {text()}
              </button>
            ))}
          </div>
          {easier !== null && (
            <p class="soft small">
              {t('reset.easier')}: {exerciseName(easier.exercise)}
            </p>
          )}
        </section>
      ))}
    </>
  )
}

type EasierProps = { exercises: string[]; model: RoutinesModel; change: Change }

/** Easier by the user's own word, until it is taken back. */
export function EasierByWord({ exercises, model, change }: EasierProps) {
  if (exercises.length === 0) return null
  return (
    <section class="card left-out" aria-labelledby="easier-by-word">
      <h2 id="easier-by-word">{t('reset.easier')}</h2>
      <ul>
        {exercises.map((id) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{plannedName(id, model)}</bdi>
              </strong>{' '}
              <span class="soft">{t('reset.left_out_word')}</span>
            </p>
            <button
              type="button"
              aria-label={t('reset.as_planned_named', [plannedSaid(id, model)])}
              onClick={(event) => isSecondClick(event) || change({ exercise: { id, choice: 'asPlanned' } })}
            >
              {t('reset.as_planned')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type LeftOutProps = { exercises: string[]; model: RoutinesModel; change: Change }

export function LeftOut({ exercises, model, change }: LeftOutProps) {
  if (exercises.length === 0) return null
  return (
    <section class="card left-out" aria-labelledby="left-out">
      <h2 id="left-out">{t('reset.left_out')}</h2>
      <ul>
        {exercises.map((id) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{plannedName(id, model)}</bdi>
              </strong>{' '}
              <span class="soft">
                {model.practice.exercises[id]?.choice === 'leaveOut'
                  ? t('reset.left_out_word')
                  : t('reset.left_out_twice')}
              </span>
            </p>
            <button
              type="button"
              aria-label={t('reset.put_back_named', [plannedSaid(id, model)])}
              onClick={(event) => isSecondClick(event) || change({ exercise: { id, choice: 'putBack' } })}
            >
              {t('reset.put_back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
