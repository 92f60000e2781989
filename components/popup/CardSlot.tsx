/** The popup's one card: the first that applies. */
import { useRef, useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Live } from '../shared/live-model.ts'
import { NudgeCard } from '../shared/NudgeCard.tsx'
import { CheckInCard } from './CheckInCard.tsx'
import { RunCard } from './RunCard.tsx'
import type { Segment, Word } from './today/segments.ts'
import type { Today } from './use-today.ts'

export type Picked = { segment: Segment; at: number | null }

type Props = {
  live: Live<PopupModel>
  model: PopupModel
  today: Today | null
  /** The part of today that is being corrected. */
  picked: Picked | null
  onPick: (picked: Picked | null) => void
  /** A word about today was stored. */
  onSaid: (word: Word) => void
}

export function CardSlot({ live, model, today, picked, onPick, onSaid }: Props) {
  const { act, session } = live
  // Once shown it counts as asked, and stays until this popup closes.
  const question = useRef(model.question)
  const [, draw] = useState({})
  question.current = model.question ?? question.current

  const saying: typeof act = async (action) => {
    const stored = await act(action)
    if (stored && action.type === 'correct') onSaid(action)
    if (stored && action.type !== 'absenceAsked') {
      question.current = null
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
  if (model.nudge) return <NudgeCard nudge={model.nudge} act={act} />
  if (model.run) {
    return <RunCard run={model.run} now={session.now} act={act} onOpen={() => void session.openReset()} />
  }
  if (today && question.current && (!model.checkIn || model.checkIn.saved !== null)) {
    const asked = question.current
    return (
      <today.parts.AbsenceCard
        question={asked}
        timeZone={model.timeZone}
        act={saying}
        onChange={() => {
          const segment = { kind: 'break', from: asked.from, to: asked.to, confirmed: false } as const
          onPick({ segment, at: null })
        }}
      />
    )
  }
  return model.checkIn && <CheckInCard key={model.checkIn.day} checkIn={model.checkIn} act={act} />
}
