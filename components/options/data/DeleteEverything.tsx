/** Everything goes, after a word that is typed. What comes then is the page's (`shared/Deleted.tsx`). */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { report } from '../../../lib/shell/report.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'

type Stage = 'closed' | 'open' | 'wrong' | 'deleting' | 'failed'

const plain = (text: string) => text.trim().toLocaleLowerCase()

export function DeleteEverything({ session }: { session: Session }) {
  const [stage, setStage] = useState<Stage>('closed')
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const word = t('data.delete_word')

  async function remove() {
    if (stage === 'deleting') return
    if (plain(typed) !== plain(word)) {
      setStage('wrong')
      field.current?.focus()
      return
    }
    setStage('deleting')
    try {
      await session.deleteEverything()
    } catch (error) {
      report('not everything could be deleted', error)
      setStage('failed')
    }
  }

  // Whoever pressed the button is to type the word; who cancelled is back at the button.
  const isOpen = stage !== 'closed'
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  return (
    <div class="data-part">
      <h2>{t('data.delete')}</h2>
      <p id="delete-hint">{t('data.delete_hint')}</p>
      {stage === 'closed' ? (
        <div class="row">
          <button type="button" ref={opener} aria-describedby="delete-hint" onClick={() => setStage('open')}>
            {t('data.delete_open')}
          </button>
        </div>
      ) : (
        <div class="data-delete">
          <label for="delete-word">{t('data.delete_type', [word])}</label>
          <div class="row">
            <input
              type="text"
              id="delete-word"
              ref={field}
              autocomplete="off"
              spellcheck={false}
              value={typed}
              aria-invalid={stage === 'wrong'}
              aria-describedby="delete-told"
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              onKeyDown={({ key }) => key === 'Enter' && void remove()}
            />
            <button type="button" onClick={() => void remove()}>
              {t('data.delete')}
            </button>
            <button type="button" class="plain" onClick={() => setStage('closed')}>
              {t('data.cancel')}
            </button>
          </div>
          <p id="delete-told" role="status" class="data-told">
            {stage === 'wrong' && t('data.delete_wrong', [word])}
            {stage === 'deleting' && t('data.deleting')}
            {stage === 'failed' && t('data.delete_failed')}
          </p>
        </div>
      )}
    </div>
  )
}
