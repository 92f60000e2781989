/** All of a day at once: asked about once. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../lib/shell/texts.ts'

type Props = { day: string; count: number; onDelete: () => Promise<void> }

export function DeleteDay({ day, count, onDelete }: Props) {
  const [asked, setAsked] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const begin = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useLayoutEffect(() => {
    if (asked) keep.current?.focus()
    else if (was.current) begin.current?.focus()
    was.current = asked
  }, [asked])
  if (!asked) {
    return (
      <div id="written-delete-day">
        <button type="button" class="plain" ref={begin} onClick={() => setAsked(true)}>
          {t('written.delete_day')}
        </button>
      </div>
    )
  }
  return (
    <fieldset
      class="card delete-day"
      aria-labelledby="delete-day-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsked(false)
      }}
    >
      <p id="delete-day-title">{t('written.delete_day_sure', count, [count, day])}</p>
      <div class="row">
        <button type="button" class="main" ref={keep} onClick={() => setAsked(false)}>
          {t('written.keep_day')}
        </button>
        <button type="button" onClick={() => void onDelete()}>
          {t('written.delete_day_yes')}
        </button>
      </div>
    </fieldset>
  )
}
