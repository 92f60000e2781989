/** After four weeks with entries: a word about a backup, off in one click. */
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Act } from '../shared/live-model.ts'
import { NewTab } from '../shared/NewTab.tsx'
import { useReading } from './use-reading.ts'

export function BackupCard({ session, act, count }: { session: Session; act: Act; count: number }) {
  const { value: model } = useReading(() => session.readData(), count)
  if (!model?.due) return null
  const put = (change: { backupPutOff?: number; backupReminder?: boolean }) =>
    void act({ type: 'practice', change })
  return (
    <section class="card backup-card" aria-labelledby="backup-due">
      <p id="backup-due">{t('data.due')}</p>
      <p class="soft">{t('data.plain_text')}</p>
      <div class="row">
        <button type="button" onClick={() => void session.openPage('options', 'data')}>
          {t('data.save')}
          <NewTab />
        </button>
        <button type="button" class="plain" onClick={() => put({ backupPutOff: session.now() })}>
          {t('data.not_now')}
        </button>
        <button type="button" class="plain" onClick={() => put({ backupReminder: false })}>
          {t('data.never_again')}
        </button>
      </div>
    </section>
  )
}
