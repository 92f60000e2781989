/** The visit page is ready: from three working days before the date of the next visit. */
import type { Day } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { isSecondClick } from '../../shared/second-click.ts'

type Props = { today: Day; act: Act; onOpen: () => void }

export function VisitCard({ today, act, onOpen }: Props) {
  return (
    <section class="card question" aria-labelledby="visit-card">
      <h2 class="card-line" id="visit-card">
        {t('visit.ready')}
      </h2>
      <p class="soft">{t('visit.ready_hint')}</p>
      <div class="row">
        <button type="button" onClick={onOpen}>
          {t('visit.ready_open')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={(event) =>
            isSecondClick(event) || void act({ type: 'practice', change: { visitLater: today } })
          }
        >
          {t('visit.later')}
        </button>
      </div>
    </section>
  )
}
