/** The three routines: which exercises, in which order, how many, and the clinician's own words for each. */
import type { RoutineId } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { titleOf } from '../shared/routine-names.ts'
import { minutesOf } from './doses.ts'
import { ROUTINES } from './draft.ts'
import { pathOf, stepsAt } from './edit.ts'
import { Part } from './Fields.tsx'
import type { Form } from './form.ts'
import { StepList } from './StepList.tsx'

function whenOf(routine: RoutineId): string {
  switch (routine) {
    case 'midday-reset':
      return t('clinic.when_reset')
    case 'mobility':
      return t('clinic.when_mobility')
    case 'strength':
      return t('clinic.when_strength')
  }
}

export function RoutinesPart({ form }: { form: Form }) {
  return (
    <Part number={3} id="exercises" title={t('clinic.exercises')} lead={t('clinic.exercises_lead')}>
      {ROUTINES.map((routine) => {
        const place = { stage: null, routine }
        const minutes = minutesOf(stepsAt(form.draft, place), routine, form.draft.own)
        return (
          <section class="routine" key={routine} aria-labelledby={pathOf(place)}>
            <div class="routine-head">
              <div>
                <h3 id={pathOf(place)} tabIndex={-1}>
                  {titleOf(routine)}
                </h3>
                <p class="soft small">{whenOf(routine)}</p>
              </div>
              <p class="routine-time" aria-live="polite">
                {minutes > 0 && t('page.about_minutes', minutes)}
              </p>
            </div>
            <StepList form={form} place={place} />
          </section>
        )
      })}
    </Part>
  )
}
