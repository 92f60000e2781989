/** One file with everything, and when to be reminded of one. */
import { useState } from 'preact/hooks'
import type { DataModel } from '../../../lib/core/backup/reminder.ts'
import { report } from '../../../lib/shell/report.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { fullDateText, localDay } from '../../shared/formats.ts'
import type { Act } from '../../shared/live-model.ts'
import { saveFile } from '../../shared/save-file.ts'
import { useTold, Words } from '../../shared/told.tsx'
import { savedText, tickWords, undoneText } from '../control-words.ts'
import { Tick } from '../parts.tsx'
import { Told } from '../Told.tsx'
import { Progress } from './Progress.tsx'

type Stage =
  | { kind: 'none' | 'failed' }
  | { kind: 'writing'; share: number }
  | { kind: 'saved'; name: string }

export function SaveBackup({ model, session, act }: { model: DataModel; session: Session; act: Act }) {
  const [stage, setStage] = useState<Stage>({ kind: 'none' })
  const [told, tell] = useTold()
  /** What this page made of it. */
  const [reminder, setReminder] = useState<boolean | null>(null)
  const remember = (change: Parameters<typeof changeOf>[0]) => void act(changeOf(change))
  const remind = async (backupReminder: boolean, isUndo: boolean) => {
    if (!(await act(changeOf({ backupReminder })))) return
    tell((isUndo ? undoneText : savedText)(tickWords(t('data.reminder'), backupReminder)))
    setReminder(isUndo ? null : backupReminder)
  }

  async function save() {
    if (stage.kind === 'writing') return
    setStage({ kind: 'writing', share: 0 })
    try {
      const file = await session.writeBackup((share) => setStage({ kind: 'writing', share }))
      const name = `midday-reset-backup-${localDay(session.now())}.jsonl`
      saveFile(name, [file], file.type)
      setStage({ kind: 'saved', name })
      remember({ backupAt: session.now() })
    } catch (error) {
      report('the backup could not be written', error)
      setStage({ kind: 'failed' })
    }
  }

  return (
    <div class="data-part">
      <h2>{t('data.backup')}</h2>
      {model.due && (
        <div class="callout">
          <p>{t('data.due')}</p>
          <button type="button" onClick={() => remember({ backupPutOff: session.now() })}>
            {t('data.not_now')}
          </button>
        </div>
      )}
      <p>{t('data.plain_text')}</p>
      <div class="row">
        <button
          type="button"
          class="main"
          aria-disabled={stage.kind === 'writing'}
          onClick={() => void save()}
        >
          {t('data.save')}
        </button>
      </div>
      {stage.kind === 'writing' && <Progress label={t('data.writing')} share={stage.share} />}
      <p role="status" class="data-told">
        {stage.kind === 'saved' && t('data.saved', [stage.name])}
        {stage.kind === 'failed' && t('data.failed')}
      </p>
      <p class="soft">
        {model.savedAt === null ? t('data.never') : t('data.last', [fullDateText(localDay(model.savedAt))])}
      </p>
      <Tick
        id="backup-reminder"
        label={t('data.reminder')}
        hint={t('data.reminder_hint')}
        checked={model.reminder}
        onChange={(on) => void remind(on, false)}
      />
      <Told
        undo={
          // Changed elsewhere since, there is nothing of this page's to take back.
          model.reminder === reminder
            ? { what: t('data.reminder'), take: () => void remind(!reminder, true) }
            : null
        }
      >
        <Words told={told} />
      </Told>
    </div>
  )
}

const changeOf = (change: { backupAt?: number; backupPutOff?: number; backupReminder?: boolean }) =>
  ({ type: 'practice', change }) as const
