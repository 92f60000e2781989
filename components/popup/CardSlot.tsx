/** The popup's one card: the first that applies. */
import { useRef, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/facts.ts'
import type { DayQuestion, PopupModel } from '../../lib/core/pages.ts'
import { isPlayedStrength } from '../../lib/core/resets.ts'
import type { Act, Live } from '../shared/live-model.ts'
import { NudgeCard } from '../shared/NudgeCard.tsx'
import type { Pictures } from '../shared/StepFigure.tsx'
import { CallCard } from './CallCard.tsx'
import type { ToldStrain } from './check-in/First.tsx'
import type { Segment, Word } from './today/segments.ts'
import type { Today } from './use-today.ts'

export type Picked = { segment: Segment; at: number | null }

type Props = {
  live: Live<PopupModel>
  model: PopupModel
  today: Today | null
  /** What shows a routine under way. */
  run: typeof import('./run/Run.tsx') | null
  /** Of the clinic's own exercises in it. */
  pictures: Pictures
  /** The part of today that is being corrected. */
  picked: Picked | null
  onPick: (picked: Picked | null) => void
  /** A word about today was stored. */
  onSaid: (word: Word) => void
}

export function CardSlot({ live, model, today, run, pictures, picked, onPick, onSaid }: Props) {
  const { act, session } = live
  const { nudge, settings } = model
  const checkIn = today?.today.checkIn ?? null
  const [, draw] = useState({})
  // Once shown it counts as asked, and stays until this popup closes.
  const shownAbsence = useRef<PopupModel['question']>(null)
  // That a break counts is told; whether somebody watched is a question, and there is one a day.
  const mayAsk = model.question?.about === 'break' || model.asked === null
  const absence = shownAbsence.current ?? (mayAsk ? model.question : null)
  const question = useQuestion(today)
  // Answered, it can still be changed there: nothing else takes its place in this popup.
  const openedFor = useRef<Day | null>(null)
  const [told, setTold] = useState<ToldStrain | null>(null)

  const saying: Act = async (action) => {
    const stored = await act(action)
    if (stored && action.type === 'correct') onSaid(action)
    if (stored && action.type !== 'absenceAsked' && action.type !== 'asked') {
      shownAbsence.current = null
      draw({})
    }
    return stored
  }

  // Asked for a moment ago, by a touch of the strip.
  if (today && picked) {
    return (
      <today.parts.CorrectCard
        key={`${picked.segment.from} ${picked.at}`}
        today={today.today}
        segment={picked.segment}
        touchedAt={picked.at}
        act={saying}
        onClose={() => {
          document.querySelector<HTMLElement>('.today')?.focus()
          onPick(null)
        }}
      />
    )
  }
  if (nudge) {
    return (
      <NudgeCard
        answers={nudge.answers}
        minutes={null}
        midday={nudge.kind === 'midday'}
        seated={settings.seated}
        act={act}
      />
    )
  }
  if (model.call === 'offered') return <CallCard act={act} />
  if (model.run) {
    if (!run) return <section class="card run-place" />
    return <run.RunCard run={model.run} pictures={pictures} now={session.now} act={act} session={session} />
  }
  if (today && told && told.answer !== 'no') {
    return <today.parts.StrainTold told={told} act={act} onChanged={setTold} />
  }
  if (checkIn?.opens) openedFor.current = checkIn.day
  const checkInCard = today && checkIn && (
    <today.parts.CheckInCard
      key={checkIn.day}
      checkIn={checkIn}
      open={openedFor.current === checkIn.day}
      byHand={told?.answer === 'no'}
      playedStrength={checkIn.day === model.today && today.today.resets.some(isPlayedStrength)}
      notes={today.today.notes}
      act={act}
      onOpen={() => {
        openedFor.current = checkIn.day
        draw({})
      }}
      onTold={setTold}
      onHelp={() => void session.openPage('help')}
      onRecord={() => void session.openPage('progress')}
    />
  )
  if (openedFor.current !== null && checkIn?.day === openedFor.current) return checkInCard
  if (today && absence) {
    shownAbsence.current = absence
    return (
      <today.parts.AbsenceCard
        question={absence}
        timeZone={model.timeZone}
        act={saying}
        onChange={() => {
          const segment = { kind: 'break', from: absence.from, to: absence.to, confirmed: false } as const
          onPick({ segment, at: null })
        }}
      />
    )
  }
  if (today?.today.visit) {
    return (
      <>
        <today.parts.VisitCard
          today={model.today}
          act={act}
          onOpen={() => void session.openPage('progress', 'visit')}
        />
        {checkInCard}
      </>
    )
  }
  if (today?.today.digest) {
    return (
      <>
        <today.parts.DigestCard
          digest={today.today.digest}
          act={act}
          onProgress={() => void session.openPage('progress')}
        />
        {checkInCard}
      </>
    )
  }
  if (today && question.open && openedFor.current === null) {
    question.shown.current = question.open
    return (
      <today.parts.QuestionCard
        question={question.open}
        model={model}
        act={async (action) => {
          const stored = await act(action)
          if (stored && action.type !== 'asked') question.onAnswered()
          return stored
        }}
        onOpen={(what) =>
          void (what === 'look' ? session.openReset('look') : session.openPage('options', what))
        }
      />
    )
  }
  return checkInCard
}

/** The question of the day: once shown it stays until it is answered or this popup closes, and none follows it. */
function useQuestion(today: Today | null) {
  const shown = useRef<DayQuestion | null>(null)
  const [answered, setAnswered] = useState(false)
  const open = answered ? null : (shown.current ?? today?.today.question ?? null)
  return { open, shown, onAnswered: () => setAnswered(true) }
}
