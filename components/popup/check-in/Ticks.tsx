/** What else there was, to tick. A run, strength and an illness are facts of their own, wherever they are told. */
import { useEffect, useState } from 'preact/hooks'
import type { CheckIn } from '../../../lib/core/check-in.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { isTicked, type TickName, tickAction } from './ticks.ts'

const LABELS = {
  ran: 'check_in.tick_ran',
  long: 'check_in.tick_long',
  strength: 'check_in.tick_strength',
  sleptBadly: 'check_in.tick_slept',
  travelled: 'check_in.tick_travelled',
  sick: 'check_in.tick_sick',
} as const satisfies Record<TickName, string>

function legendOf({ about }: CheckIn): string {
  if (about === 'weekend') return t('check_in.ticks_weekend')
  if (about === 'daysOff') return t('check_in.ticks_days_off')
  return t(about === 'yesterday' ? 'check_in.ticks_yesterday' : 'check_in.ticks_today')
}

type Props = {
  names: TickName[]
  checkIn: CheckIn
  playedStrength: boolean
  act: Act
  onRecord: () => void
}

export function Ticks({ names, checkIn, playedStrength, act, onRecord }: Props) {
  /** Touched, and not yet read back: a box that was ticked stays so while it is stored. */
  const [touched, setTouched] = useState<Partial<Record<TickName, { on: boolean; stored: boolean }>>>({})
  useEffect(() => {
    setTouched((before) => Object.fromEntries(Object.entries(before).filter(([, { stored }]) => !stored)))
  }, [checkIn])

  const press = async (name: TickName, on: boolean) => {
    const before = Object.entries(touched).map(([name, { on }]) => [name, on])
    const action = tickAction(checkIn, name, on, Object.fromEntries(before))
    setTouched((before) => ({ ...before, [name]: { on, stored: false } }))
    const stored = action !== null && (await act(action))
    setTouched(({ [name]: _, ...others }) => (stored ? { ...others, [name]: { on, stored } } : others))
  }
  const ran = checkIn.told.ran
  return (
    <fieldset class="check-in-ticks" aria-labelledby="check-in-ticks">
      <span id="check-in-ticks">{legendOf(checkIn)}</span>
      {names.map((name) =>
        name === 'ran' && ran && !ran.bare ? (
          <button type="button" key={name} class="plain tick-told" onClick={onRecord}>
            {t('check_in.ran_told')}
          </button>
        ) : (
          <label class="tick" key={name}>
            <input
              type="checkbox"
              checked={touched[name]?.on ?? isTicked(checkIn, name)}
              disabled={name === 'strength' && playedStrength}
              onChange={({ currentTarget }) => void press(name, currentTarget.checked)}
            />
            {t(LABELS[name])}
          </label>
        ),
      )}
    </fieldset>
  )
}
