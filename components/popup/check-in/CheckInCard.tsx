/** What is asked today: one question at a time, one tap each. Nothing of the record is shown before the answer. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CheckIn } from '../../../lib/core/check-in.ts'
import { HARD } from '../../../lib/core/hard-day.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import './check-in.css'
import { First, type ToldStrain } from './First.tsx'
import { Foot } from './Foot.tsx'
import { type Keyed, useRatingKeys } from './keys.ts'
import { Note } from './Note.tsx'
import { OneThing } from './OneThing.tsx'
import { Rating } from './Rating.tsx'
import { Ticks } from './Ticks.tsx'
import { ticksOf } from './ticks.ts'
import { addText, answeredText, questionOf, wordsOf } from './words.ts'

type Props = {
  checkIn: CheckIn
  /** By itself, or by a click. */
  open: boolean
  /** It took the place of what was pressed. */
  byHand?: boolean
  /** Strength was played today: that is no word to take back. */
  playedStrength: boolean
  /** Notes may be written. */
  notes: boolean
  act: Act
  onOpen: () => void
  /** An answer after which nothing is asked today. */
  onTold: (told: ToldStrain) => void
  onHelp: () => void
  onRecord: () => void
}

export function CheckInCard(props: Props) {
  const { checkIn, open, byHand = false, onOpen } = props
  // Only after a click on one of these buttons was it closed before.
  const wasClosed = useRef(false)
  if (!open) wasClosed.current = true
  if (open) return <Opened {...props} byHand={byHand || wasClosed.current} />
  if (checkIn.saved === null) {
    return (
      <button type="button" class="plain small check-in-add" onClick={onOpen}>
        {addText(checkIn)}
      </button>
    )
  }
  return (
    <section class="card check-in-foot" aria-label={t('check_in.label')}>
      <p>{answeredText(checkIn)}</p>
      <button type="button" class="plain" onClick={onOpen}>
        {t('check_in.change')}
      </button>
    </section>
  )
}

/** What is to be settled before the question, or the question itself. */
function phaseOf({ first, item, oneThing }: CheckIn): 'strain' | 'goDaily' | 'sentence' | 'answer' {
  return first ?? (item === 'one_thing' && oneThing === null ? 'sentence' : 'answer')
}

/** From here on the way to help is shown; of being able a high number is a good one. */
const isHard = (item: CheckIn['item'], value: number | null) =>
  item !== 'one_thing' && wordsOf(item) === null && value !== null && value >= HARD

function Opened(props: Props & { byHand: boolean }) {
  const { checkIn, byHand, playedStrength, notes, act, onTold, onHelp, onRecord } = props
  const { item, day, about, recallDays, saved, pain, oneThing } = checkIn
  const card = useRef<HTMLElement>(null)
  const [painSkipped, setPainSkipped] = useState(false)
  const phase = phaseOf(checkIn)
  useHeadingFocused(card, phase, byHand)
  useEffect(() => {
    if (checkIn.opens) void act({ type: 'asked', what: 'checkIn', item, about: day })
    // Once, when it is first seen.
  }, [])

  const note = item === 'one_thing' && oneThing !== null ? { note: oneThing } : {}
  const rate = (value: number) => void act({ type: 'rate', item, day, value, recallDays, ...note })
  const ratePain = (value: number) => void act({ type: 'rate', item: 'pain_day', day, value, recallDays: 1 })
  const asksPain = pain !== null && !painSkipped
  const scales: Keyed[] = [
    { id: 'check-in-scale', saved, rate },
    ...(asksPain ? [{ id: 'check-in-pain', saved: pain.saved, rate: ratePain }] : []),
  ]
  const words = wordsOf(item)
  useRatingKeys(card, phase === 'answer' && words === null ? scales : [])

  const skip = () => {
    if (saved !== null) setPainSkipped(true)
    else void act({ type: 'skipRating', item, day })
  }
  const unanswered = saved === null || (asksPain && pain.saved === null)
  const ticks = ticksOf(checkIn)
  const hard = isHard(item, saved) || isHard('pain_day', pain?.saved ?? null)

  if (phase !== 'answer') {
    return (
      <section class="card check-in" ref={card} aria-labelledby="check-in-item">
        {phase === 'sentence' ? (
          <OneThing act={act} onSkip={skip} />
        ) : (
          <First what={phase} rhythm={checkIn.rhythm} act={act} onTold={onTold} onSkip={skip} />
        )}
      </section>
    )
  }
  const room = asksPain ? ' check-in-tall check-in-taller' : ticks.length > 0 || words ? ' check-in-tall' : ''
  return (
    <section class={`card check-in${room}`} ref={card} aria-labelledby="check-in-item">
      {about === 'today' && saved === null && <p class="small soft">{t('check_in.before')}</p>}
      <h2 id="check-in-item" tabIndex={-1}>
        {questionOf(checkIn)}
      </h2>
      {item === 'one_thing' && <q class="check-in-thing">{oneThing}</q>}
      <Rating id="check-in-scale" labelledBy="check-in-item" item={item} saved={saved} onRate={rate} />
      {asksPain && (
        <>
          <h2 id="check-in-pain-item">{questionOf({ item: 'pain_day', about })}</h2>
          <Rating
            id="check-in-pain"
            labelledBy="check-in-pain-item"
            item="pain_day"
            saved={pain.saved}
            onRate={ratePain}
          />
        </>
      )}
      <Foot
        saved={saved === null ? null : about === 'yesterday' ? 'tonight' : 'tomorrow'}
        answer={`${saved} ${pain?.saved}`}
        keys={words === null}
        onHelp={hard ? onHelp : null}
        onSkip={unanswered ? skip : null}
      />
      {ticks.length > 0 && (
        <Ticks
          names={ticks}
          checkIn={checkIn}
          playedStrength={playedStrength}
          act={act}
          onRecord={onRecord}
        />
      )}
      {saved !== null && notes && takesNote(item) && (
        <Note note={checkIn.note} onSave={(text) => void act({ type: 'annotate', item, day, note: text })} />
      )}
    </section>
  )
}

const takesNote = (item: CheckIn['item']) =>
  item === 'stiffness_day' || item === 'stiffness_weekend' || item === 'stiffness_week'

/** What was pressed is gone: the focus goes on to the next question, or to the answer that is to be changed. */
function useHeadingFocused(card: { current: HTMLElement | null }, phase: string, byHand: boolean): void {
  const first = useRef(true)
  useLayoutEffect(() => {
    const isFirst = first.current
    first.current = false
    if (isFirst && !byHand) return
    const place = '[aria-pressed="true"], #check-in-item'
    const pressed = card.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    const next = pressed ?? card.current?.querySelector<HTMLElement>(place)
    next?.focus()
  }, [card, phase, byHand])
}
