/** What belongs to an answer: its scale while it is changed, its ticks and its note, each to be deleted by itself. */
import type { Rating, Tick } from '../../../lib/core/facts.ts'
import { HARD } from '../../../lib/core/hard-day.ts'
import { t } from '../../../lib/shell/texts.ts'
import { wordsOf } from '../../popup/check-in/words.ts'
import { NewTab } from '../../shared/NewTab.tsx'
import { isSecondClick } from '../../shared/second-click.ts'
import { AnswerEditor } from './AnswerEditor.tsx'
import { noteOf, ratingText, tickText } from './answer-words.ts'
import type { RowProps } from './EntryRow.tsx'
import { Note } from './Note.tsx'

type Props = RowProps & {
  rating: Rating
  changeable: boolean
  /** Its value is being changed. */
  changing: boolean
  onChanged: () => void
}

const without = (rating: Rating, tick: Tick): Rating => {
  const { ticks = [], ...plain } = rating
  const left = ticks.filter((other) => other !== tick)
  return left.length > 0 ? { ...plain, ticks: left } : plain
}

export function Answer(props: Props) {
  const { entry, model, rating, changeable, changing, session, goneAt, onForget, onUndo, onChange, onFocus } =
    props
  const { id } = entry
  const { item, day, value, recallDays, ticks = [] } = rating
  const note = noteOf(rating)
  const noteId = `${id}-note`
  const tickId = (tick: Tick) => `${id}-${tick}`

  const rate = async (next: number) => {
    const told = `${t('page.saved')} ${ratingText({ ...rating, value: next })}`
    if (!(await onChange({ type: 'rate', item, day, value: next, recallDays }, told))) return
    props.onChanged()
    onFocus(`${id}-acts`)
  }
  /** Changing may no longer be possible; taking away always is, so it is put down as the row without it. */
  const takeAway = (part: string, left: Rating) =>
    void onForget(
      part,
      { type: 'putBack', facts: [{ store: 'ratings', row: left }], instead: true },
      [{ store: 'ratings', row: rating }],
      null,
    )
  /** Only that part comes back; whatever else was changed since stays. */
  const putBack = (part: string, what: string, change: Partial<Rating>) =>
    void onUndo(part, what, [{ store: 'ratings', row: { ...rating, ...change } }])
  const was = (part: string): Rating | null => {
    const fact = goneAt(part)?.facts[0]
    return fact?.store === 'ratings' ? fact.row : null
  }
  const goneTicks = (['sleptBadly', 'travelled'] as const).filter((tick) => was(tickId(tick)) !== null)
  const goneNote = was(noteId)?.note

  return (
    <>
      {changing && <AnswerEditor id={id} item={item} value={value} onRate={(next) => void rate(next)} />}
      {wordsOf(item) === null && item !== 'one_thing' && value >= HARD && (
        <button type="button" class="plain small entry-help" onClick={() => void session.openPage('help')}>
          {t('nav.help')}
          <NewTab />
        </button>
      )}
      {ticks.map((tick) => (
        <p key={tick} class="answer-part" id={tickId(tick)}>
          {tickText(tick)}{' '}
          <button
            type="button"
            class="plain small"
            aria-label={t('written.delete_named', [tickText(tick)])}
            onClick={(event) => isSecondClick(event) || takeAway(tickId(tick), without(rating, tick))}
          >
            {t('written.delete')}
          </button>
        </p>
      ))}
      {goneTicks.map((tick) => (
        <GonePart
          key={`gone-${tick}`}
          id={tickId(tick)}
          text={tickText(tick)}
          onUndo={() => putBack(tickId(tick), tickText(tick), { ticks: [...ticks, tick] })}
        />
      ))}
      {goneNote !== undefined ? (
        <GonePart id={noteId} text={goneNote} onUndo={() => putBack(noteId, goneNote, { note: goneNote })} />
      ) : (
        ((changeable && model.notes && item === 'stiffness_day') || note !== '') && (
          <Note
            id={noteId}
            note={note}
            changeable={changeable && model.notes}
            onSave={(text) =>
              onChange({ type: 'annotate', item, day, note: text }, `${t('page.saved')} ${text}`.trim())
            }
            onDelete={() => {
              const { note: _, ...plain } = rating
              takeAway(noteId, plain)
            }}
            onFocus={onFocus}
          />
        )
      )}
    </>
  )
}

function GonePart({ id, text, onUndo }: { id: string; text: string; onUndo: () => void }) {
  return (
    <p class="answer-part gone" id={id}>
      {t('written.deleted', [text])}{' '}
      <button
        type="button"
        class="small"
        aria-label={t('page.undo_named', [text])}
        onClick={(event) => isSecondClick(event) || onUndo()}
      >
        {t('written.undo')}
      </button>
    </p>
  )
}
