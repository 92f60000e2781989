/** "What I wrote down": every fact of a day in plain words, each to be deleted, the answers to be changed for a while. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../../lib/core/facts.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { dayText } from '../../shared/formats.ts'
import type { Act } from '../../shared/live-model.ts'
import { useTold, Words } from '../../shared/told.tsx'
import { DayPicker } from './DayPicker.tsx'
import { DeleteDay } from './DeleteDay.tsx'
import { EntryRow, isDeletable } from './EntryRow.tsx'
import { entriesOf, entryId, GROUPS, type Group } from './entries.ts'
import { asStored, useFocusOn, useForgotten } from './use-forgotten.ts'
import { useRecord } from './use-record.ts'
import './written.css'

const TITLES = {
  day: 'written.group.day',
  screen: 'written.group.screen',
  nudges: 'written.group.nudges',
  routines: 'written.group.routines',
  answers: 'written.group.answers',
  runs: 'written.group.runs',
  looks: 'look.title',
  unread: 'written.group.unread',
} as const satisfies Record<Group, string>

const HEADING = 'written-title'
const dayId = (day: Day) => `written-day-${day}`

type Props = {
  session: Session
  act: Act
  /** The day to begin with; today when null. Another one is gone to. */
  day: Day | null
}

export function Written({ session, act, day }: Props) {
  const [chosen, setChosen] = useState(day)
  const [unsaved, setUnsaved] = useState(false)
  const [told, tell] = useTold()
  const heading = useRef<HTMLHeadingElement>(null)
  const { model, failed, reread } = useRecord(session, () => session.readWritten(chosen), chosen)
  const focusOn = useFocusOn()
  const { gone, forget, undo } = useForgotten(act, reread, () => tell(''))
  const first = useRef(true)
  useLayoutEffect(() => {
    if (!first.current) {
      setChosen(day)
      heading.current?.focus()
    }
    first.current = false
  }, [day])

  if (!model) {
    return failed ? (
      <p role="alert">{t('written.unread')}</p>
    ) : (
      <section class="written" aria-labelledby={HEADING}>
        <h2 id={HEADING}>{t('written.title')}</h2>
      </section>
    )
  }

  const shown = model.day
  const deletable = model.facts.filter(({ fact }) => isDeletable(fact))
  const goneHere = gone.filter(({ facts: [fact] }) => fact?.row.day === shown)
  const deletedDay = goneHere.find(({ id }) => id === dayId(shown))
  // What is deleted stays in its place while it can be taken back.
  const here = new Set(model.facts.map(entryId))
  const back = goneHere.flatMap(({ id, found }) => (found && !here.has(id) ? [found] : []))
  const entries = entriesOf([...model.facts, ...back], model.timeZone, model.ownNames)
  const store = async (stored: Promise<boolean>, focus: string | null, words = '') => {
    const ok = await stored
    setUnsaved(!ok)
    if (ok) {
      tell(words)
      if (focus) focusOn(focus)
    }
    return ok
  }

  return (
    <section class="written" aria-labelledby={HEADING}>
      <h2 id={HEADING} ref={heading} tabIndex={-1}>
        {shown === model.today ? t('written.title') : t('written.title_on', [dayText(shown, model.today)])}
      </h2>
      <DayPicker day={shown} today={model.today} onChoose={setChosen} />
      <p class="written-sent">{t('written.sent', [0])}</p>
      {failed && <p role="alert">{t('written.unread')}</p>}
      <p class="unsaved">{unsaved && t('page.not_saved')}</p>
      <p class="hidden" role="status">
        <Words told={told} />
      </p>
      {deletedDay && (
        <div class="card written-day-gone" id={deletedDay.id}>
          <p id="written-day-deleted">{t('written.day_deleted', deletedDay.facts.length)}</p>
          <button
            type="button"
            id="written-day-undo"
            aria-labelledby="written-day-undo written-day-deleted"
            onClick={() => void store(undo(deletedDay.id), 'written-delete-day', t('written.undone_said'))}
          >
            {t('written.undo')}
          </button>
        </div>
      )}
      {entries.length === 0 && !deletedDay && <p class="soft">{t('written.nothing')}</p>}
      {GROUPS.map((group) => {
        const own = entries.filter((entry) => entry.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} class="written-group">
            <h3 id={`written-${group}`}>{t(TITLES[group])}</h3>
            <ul class="entries" aria-labelledby={`written-${group}`}>
              {own.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  model={model}
                  session={session}
                  goneAt={(at) => goneHere.find(({ id }) => id === at)}
                  onForget={async (id, action, facts, found) => {
                    const gone = found ? await asStored(session, shown, found) : facts
                    return store(forget(id, action, gone, found), id, t('written.deleted_said'))
                  }}
                  onUndo={(id, what, as) => store(undo(id, as), id, `${t('written.undone_said')} ${what}`)}
                  onChange={async (action, words) => {
                    const ok = await store(act(action), null, words)
                    if (ok) await reread()
                    return ok
                  }}
                  onFocus={focusOn}
                />
              ))}
            </ul>
          </div>
        )
      })}
      {shown === model.today && <p class="soft small">{t('written.going_on')}</p>}
      {/* What a look wrote down since the day was deleted does not ask to delete it once more. */}
      {deletable.length > 0 && !deletedDay && (
        <DeleteDay
          key={shown}
          day={dayText(shown, model.today)}
          count={deletable.length}
          onDelete={async () => {
            // What the background wrote down meanwhile goes, and comes back, with the rest.
            const { facts: found } = await session.readWritten(shown)
            const facts = found.map(({ fact }) => fact).filter(isDeletable)
            const id = dayId(shown)
            await store(
              forget(id, { type: 'forgetDay', day: shown }, facts, null),
              id,
              t('written.deleted_said'),
            )
          }}
        />
      )}
    </section>
  )
}
