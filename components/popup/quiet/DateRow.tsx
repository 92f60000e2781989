/** Nudges off until a date that is typed. */
import { useState } from 'preact/hooks'
import type { PopupModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { datesFrom, untilDate, type Wrong } from './until.ts'

const WRONG = {
  missing: 'quiet.date_missing',
  past: 'quiet.date_past',
  far: 'quiet.date_far',
} as const satisfies Record<Wrong, string>

type Props = { model: PopupModel; onChosen: (until: number) => void }

export function DateRow({ model: { today, timeZone, settings }, onChosen }: Props) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const { first, last } = datesFrom(today)
  return (
    <form
      class="quiet-date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const until = untilDate(typed, today, timeZone, settings)
        if (typeof until === 'number') onChosen(until)
        else setWrong(until)
      }}
    >
      <label for="quiet-date">{t('quiet.date')}</label>
      <input
        type="date"
        id="quiet-date"
        min={first}
        max={last}
        value={typed}
        aria-describedby={wrong ? 'quiet-wrong' : undefined}
        aria-invalid={wrong !== null}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(null)
        }}
      />
      <button type="submit">{t('quiet.date_off')}</button>
      <p class="quiet-wrong" id="quiet-wrong" role="alert">
        {wrong && t(WRONG[wrong])}
      </p>
    </form>
  )
}
