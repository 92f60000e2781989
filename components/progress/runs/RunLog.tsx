/** Runs: told of in one's own time, changed and deleted. Nothing asks for more than was told. */
import { useState } from 'preact/hooks'
import type { RunChange } from '../../../lib/core/events.ts'
import type { Day, Run } from '../../../lib/core/facts.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dayText } from '../../shared/formats.ts'
import type { Act } from '../../shared/live-model.ts'
import { useTold, Words } from '../../shared/told.tsx'
import { asStored, useFocusOn, useForgotten } from '../written/use-forgotten.ts'
import { useRecord } from '../written/use-record.ts'
import { mayTell } from './draft.ts'
import { RunForm } from './RunForm.tsx'
import { RunRow } from './RunRow.tsx'
import { runTitle } from './run-words.ts'
import './runs.css'

/** Shown before all are asked for. */
const LATEST = 5

const HEADING = 'runs-title'
const ADD = 'runs-add'
const rowId = (id: string) => `run-${id}`

const latestFirst = (a: Run, b: Run) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id)

type Props = { session: Session; act: Act; today: Day }

export function RunLog({ session, act, today }: Props) {
  const { model, failed, reread } = useRecord(
    session,
    async () => {
      const [{ practice }, { runs }] = await Promise.all([
        session.readRoutines(),
        session.readRange('quarter'),
      ])
      return { isRunner: practice.running !== null || runs.length > 0, runs }
    },
    today,
  )
  const [opened, setOpened] = useState(false)
  /** The id of the run that is changed. */
  const [form, setForm] = useState<string | 'new' | null>(null)
  const [all, setAll] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const [told, tell] = useTold()
  const focusOn = useFocusOn()
  const { gone, forget, undo } = useForgotten(act, reread, () => tell(''))

  if (!model) return failed ? <p role="alert">{t('runs.unread')}</p> : null
  if (!model.isRunner && !opened && gone.length === 0) {
    const open = () => {
      setOpened(true)
      setForm('new')
    }
    return (
      <button type="button" class="plain i-run" onClick={open}>
        {t('runs.too')}
      </button>
    )
  }

  const deleted = gone.flatMap(({ facts: [fact] }) => (fact?.store === 'runs' ? [fact.row] : []))
  const isGone = (run: Run) => deleted.some(({ id }) => id === run.id)
  const runs = [...model.runs.filter((run) => !isGone(run)), ...deleted].sort(latestFirst)
  const shown = all ? runs : runs.slice(0, LATEST)

  const begin = (what: string) => {
    tell('')
    setForm(what)
  }
  const done = async (stored: Promise<boolean>, words: string, focus: string) => {
    const ok = await stored
    setUnsaved(!ok)
    if (!ok) return
    tell(words)
    focusOn(focus)
  }
  const save = async (id: string | null, day: Day, change: RunChange) => {
    const stored = await act({ type: 'run', id, day, change })
    setUnsaved(!stored)
    if (stored) tell(t('runs.saved', [dayText(day, today)]))
    if (stored) await reread()
    return stored
  }
  const formOf = (run: Run | null, back: string) => (
    <RunForm
      run={run}
      runs={model.runs}
      today={today}
      onSave={save}
      onClose={() => {
        setForm(null)
        focusOn(back)
      }}
    />
  )

  return (
    <section class="runs" aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        {t('runs.title')}
      </h2>
      {form === 'new' ? (
        formOf(null, ADD)
      ) : (
        <div id={ADD}>
          <button type="button" onClick={() => begin('new')}>
            {t('runs.add')}
          </button>
        </div>
      )}
      <p class="unsaved">{unsaved && t('page.not_saved')}</p>
      <p class="runs-said" role="status">
        <Words told={told} />
      </p>
      {runs.length === 0 && form === null && <p class="soft">{t('runs.none')}</p>}
      <ul class="entries">
        {shown.map((run) => {
          const id = rowId(run.id)
          if (form === run.id) {
            return (
              <li key={id} id={id}>
                {formOf(run, id)}
              </li>
            )
          }
          return (
            <RunRow
              key={id}
              id={id}
              run={run}
              day={dayText(run.day, today)}
              gone={isGone(run)}
              onChange={mayTell(run.day, today) ? () => begin(run.id) : null}
              onDelete={async () => {
                const what = { store: 'runs' as const, key: run.id }
                const fact = { store: 'runs' as const, row: run }
                const facts = await asStored(session, run.day, { fact, key: run.id })
                void done(forget(id, { type: 'forget', what }, facts, null), t('written.deleted_said'), id)
              }}
              onUndo={() =>
                void done(
                  undo(id),
                  `${t('written.undone_said')} ${t('written.at', [dayText(run.day, today), runTitle(run)])}`,
                  id,
                )
              }
              onHelp={() => void session.openPage('help')}
            />
          )
        })}
      </ul>
      {!all && runs.length > LATEST && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t('runs.show_all', runs.length)}
        </button>
      )}
    </section>
  )
}
