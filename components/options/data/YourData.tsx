/** The record as a whole: saved to a file, restored from one, moved to another computer, deleted. */
import type { DataModel } from '../../../lib/core/backup/reminder.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { Page, Section } from '../parts.tsx'
import { useRead } from '../use-read.ts'
import { DeleteEverything } from './DeleteEverything.tsx'
import { Restore } from './Restore.tsx'
import { SaveBackup } from './SaveBackup.tsx'

const readData = (session: Session) => session.readData()

export function YourData({ session, act }: { session: Session; act: Act }) {
  const { found: model } = useRead(session, readData)
  return (
    <Page id="data" title={t('data.title')} lead={t('data.lead')}>
      {model && <Parts model={model} session={session} act={act} />}
    </Page>
  )
}

function Parts({ model, session, act }: { model: DataModel; session: Session; act: Act }) {
  const { storage } = model
  return (
    <Section>
      {storage !== 'idb' && (
        <p class="data-trouble">{storage === 'newer' ? t('data.newer') : t('data.local')}</p>
      )}
      {storage !== 'newer' && <SaveBackup model={model} session={session} act={act} />}
      {storage === 'idb' && <Restore session={session} />}
      {storage === 'idb' && (
        <div class="data-part">
          <h2>{t('data.move')}</h2>
          <ol class="data-steps">
            <li>{t('data.move_here')}</li>
            <li>{t('data.move_there')}</li>
          </ol>
        </div>
      )}
      <DeleteEverything session={session} />
    </Section>
  )
}
