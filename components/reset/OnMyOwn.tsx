/** "Did it on my own": a routine that was done without the player, on one of the days one still knows of. */
import { useState } from 'preact/hooks'
import { weekday } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { Routine } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { weekday as weekdayName } from '../shared/formats.ts'
import type { Act } from '../shared/live-model.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { ownDays } from './own-days.ts'

type Props = { routine: Pick<Routine, 'id' | 'version'>; today: Day; act: Act }

export function OnMyOwn({ routine: { id, version }, today, act }: Props) {
  const [told, setTold] = useState<Day[]>([])
  const [latest, setLatest] = useState<Day | null>(null)
  const days = ownDays(today)
  const nameOf = (day: Day) => {
    if (day === today) return t('choose.today')
    return days.indexOf(day) === 1 ? t('choose.yesterday') : weekdayName(weekday(day))
  }
  const log = async (day: Day, undo: boolean) => {
    if (!(await act({ type: 'selfLog', routine: id, version, day, undo }))) return
    setTold((before) => [...before.filter((other) => other !== day), ...(undo ? [] : [day])])
    setLatest(undo ? null : day)
  }
  return (
    <div class="own">
      <h2 id="own">{t('choose.own')}</h2>
      <fieldset class="row" aria-labelledby="own">
        {days.map((day) => {
          const undo = told.includes(day)
          return (
            <span key={day} class="own-day">
              {undo && (
                <span key="told" id={`told-${day}`}>
                  {t('choose.own_told', [nameOf(day)])}
                </span>
              )}
              <button
                key="tell"
                type="button"
                {...(undo ? { class: 'plain', 'aria-describedby': `told-${day}` } : {})}
                onClick={(event) => isSecondClick(event) || void log(day, undo)}
              >
                {undo ? t('choose.undo') : nameOf(day)}
              </button>
            </span>
          )
        })}
      </fieldset>
      <p class="own-said" role="status">
        {latest !== null && t('choose.own_logged', [nameOf(latest)])}
      </p>
    </div>
  )
}
