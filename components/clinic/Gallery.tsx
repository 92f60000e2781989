/** Every exercise there is, as its figure, to be added with one press; the list stays open for the next. */
import { useState } from 'preact/hooks'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { MOBILITY_EXERCISES } from '../../lib/content/exercises-mobility.ts'
import { RESET_EXERCISES } from '../../lib/content/exercises-reset.ts'
import { STRENGTH_EXERCISES } from '../../lib/content/exercises-strength.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { doseText, exerciseName } from '../shared/exercise-names.ts'
import { Figure } from '../shared/Figure.tsx'
import { Icon } from '../shared/Icons.tsx'

const GROUPS: { routine: RoutineId; exercises: string[]; name: () => string }[] = [
  { routine: 'midday-reset', exercises: Object.keys(RESET_EXERCISES), name: () => t('clinic.group_reset') },
  { routine: 'mobility', exercises: Object.keys(MOBILITY_EXERCISES), name: () => t('clinic.group_mobility') },
  { routine: 'strength', exercises: Object.keys(STRENGTH_EXERCISES), name: () => t('clinic.group_strength') },
]

type Props = {
  routine: RoutineId
  /** How many times an exercise is in the list. */
  counted: (exercise: string) => number
  own: { id: string; name: string }[]
  onAdd: (exercise: string) => void
  onOwn: () => void
}

export function Gallery({ routine, counted, own, onAdd, onOwn }: Props) {
  const [told, setTold] = useState('')
  // What is made for this routine comes first.
  const groups = GROUPS.toSorted((a, b) => Number(b.routine === routine) - Number(a.routine === routine))
  const add = (exercise: string, name: string) => {
    onAdd(exercise)
    setTold(t('clinic.added', [name]))
  }
  return (
    <div class="gallery">
      <p class="hidden" role="status">
        {told}
      </p>
      <div class="gallery-own">
        <button type="button" onClick={onOwn}>
          <Icon name="plus" />
          {t('clinic.own_new')}
        </button>
        {own.map(({ id, name }) => (
          <button key={id} type="button" class="plain" onClick={() => add(id, name)}>
            <Icon name="plus" />
            <bdi>{name}</bdi>
          </button>
        ))}
      </div>
      {groups.map(({ exercises, name, routine: of }) => (
        <div key={of}>
          <h4>{name()}</h4>
          <ul>
            {exercises.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  class={counted(id) > 0 ? 'pickable picked' : 'pickable'}
                  onClick={() => add(id, exerciseName(id))}
                >
                  <Figure exercise={id} />
                  <span class="step-name">{exerciseName(id)}</span>
                  <span class="step-dose">{doseText(EXERCISES[id as keyof typeof EXERCISES])}</span>
                  {counted(id) > 0 && (
                    <span class="picked-mark">
                      <Icon name="check" />
                      <span class="hidden">{t('clinic.in_list')}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
