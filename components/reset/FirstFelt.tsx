/** After the first hip extensions, once: where they were felt, by the name under which they were played. */
import { useState } from 'preact/hooks'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseName } from '../shared/exercise-names.ts'
import { composed, plannedOf } from '../shared/plans.ts'
import { isSecondClick } from '../shared/second-click.ts'

const PLACES = [
  ['buttock', () => t('reset.felt_buttock')],
  ['thigh', () => t('reset.felt_thigh')],
  ['back', () => t('reset.felt_back')],
] as const

type Props = {
  /** What was played. */
  exercise: string
  routines: RoutinesModel
  change: (change: PracticeChange) => void
}

export function FirstFelt({ exercise, routines, change }: Props) {
  const { felt } = routines.practice
  // Where the quiet or the easier version stays, the toes do, too.
  const next = composed(plannedOf('midday-reset', routines, false), routines)
  const lifts = next.steps.some(({ exercise }) => exercise === 'hipExtension')
  const [stays, setStays] = useState(false)
  return (
    <section class="card felt" aria-labelledby="felt">
      <h2 id="felt">{t('reset.felt', [exerciseName(exercise)])}</h2>
      <fieldset class="row" aria-labelledby="felt">
        {PLACES.map(([place, text]) => (
          <button
            key={place}
            type="button"
            aria-pressed={felt === place}
            onClick={(event) => isSecondClick(event) || change({ felt: place })}
          >
            {text()}
          </button>
        ))}
      </fieldset>
      <div role="status">
        {felt !== null && felt !== 'back' && <p>{lifts ? t('reset.felt_lifts') : t('reset.felt_thanks')}</p>}
        {felt === 'back' && <p>{stays ? t('reset.felt_stays') : t('reset.felt_back_offer')}</p>}
      </div>
      {felt === 'back' && !stays && (
        <button
          type="button"
          onClick={() => {
            change({ exercise: { id: 'hipExtension', choice: 'easier' } })
            setStays(true)
          }}
        >
          {t('reset.felt_stay')}
        </button>
      )}
    </section>
  )
}
