/** Working hours, a line for each weekday. */
import { t } from '../../lib/shell/texts.ts'
import { weekday } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import { endsNextDay, type HoursDraft } from './draft.ts'

const USUAL: HoursDraft = { from: '09:00', to: '17:00' }
const LATER: HoursDraft = { from: '', to: '' }

type Props = { week: HoursDraft[][]; bad: Set<string>; onChange: (week: HoursDraft[][], day: number) => void }

/** `bad` holds `day-row` of hours that are not right, both from 0. */
export function WeekHours({ week, bad, onChange }: Props) {
  return (
    <ul class="week">
      {week.map((ranges, day) => {
        const name = weekday(day)
        const set = (next: HoursDraft[]) => onChange(week.with(day, next), day)
        return (
          <li key={name}>
            <label class="day">
              <input
                type="checkbox"
                aria-label={t('options.works', [name])}
                checked={ranges.length > 0}
                onChange={(event) => set(event.currentTarget.checked ? [USUAL] : [])}
              />
              <span aria-hidden="true">{name}</span>
            </label>
            <div class="ranges">
              {ranges.length === 0 && <p class="soft">{t('options.off')}</p>}
              {ranges.map((range, row) => (
                <div class="range" key={row}>
                  <input
                    type="time"
                    value={range.from}
                    aria-label={t('options.from', [name, row + 1])}
                    aria-invalid={bad.has(`${day}-${row}`)}
                    onInput={(event) => set(ranges.with(row, { ...range, from: event.currentTarget.value }))}
                  />
                  <span aria-hidden="true">{t('options.until')}</span>
                  <input
                    type="time"
                    value={range.to}
                    aria-label={t('options.to', [name, row + 1])}
                    aria-invalid={bad.has(`${day}-${row}`)}
                    onInput={(event) => set(ranges.with(row, { ...range, to: event.currentTarget.value }))}
                  />
                  {ranges.length > 1 && (
                    <button
                      type="button"
                      class="icon-button"
                      aria-label={t('options.remove', [name, row + 1])}
                      onClick={() => set(ranges.toSpliced(row, 1))}
                    >
                      <Icon name="minus" />
                    </button>
                  )}
                  {endsNextDay(range) && <span class="soft small">{t('options.next_day')}</span>}
                </div>
              ))}
            </div>
            {ranges.length > 0 && (
              <button
                type="button"
                class="plain add"
                aria-label={t('options.add_to', [name])}
                onClick={() => set([...ranges, LATER])}
              >
                <Icon name="plus" />
                {t('options.add')}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
