/** All there is to do, each with its length. */
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { Practice } from '../../lib/core/practice.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { Icon } from '../shared/Icons.tsx'
import { composed, isOfPlan, isPlannedOff, minutesOf, plannedOf } from '../shared/plans.ts'
import { titleOf } from '../shared/routine-names.ts'
import { useHeading } from './heading.ts'
import type { View } from './view.ts'

/** "1 or 3 minutes", as it would be today. */
function lengthText(id: RoutineId, model: RoutinesModel): string {
  const minutes = (short: boolean, practice: Partial<Practice> = {}) => {
    const as = { ...model, practice: { ...model.practice, ...practice } }
    return minutesOf(composed(plannedOf(id, as, short), as))
  }
  const both = {
    'midday-reset': () => [minutes(true), minutes(false)],
    mobility: () => [minutes(false, { mobilityLong: false }), minutes(false, { mobilityLong: true })],
    strength: () => [minutes(false)],
  }[id]()
  const [less = 0, more = less] = both
  return less === more ? t('page.about_minutes', less) : t('choose.or_minutes', [less, more])
}

function aboutText(id: RoutineId, model: RoutinesModel, text: () => string): string {
  if (isPlannedOff(id, model)) return t('of_plan.none_today')
  return isOfPlan(plannedOf(id, model, false), model) ? t('of_plan.about') : text()
}

/** Each with the figure that stands for it. */
const ROUTINES = [
  ['midday', 'midday-reset', 'hipExtension', () => t('choose.reset_text')],
  ['mobility', 'mobility', 'hipFlexorStretch', () => t('choose.mobility_text')],
  ['strength', 'strength', 'birdDog', () => t('choose.strength_text')],
] as const

type Props = { model: RoutinesModel; onChoose: (view: View) => void }

export function Chooser({ model, onChoose }: Props) {
  const heading = useHeading()
  return (
    <div class="choose">
      <h1 ref={heading} tabIndex={-1}>
        {t('choose.title')}
      </h1>
      <ul>
        {ROUTINES.map(([view, id, figure, text]) => (
          <li key={id}>
            <Choice
              figure={figure}
              title={titleOf(id)}
              text={aboutText(id, model, text)}
              length={isPlannedOff(id, model) ? '' : lengthText(id, model)}
              onChoose={() => onChoose(view)}
            />
          </li>
        ))}
        <li>
          <Choice
            figure="stand"
            title={t('choose.look')}
            text={t('choose.look_text')}
            length={t('choose.look_minutes')}
            onChoose={() => onChoose('look')}
          />
        </li>
      </ul>
    </div>
  )
}

type ChoiceProps = { figure: string; title: string; text: string; length: string; onChoose: () => void }

function Choice({ figure, title, text, length, onChoose }: ChoiceProps) {
  return (
    <button type="button" class="choice" onClick={onChoose}>
      <span class="choice-figure">
        <Figure exercise={figure} />
      </span>
      <span class="choice-words">
        <span class="title">{title}</span>
        <span class="choice-length">{length}</span>
        <span class="soft">{text}</span>
      </span>
      <Icon name="next" />
    </button>
  )
}
