/** The steps of the midday reset side by side, each with its figure, name, dose and progress. */
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import type { Reset } from '../../lib/core/facts.ts'
import type { RoutineRun } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { doseText, exerciseTexts } from './exercise-texts.ts'
import { Figure } from './Figure.tsx'
import { Icon } from './Icons.tsx'

export type Mark = 'done' | 'skipped' | 'now' | null

export function marksOf(run: RoutineRun | null, today: Reset | null): Mark[] {
  return MIDDAY_RESET.steps.map(({ id }, index) => {
    if (!run) return today?.steps.find((step) => step.id === id)?.result ?? null
    if (index === run.step) return 'now'
    return run.results[index] ?? null
  })
}

/** What the look of a step says, in words. */
export function markText(mark: Mark): string {
  switch (mark) {
    case 'done':
      return t('run.is_done')
    case 'skipped':
      return t('run.is_skipped')
    case 'now':
      return t('run.is_now')
    case null:
      return ''
  }
}

export function StepRow({ marks }: { marks: Mark[] }) {
  return (
    <ol class="step-row" aria-label={t('run.steps')}>
      {MIDDAY_RESET.steps.map((step, index) => {
        const mark = marks[index] ?? null
        const { name } = exerciseTexts(step.exercise)
        return (
          <li key={step.id} class={`step-${mark ?? 'open'}`}>
            <span class="step-figure">
              <Figure exercise={step.exercise} />
              {mark === 'done' && (
                <span class="step-tick">
                  <Icon name="check" />
                </span>
              )}
            </span>
            <span class="step-name">
              {name}
              {mark && <span class="hidden"> ({markText(mark)})</span>}
            </span>
            <span class="step-dose">{doseText(step)}</span>
          </li>
        )
      })}
    </ol>
  )
}
