/** At which hour a day begins, for whoever works past midnight. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { clock } from '../shared/formats.ts'
import { DAY_STARTS, keepsToday } from './day-start.ts'
import type { Rhythm } from './use-rhythm.ts'

type Props = { rhythm: Rhythm; now: Pick<PopupModel, 'at' | 'timeZone'> }

export function DayStart({ rhythm: { shown, press }, now: { at, timeZone } }: Props) {
  return (
    <div class="written">
      <label for="day-start">{t('options.day_start')}</label>
      <div>
        <select
          id="day-start"
          aria-describedby="day-start-hint"
          value={String(shown.dayStartHour)}
          onChange={({ currentTarget: { id, value } }) => press({ dayStartHour: Number(value) }, id)}
        >
          {DAY_STARTS.map((hour) => (
            <option
              key={hour}
              value={String(hour)}
              disabled={!keepsToday(hour, shown.dayStartHour, at, timeZone)}
            >
              {clock(Date.UTC(2024, 0, 1, hour), 'UTC')}
            </option>
          ))}
        </select>
      </div>
      <p class="soft" id="day-start-hint">
        {t('options.day_start_next')}
      </p>
    </div>
  )
}
