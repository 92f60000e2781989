/** One run as it was told, or in its place the way back once it is deleted. */
import type { Run } from '../../../lib/core/facts.ts'
import { HARD } from '../../../lib/core/hard-day.ts'
import { t } from '../../../lib/shell/texts.ts'
import { NewTab } from '../../shared/NewTab.tsx'
import { isSecondClick } from '../../shared/second-click.ts'
import { runDetails, runTitle } from './run-words.ts'

const isHard = ({ backAtStart, backAtEnd, backTwoHoursAfter }: Run) =>
  [backAtStart, backAtEnd, backTwoHoursAfter].some((value) => value !== null && value >= HARD)

type Props = {
  id: string
  run: Run
  /** In words. */
  day: string
  /** Deleted, and can be taken back. */
  gone: boolean
  /** Null when it lies too far back. */
  onChange: (() => void) | null
  onDelete: () => void
  onUndo: () => void
  onHelp: () => void
}

export function RunRow({ id, run, day, gone, onChange, onDelete, onUndo, onHelp }: Props) {
  const named = t('written.at', [day, runTitle(run)])
  if (gone) {
    return (
      <li id={id} class="entry gone">
        <span class="entry-when">{day}</span>
        <p class="entry-words">{t('written.deleted', [runTitle(run)])}</p>
        <div class="entry-acts">
          <button
            type="button"
            aria-label={t('page.undo_named', [named])}
            onClick={(event) => isSecondClick(event) || onUndo()}
          >
            {t('written.undo')}
          </button>
        </div>
      </li>
    )
  }
  const details = runDetails(run)
  return (
    <li id={id} class="entry">
      <span class="entry-when">{day}</span>
      <div class="entry-words">
        <p>{runTitle(run)}</p>
        {details.length > 0 && <p class="soft">{details.join(' ')}</p>}
        {isHard(run) && (
          <button type="button" class="plain small entry-help" onClick={onHelp}>
            {t('nav.help')}
            <NewTab />
          </button>
        )}
      </div>
      <div class="entry-acts">
        {onChange && (
          <button
            type="button"
            class="plain"
            aria-label={t('written.change_named', [named])}
            onClick={onChange}
          >
            {t('written.change')}
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={t('written.delete_named', [named])}
          onClick={(event) => isSecondClick(event) || onDelete()}
        >
          {t('written.delete')}
        </button>
      </div>
    </li>
  )
}
