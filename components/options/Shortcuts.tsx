/** The keys from anywhere in the browser, as it has them now. */

import { useEffect, useState } from 'preact/hooks'
import { report } from '../../lib/shell/report.ts'
import type { Session, Shortcut } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { Section } from './parts.tsx'

const NAMES: Record<Shortcut['name'], () => string> = {
  _execute_action: () => t('shortcut_open'),
  'start-reset': () => t('shortcut_start'),
  snooze: () => t('shortcut_snooze'),
}

export function Shortcuts({ session }: { session: Session }) {
  const shortcuts = useShortcuts(session)
  const [unopened, setUnopened] = useState(false)
  if (shortcuts === null) return null
  const change = async () => setUnopened(!(await session.openShortcuts()))
  return (
    <Section id="keys" title={t('options.shortcuts')} lead={t('options.shortcuts_lead')}>
      {shortcuts.length === 0 ? (
        <p>{t('options.shortcuts_none')}</p>
      ) : (
        <>
          <dl class="shortcuts">
            {shortcuts.map(({ name, keys }) => (
              <div key={name}>
                <dt>{NAMES[name]()}</dt>
                <dd>
                  {keys === '' ? (
                    <span class="soft">{t('options.shortcut_unset')}</span>
                  ) : (
                    <Keys keys={keys} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <div>
            <button type="button" onClick={() => void change()}>
              {t('options.shortcuts_change')}
            </button>
          </div>
          <div class="told" aria-live="polite">
            {unopened && <p>{t('options.shortcuts_where')}</p>}
          </div>
        </>
      )}
    </Section>
  )
}

/** "Alt+Shift+M", each key on its own; on a Mac Chrome writes "⌥⇧M". */
function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}

/** Read again when the page is come back to: they are changed on a page of the browser's own. Null before the first reading. */
function useShortcuts(session: Session): Shortcut[] | null {
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>(null)
  useEffect(() => {
    const read = () => {
      if (document.hidden) return
      session.readShortcuts().then(setShortcuts, (error: unknown) => {
        report('shortcuts were not read', error)
      })
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [session])
  return shortcuts
}
