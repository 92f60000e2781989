/** When there is work, and, for few, when a day begins. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { LockedBy } from '../shared/Organisation.tsx'
import { DayStart } from './DayStart.tsx'
import { placesOf } from './draft.ts'
import { More, Section } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'
import { WeekHours } from './WeekHours.tsx'

export function Hours({ rhythm, model }: { rhythm: Rhythm; model: PopupModel }) {
  const { policy } = model
  return (
    <>
      <Section>
        {policy?.lockHours && <LockedBy policy={policy} />}
        <fieldset disabled={policy?.lockHours === true}>
          <WeekHours rhythm={rhythm} bad={placesOf(rhythm.problems)} />
        </fieldset>
        <p class="soft">{t('options.open_hint')}</p>
      </Section>
      <More>
        <DayStart rhythm={rhythm} now={model} />
      </More>
    </>
  )
}
