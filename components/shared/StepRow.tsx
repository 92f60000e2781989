/** The steps of a routine side by side, each with its figure, name, dose and progress. */
import type { Reset } from '../../lib/core/facts.ts'
import type { RoutineRun, Step, StepOutcome } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { doseText, stepName } from './exercise-names.ts'
import { Icon } from './Icons.tsx'
import { type Pictures, StepFigure } from './StepFigure.tsx'

export type Mark = StepOutcome | 'now' | null

/** How far each step of the run is; without one, what `latest` says of the steps. */
export function marksOf(steps: Step[], run: RoutineRun | null, latest: Reset | null): Mark[] {
  return steps.map(({ id }, index) => {
    if (run) return index === run.step ? 'now' : (run.results[index] ?? null)
    if (latest?.how === 'selfLogged') return 'done'
    return latest?.steps.find((step) => step.id === id)?.result ?? null
  })
}

/** What the look of a step says, in words. */
export function markText(mark: Mark): string {
  switch (mark) {
    case 'done':
      return t('run.is_done')
    case 'skipped':
      return t('run.is_skipped')
    case 'stopped':
      return t('run.is_stopped')
    case 'now':
      return t('run.is_now')
    case null:
      return ''
  }
}

/** `most`: where there is room for no more, the others are told as a number. */
type Props = { steps: Step[]; marks: Mark[]; pictures: Pictures; most?: number }

export function StepRow({ steps, marks, pictures, most = steps.length }: Props) {
  const under = Math.max(0, marks.indexOf('now'))
  const first = Math.min(Math.max(0, under - 1), Math.max(0, steps.length - most))
  const more = steps.length - most
  return (
    <>
      <ol class="step-row" aria-label={t('run.steps')} start={first + 1}>
        {steps.slice(first, first + most).map((step, i) => {
          const mark = marks[first + i] ?? null
          return (
            <li key={step.id} class={`step-${mark ?? 'open'}`}>
              <span class="step-figure">
                <StepFigure step={step} pictures={pictures} />
                {mark === 'done' && (
                  <span class="step-tick">
                    <Icon name="check" />
                  </span>
                )}
              </span>
              <span class="step-name">
                <bdi>{stepName(step)}</bdi>
                {mark && <span class="hidden"> ({markText(mark)})</span>}
              </span>
              <span class="step-dose">{doseText(step)}</span>
            </li>
          )
        })}
      </ol>
      {more > 0 && <p class="small soft">{t('run.more_steps', more)}</p>}
    </>
  )
}
