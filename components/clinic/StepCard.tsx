/** One exercise of the plan: what the patient will see of it, and, opened, its numbers. */
import type { StepDraft } from '../../lib/shell/plan-draft.ts'
import { t } from '../../lib/shell/texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { Icon } from '../shared/Icons.tsx'
import { ownIndex, shownStep } from './doses.ts'
import { type Place, pathOf } from './edit.ts'
import { type Form, problemOf } from './form.ts'
import { StepNumbers } from './StepNumbers.tsx'

type Props = {
  form: Form
  place: Place
  index: number
  count: number
  step: StepDraft
  name: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function StepCard({ form, place, index, count, step, name, onMove, onRemove }: Props) {
  const { draft, open, setOpen } = form
  const path = `${pathOf(place)}.${index}`
  const isOpen = open === path
  const own = ownIndex(step.exercise)
  const shown = shownStep(step, place.routine, draft.own)
  const picture = shown?.own?.picture
  const wrong =
    problemOf(form.problems, path) ?? (own === null ? undefined : problemOf(form.problems, `own.${own}`))
  return (
    <li class={isOpen ? 'step-card opened' : 'step-card'}>
      <div class="step-line">
        <span class="step-picture">
          {picture && <img src={picture.data} alt="" />}
          {shown?.figure && <Figure exercise={shown.figure} />}
        </span>
        <div class="step-told">
          <p class="step-title">
            <bdi>{name}</bdi>
          </p>
          {shown && <p class="soft">{[shown.dose, ...shown.notes].join(', ')}</p>}
          {step.cue !== '' && (
            <p class="step-cue">
              <q>
                <bdi>{step.cue}</bdi>
              </q>
            </p>
          )}
          {wrong && !isOpen && <p class="wrong">{t('clinic.look_here')}</p>}
        </div>
        <div class="step-buttons">
          <button
            type="button"
            class="icon-button"
            id={`${path}-up`}
            disabled={index === 0}
            aria-label={t('clinic.up', [name])}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="icon-button"
            id={`${path}-down`}
            disabled={index === count - 1}
            aria-label={t('clinic.down', [name])}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('clinic.remove', [name])}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
          <button
            type="button"
            class="plain"
            id={`${path}-open`}
            aria-expanded={isOpen}
            aria-label={isOpen ? t('clinic.close_step', [name]) : t('clinic.open_step', [name])}
            onClick={() => setOpen(isOpen ? null : path)}
          >
            {isOpen ? t('clinic.done') : t('clinic.change')}
          </button>
        </div>
      </div>
      {isOpen && <StepNumbers form={form} place={place} index={index} step={step} />}
    </li>
  )
}
