/** Seven buttons, of which any may be pressed. */
import { shortWeekday, weekday } from '../shared/formats.ts'
import { weekdaysInOrder } from '../shared/week.ts'

type Props = { labelledBy: string; days: number[]; onSet: (days: number[]) => void }

export function Weekdays({ labelledBy, days, onSet }: Props) {
  const toggled = (day: number) =>
    days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort((a, b) => a - b)
  return (
    <fieldset class="weekdays" aria-labelledby={labelledBy}>
      {weekdaysInOrder().map((day) => (
        <button
          key={day}
          type="button"
          aria-label={weekday(day)}
          aria-pressed={days.includes(day)}
          onClick={() => onSet(toggled(day))}
        >
          {shortWeekday(day)}
        </button>
      ))}
    </fieldset>
  )
}
