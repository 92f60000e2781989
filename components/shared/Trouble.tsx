/** The record cannot be had, or something was not stored: said plainly, at the top. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'

export function Trouble({ mode }: { mode: 'local' | 'newer' | 'unread' }) {
  return (
    <section class="card due" role="alert">
      <h2>{t('trouble.title')}</h2>
      <p>
        {mode === 'local' ? t('trouble.local') : mode === 'newer' ? t('trouble.newer') : t('trouble.unread')}
      </p>
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
