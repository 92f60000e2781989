/** From day to day, and to any day up to today. */
import { useState } from 'preact/hooks'
import { addDays } from '../../../lib/core/day.ts'
import type { Day } from '../../../lib/core/facts.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Icon } from '../../shared/Icons.tsx'

/** Before it nobody can have written anything here; a year that is still being typed is 0002. */
const EARLIEST = '2020-01-01'

type Props = { day: Day; today: Day; onChoose: (day: Day) => void }

export function DayPicker({ day, today, onChoose }: Props) {
  /** What stands in the field while it is no day to go to. */
  const [typed, setTyped] = useState<string | null>(null)
  const go = (to: Day) => {
    setTyped(null)
    if (to <= today) onChoose(to)
  }
  const isLast = day >= today
  const tooLate = typed !== null && typed > today
  return (
    <div class="day-picker">
      <button
        type="button"
        class="icon-button"
        aria-label={t('written.day_before')}
        onClick={() => go(addDays(day, -1))}
      >
        <Icon name="back" />
      </button>
      <label>
        <span class="hidden">{t('written.choose_day')}</span>
        <input
          type="date"
          value={typed ?? day}
          min={EARLIEST}
          max={today}
          aria-invalid={tooLate}
          aria-describedby="day-picker-wrong"
          onInput={({ currentTarget: { value } }) => {
            if (value >= EARLIEST && value <= today) go(value)
            else setTyped(value)
          }}
          onBlur={() => tooLate || setTyped(null)}
        />
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label={t('written.day_after')}
        aria-disabled={isLast}
        onClick={() => isLast || go(addDays(day, 1))}
      >
        <Icon name="next" />
      </button>
      {!isLast && (
        <button type="button" class="plain" onClick={() => go(today)}>
          {t('progress.today')}
        </button>
      )}
      <p class="field-wrong" id="day-picker-wrong" role="status">
        {tooLate && t('written.day_future')}
      </p>
    </div>
  )
}
