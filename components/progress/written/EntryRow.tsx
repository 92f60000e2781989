/** One fact: its time, its words, and what can be done with it. */
import { useState } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { Day, Fact } from '../../../lib/core/facts.ts'
import type { Found } from '../../../lib/core/forget-events.ts'
import { isPlanMark } from '../../../lib/core/marks.ts'
import type { WrittenModel } from '../../../lib/core/pages.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { isSecondClick } from '../../shared/second-click.ts'
import { Answer } from './Answer.tsx'
import type { Entry } from './entries.ts'
import type { Gone } from './use-forgotten.ts'

export type RowProps = {
  entry: Entry
  model: WrittenModel
  session: Session
  /** What was deleted in the place of that id and can be taken back. */
  goneAt: (id: string) => Gone | undefined
  /** `facts`: what it deletes or changes, as it was; `found` where that is the whole row. */
  onForget: (id: string, action: Action, facts: Fact[], found: Found | null) => Promise<boolean>
  /** `what` came back, in words. */
  onUndo: (id: string, what: string, as?: Fact[]) => Promise<boolean>
  /** `words`: what is said of it once it is stored. */
  onChange: (action: Action, words: string) => Promise<boolean>
  /** Puts the focus into the element of that id. */
  onFocus: (id: string) => void
}

/** A plan that is followed is not pulled away from under its routines: "delete everything" takes it. */
export const isDeletable = ({ store }: Fact): boolean => store !== 'plans'

/** What kind of day today is would be written down again at the next look. */
const comesBack = ({ store, row }: Fact, today: Day): boolean =>
  store === 'marks' && isPlanMark(row) && row.day === today

export function EntryRow(props: RowProps) {
  const { entry, model, goneAt, onForget, onUndo } = props
  const { id, found, when, text, more } = entry
  const { fact, key } = found
  const named = when === null ? text : t('written.at', [when, text])
  const [changing, setChanging] = useState(false)

  if (goneAt(id)) {
    return (
      <li id={id} class="entry gone">
        {when && <span class="entry-when">{when}</span>}
        <p class="entry-words">{t('written.deleted', [text])}</p>
        <div class="entry-acts" id={`${id}-acts`}>
          <button
            type="button"
            aria-label={t('page.undo_named', [named])}
            onClick={(event) => isSecondClick(event) || void onUndo(id, named)}
          >
            {t('written.undo')}
          </button>
        </div>
      </li>
    )
  }
  const changeable = fact.store === 'ratings' && model.changeable.includes(fact.row.item)
  const forget = () => void onForget(id, { type: 'forget', what: { store: fact.store, key } }, [fact], found)
  return (
    <li id={id} class="entry">
      {when && <span class="entry-when">{when}</span>}
      <div class="entry-words">
        <p id={`${id}-words`}>{text}</p>
        {more.length > 0 && (
          <ul class="entry-more soft">
            {more.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
        {fact.store === 'ratings' && (
          <Answer
            {...props}
            rating={fact.row}
            changeable={changeable}
            changing={changing}
            onChanged={() => setChanging(false)}
          />
        )}
      </div>
      <div class="entry-acts" id={`${id}-acts`}>
        {changeable && (
          <button
            type="button"
            class="plain"
            aria-expanded={changing}
            aria-label={t('written.change_named', [named])}
            onClick={() => setChanging(!changing)}
          >
            {t('written.change')}
          </button>
        )}
        {isDeletable(fact) && !comesBack(fact, model.today) && (
          <button
            type="button"
            class="plain"
            aria-label={t('written.delete_named', [named])}
            onClick={(event) => isSecondClick(event) || forget()}
          >
            {t('written.delete')}
          </button>
        )}
      </div>
    </li>
  )
}
