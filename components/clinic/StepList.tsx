/** The exercises of one list: each with its figure and dose, moved by buttons, and a gallery to add from. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import { Icon } from '../shared/Icons.tsx'
import { ownIndex } from './doses.ts'
import {
  moved,
  newStep,
  ownId,
  type Place,
  pathOf,
  stepsAt,
  withOwn,
  withoutStep,
  withSteps,
} from './edit.ts'
import type { Form } from './form.ts'
import { Gallery } from './Gallery.tsx'
import { StepCard } from './StepCard.tsx'

type Props = { form: Form; place: Place }

export function StepList({ form, place }: Props) {
  const [adding, setAdding] = useState(false)
  const { draft, change, open, setOpen, focusAfter } = form
  const steps = stepsAt(draft, place)
  const path = pathOf(place)
  const at = (index: number) => `${path}.${index}`
  const openAt = steps.findIndex((_, index) => at(index) === open)

  function move(index: number, by: -1 | 1) {
    const to = index + by
    // What is open goes along with its exercise.
    if (openAt === index) setOpen(at(to))
    else if (openAt === to) setOpen(at(index))
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up']
    const isEnd = to === 0 || to === steps.length - 1
    focusAfter(isEnd ? [`${at(to)}-${other}`] : [`${at(to)}-${same}`])
    change((now) => withSteps(now, place, moved(stepsAt(now, place), index, by)))
  }

  function remove(index: number) {
    setOpen(null)
    focusAfter(steps.length > 1 ? [`${at(Math.min(index, steps.length - 2))}-open`] : [`${path}-add`])
    change((now) => withoutStep(now, place, index))
  }

  function add(exercise: string) {
    change((now) => withSteps(now, place, [...stepsAt(now, place), newStep(exercise)]))
  }

  function addOwn() {
    setAdding(false)
    setOpen(at(steps.length))
    focusAfter([`own.${draft.own.length}.name`])
    change((now) => withOwn(now, place))
  }

  const nameOf = (exercise: string) => {
    const own = ownIndex(exercise)
    return own === null ? exerciseName(exercise) : draft.own[own]?.name || t('clinic.own_unnamed')
  }
  const counted = (exercise: string) => steps.filter((step) => step.exercise === exercise).length
  return (
    <div class="step-list">
      {steps.length > 0 && (
        <ol>
          {steps.map((step, index) => (
            <StepCard
              // The index: what moves is told where the focus goes.
              key={`${index}-${step.exercise}`}
              form={form}
              place={place}
              index={index}
              count={steps.length}
              step={step}
              name={nameOf(step.exercise)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      <button
        type="button"
        class="add-step"
        id={`${path}-add`}
        // With its routine: there is one of them for each.
        aria-labelledby={`${path}-add ${path}`}
        aria-expanded={adding}
        onClick={() => setAdding(!adding)}
      >
        <Icon name={adding ? 'check' : 'plus'} />
        {adding ? t('clinic.add_done') : steps.length > 0 ? t('clinic.add_another') : t('clinic.add')}
      </button>
      {adding && (
        <Gallery
          routine={place.routine}
          counted={counted}
          own={draft.own.map(({ name }, index) => ({
            id: ownId(index),
            name: name || t('clinic.own_unnamed'),
          }))}
          onAdd={add}
          onOwn={addOwn}
        />
      )}
    </div>
  )
}
