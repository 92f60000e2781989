/** The record cannot be had, or something was not stored: said plainly, at the top. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'

type Mode = 'local' | 'newer' | 'unread' | 'setAside'

const TEXTS = {
  local: 'trouble.local',
  newer: 'trouble.newer',
  unread: 'trouble.unread',
  setAside: 'trouble.set_aside',
} as const

/** `onRead`: it was told, and need not be told again. */
export function Trouble({ mode, onRead }: { mode: Mode; onRead?: () => void }) {
  return (
    <section class="card due" role="alert">
      <h2>{t('trouble.title')}</h2>
      <p>{t(TEXTS[mode])}</p>
      {onRead && (
        <button type="button" class="plain" onClick={onRead}>
          {t('trouble.read')}
        </button>
      )}
    </section>
  )
}

export function troubleOf(
  model: { storage: PopupModel['storage'] } | null,
): 'local' | 'newer' | 'unread' | null {
  if (!model) return 'unread'
  return model.storage === 'idb' ? null : model.storage
}

export function Unsaved({ shown }: { shown: boolean }) {
  return (
    <p class="unsaved" role="alert">
      {shown ? t('page.not_saved') : ''}
    </p>
  )
}
