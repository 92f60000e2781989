/** A backup is read, what it would change is shown, and only then is it taken in. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChosenPart } from '../../../lib/core/backup/format.ts'
import type { Refusal } from '../../../lib/core/plan/problems.ts'
import type { ReadBackup } from '../../../lib/shell/backup/read.ts'
import type { Restored } from '../../../lib/shell/backup/restore.ts'
import { report } from '../../../lib/shell/report.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Problems } from '../../shared/Problems.tsx'
import { PreviewShown } from './PreviewShown.tsx'
import { Progress } from './Progress.tsx'

type Stage =
  | { kind: 'none' | 'failed' | 'cancelled' }
  | { kind: 'reading' | 'restoring'; share: number }
  | { kind: 'refused'; why: Refusal }
  | { kind: 'read'; file: ReadBackup }
  | { kind: 'done'; restored: Restored }

export function Restore({ session }: { session: Session }) {
  const [stage, setStage] = useState<Stage>({ kind: 'none' })
  const [over, setOver] = useState(false)
  const outcome = useRef<HTMLDivElement>(null)
  const busy = stage.kind === 'reading' || stage.kind === 'restoring'
  // What was asked for may be out of sight.
  useLayoutEffect(() => {
    if (stage.kind !== 'none' && !busy) outcome.current?.focus()
  }, [stage.kind, busy])

  async function working(work: () => Promise<Stage>) {
    try {
      setStage(await work())
    } catch (error) {
      report('the backup could not be restored', error)
      setStage({ kind: 'failed' })
    }
  }
  const read = (file: File | undefined) => {
    if (!file || busy) return
    setStage({ kind: 'reading', share: 0 })
    void working(async () => {
      const decoded = await session.readBackup(file, (share) => setStage({ kind: 'reading', share }))
      return decoded.ok ? { kind: 'read', file: decoded.value } : { kind: 'refused', why: decoded.refusal }
    })
  }
  const restore = (file: ReadBackup, parts: ChosenPart[]) => {
    setStage({ kind: 'restoring', share: 0 })
    void working(async () => {
      const onProgress = (share: number) => setStage({ kind: 'restoring', share })
      return { kind: 'done', restored: await session.restore(file, parts, onProgress) }
    })
  }

  return (
    <div class="data-part">
      <h2>{t('data.restore')}</h2>
      <p id="restore-hint">{t('data.restore_hint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for the keyboard */}
      <div
        class={over ? 'data-drop over' : 'data-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          read(event.dataTransfer?.files[0])
        }}
      >
        <label class="button">
          <input
            type="file"
            class="hidden"
            accept=".jsonl,.json,.txt"
            aria-describedby="restore-hint"
            disabled={busy}
            onChange={({ currentTarget }) => {
              read(currentTarget.files?.[0])
              // The same file once more is a change, too.
              currentTarget.value = ''
            }}
          />
          {t('data.choose')}
        </label>
        <span class="soft">{t('data.drop')}</span>
      </div>
      {stage.kind === 'reading' && <Progress label={t('data.reading')} share={stage.share} />}
      {stage.kind === 'restoring' && <Progress label={t('data.restoring')} share={stage.share} />}
      <div role="status" class="data-told" ref={outcome} tabIndex={-1}>
        {stage.kind === 'failed' && <p>{t('data.not_restored')}</p>}
        {stage.kind === 'cancelled' && <p>{t('data.cancelled')}</p>}
        {stage.kind === 'refused' && (
          <>
            <p>{t('data.refused')}</p>
            <Problems refusal={stage.why} />
          </>
        )}
        {stage.kind === 'done' && <Done {...stage.restored} />}
        {stage.kind === 'read' && (
          <PreviewShown
            preview={stage.file.preview}
            onRestore={(parts) => restore(stage.file, parts)}
            onCancel={() => setStage({ kind: 'cancelled' })}
          />
        )}
      </div>
    </div>
  )
}

function Done({ added, changed, kept }: Restored) {
  return (
    <p>
      {t('data.done')} {t('data.done_added', added)} {changed > 0 && `${t('data.done_changed', changed)} `}
      {kept > 0 && t('data.done_kept', kept)}
    </p>
  )
}
