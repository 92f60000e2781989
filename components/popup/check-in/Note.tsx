/** A line in the user's own words. It is saved while it is typed: a popup closes without asking. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { LONGEST_NOTE } from '../../../lib/core/items.ts'
import { t } from '../../../lib/shell/texts.ts'

/** After the first key that is not saved yet, however many follow: steady typing must not put it off. */
const WAIT_MS = 150

export function Note({ note, onSave }: { note: string; onSave: (text: string) => void }) {
  /** What is typed here stands; null before anything was. */
  const [typed, setTyped] = useState<string | null>(null)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const save = useRef(onSave)
  save.current = onSave
  const flush = useRef(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    if (unsaved.current !== null) save.current(unsaved.current)
    unsaved.current = null
  }).current

  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const text = typed ?? note
  return (
    <label class="check-in-note">
      {t('check_in.note')}
      <input
        type="text"
        value={text}
        maxLength={LONGEST_NOTE}
        autocomplete="off"
        aria-describedby="check-in-note-length"
        onInput={({ currentTarget: { value } }) => {
          setTyped(value)
          unsaved.current = value
          timer.current ??= setTimeout(flush, WAIT_MS)
        }}
        onBlur={flush}
        onKeyDown={({ key }) => {
          if (key === 'Enter') flush()
        }}
      />
      <span class="small soft" id="check-in-note-length">
        {t('check_in.note_length', [text.length, LONGEST_NOTE])}
      </span>
    </label>
  )
}
