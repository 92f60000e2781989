/** Working hours, a line for each weekday. */
import { t } from '../../lib/shell/texts.ts'
import { weekday } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import { weekdaysInOrder } from '../shared/week.ts'
import { endsNextDay, type HoursDraft, type Weekday } from './draft.ts'

type Edits = Partial<Record<Weekday, HoursDraft[]>>

/** Seven days of hours, and what is done to them; `control` is the id of what was used. */
export type Week = {
  shown: Record<Weekday, HoursDraft[]>
  type: (edits: Edits, control: string) => void
  press: (edits: Edits, control: string, focus?: string[]) => void
  work: (day: Weekday, works: boolean, control: string) => void
  addHours: (day: Weekday, control: string) => void
}

type Props = { rhythm: Week; bad: Set<string>; whyBad?: string }

/** `bad` holds `day-row` of hours that are not right, both from 0; `whyBad` is the id of what says why. */
export function WeekHours({ rhythm, bad, whyBad }: Props) {
  return (
    <ul class="week">
      {weekdaysInOrder().map((day) => (
        <Day
          key={day}
          day={day}
          ranges={rhythm.shown[day]}
          rhythm={rhythm}
          bad={bad}
          {...(whyBad && { whyBad })}
        />
      ))}
    </ul>
  )
}

function Day({ day, ranges, rhythm, bad, whyBad }: Props & { day: Weekday; ranges: HoursDraft[] }) {
  const name = weekday(day)
  return (
    <li>
      <label class="day">
        <input
          type="checkbox"
          id={`works-${day}`}
          aria-label={t('options.works', [name])}
          checked={ranges.length > 0}
          onChange={(event) => rhythm.work(day, event.currentTarget.checked, event.currentTarget.id)}
        />
        <span aria-hidden="true">{name}</span>
      </label>
      <div class="ranges">
        {ranges.length === 0 && <p class="soft">{t('options.off')}</p>}
        {ranges.map((range, row) => {
          const place = `${day}-${row}`
          const why = bad.has(place) && whyBad ? { 'aria-describedby': whyBad } : {}
          const type = (part: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) => {
            const next = ranges.with(row, { ...range, [part]: event.currentTarget.value })
            rhythm.type({ [day]: next }, event.currentTarget.id)
          }
          return (
            <div class="range" key={row}>
              <input
                type="time"
                id={`from-${place}`}
                value={range.from}
                aria-label={t('options.from', [name, row + 1])}
                aria-invalid={bad.has(place)}
                {...why}
                onInput={type('from')}
              />
              <span aria-hidden="true">{t('options.until')}</span>
              <input
                type="time"
                id={`to-${place}`}
                value={range.to}
                aria-label={t('options.to', [name, row + 1])}
                aria-invalid={bad.has(place)}
                {...why}
                onInput={type('to')}
              />
              {ranges.length > 1 && (
                <button
                  type="button"
                  class="icon-button"
                  id={`remove-${place}`}
                  aria-label={t('options.remove', [name, row + 1])}
                  // By then the next row has this one's number.
                  onClick={({ currentTarget: { id } }) =>
                    rhythm.press({ [day]: ranges.toSpliced(row, 1) }, id, [id, `add-${day}`])
                  }
                >
                  <Icon name="minus" />
                </button>
              )}
              {endsNextDay(range) && <span class="soft small">{t('options.next_day')}</span>}
            </div>
          )
        })}
      </div>
      {ranges.length > 0 && (
        <button
          type="button"
          class="plain add"
          id={`add-${day}`}
          aria-label={t('options.add_to', [name])}
          onClick={(event) => rhythm.addHours(day, event.currentTarget.id)}
        >
          <Icon name="plus" />
          {t('options.add')}
        </button>
      )}
    </li>
  )
}
