/** After the visit: that it was is kept, and a new code finds its place. */
import { useState } from 'preact/hooks'
import { addDays } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { VisitModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { dayText } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Act } from '../shared/live-model.ts'
import { isSecondClick } from '../shared/second-click.ts'

/** As far back as a visit can be told. */
const DAYS_BACK = 31

type Props = { model: VisitModel; act: Act; onCode: () => void }

export function Afterwards({ model: { today, visitedToday }, act, onCode }: Props) {
  const [day, setDay] = useState(today)
  const [marked, setMarked] = useState<Day | null>(null)
  const told = marked ?? (visitedToday ? today : null)
  const first = addDays(today, -DAYS_BACK)
  const wrong = !(first <= day && day <= today)
  const mark = async (which: Day, undo: boolean) => {
    if (await act({ type: 'visit', day: which, undo })) setMarked(undo ? null : which)
  }
  return (
    <section class="visit-after" aria-labelledby="visit-after">
      <h2 id="visit-after">{t('visit.after')}</h2>
      {told === null ? (
        <div class="row visit-was">
          <label>
            {t('visit.was_day')}
            <input
              type="date"
              value={day}
              min={first}
              max={today}
              onChange={({ currentTarget }) => setDay(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            disabled={wrong}
            onClick={(event) => isSecondClick(event) || void mark(day, false)}
          >
            <Icon name="check" />
            {t('visit.was_there')}
          </button>
        </div>
      ) : (
        <p class="visit-told" role="status">
          <Icon name="check" />
          {t('visit.marked', [dayText(told, today)])}
          <button
            type="button"
            class="plain"
            onClick={(event) => isSecondClick(event) || void mark(told, true)}
          >
            {t('today.undo')}
          </button>
        </p>
      )}
      <p>
        {t('visit.new_code')}{' '}
        <button type="button" class="plain" onClick={onCode}>
          {t('visit.type_code')}
          <Icon name="next" />
        </button>
      </p>
    </section>
  )
}
