/** A note of a day: to be read, written while the answer can be changed, and deleted. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LONGEST_NOTE } from '../../../lib/core/items.ts'
import { t } from '../../../lib/shell/texts.ts'

type Props = {
  id: string
  note: string
  changeable: boolean
  /** Resolves to whether it was stored. */
  onSave: (note: string) => Promise<boolean>
  onDelete: () => void
  onFocus: (id: string) => void
}

export function Note({ id, note, changeable, onSave, onDelete, onFocus }: Props) {
  /** As it is typed; null while it is only read. */
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const open = typed !== null
  useLayoutEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  const close = () => {
    setTyped(null)
    onFocus(id)
  }

  if (typed === null) {
    return (
      <p class="answer-part" id={id}>
        {note !== '' && (
          <>
            <q>{note}</q>{' '}
          </>
        )}
        {changeable && (
          <button type="button" class="plain small" onClick={() => setTyped(note)}>
            {note === '' ? t('written.add_note') : t('written.change_note')}
          </button>
        )}
        {note !== '' && (
          <button
            type="button"
            class="plain small"
            aria-label={t('written.delete_named', [t('written.note')])}
            onClick={onDelete}
          >
            {t('written.delete')}
          </button>
        )}
      </p>
    )
  }
  const over = typed.trim().length - LONGEST_NOTE
  return (
    <form
      class="note-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (over > 0) field.current?.focus()
        else void onSave(typed.trim()).then((stored) => stored && close())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <label for={`${id}-field`}>{t('written.note')}</label>
      <input
        type="text"
        id={`${id}-field`}
        ref={field}
        value={typed}
        autocomplete="off"
        aria-invalid={over > 0}
        aria-describedby={`${id}-length`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p class={over > 0 ? 'field-wrong' : 'soft small'} id={`${id}-length`} aria-live="polite">
        {over > 0
          ? t('written.note_long', over)
          : t('written.note_length', [typed.trim().length, LONGEST_NOTE])}
      </p>
      <div class="row">
        <button type="submit">{t('written.save')}</button>
        <button type="button" class="plain" onClick={close}>
          {t('written.cancel')}
        </button>
      </div>
    </form>
  )
}
