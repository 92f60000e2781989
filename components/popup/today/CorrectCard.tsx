/** The user's word about a part of today. One tap says it; it can be undone. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { Correction } from '../../../lib/core/facts.ts'
import type { TodayModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { clock, inputTime, timeOfInput } from '../../shared/formats.ts'
import { Icon } from '../../shared/Icons.tsx'
import './correct.css'
import { around, type Meaning, type Segment, type Word, wordsAbout } from './segments.ts'
import { segmentText } from './TodayStrip.tsx'

type Props = {
  today: TodayModel
  segment: Segment
  /** Where it was touched. */
  touchedAt: number | null
  act: (action: Action) => Promise<boolean>
  onClose: () => void
}

const CHOICES: Record<Segment['kind'], Meaning[]> = {
  stretch: ['up', 'away', 'stood'],
  break: ['call', 'sitting', 'watching', 'up'],
  away: ['call', 'sitting', 'watching', 'up'],
  unsure: ['sitting', 'call', 'watching'],
}

const MEANINGS = {
  up: 'today.meaning.up',
  away: 'today.meaning.away',
  call: 'today.meaning.call',
  sitting: 'today.meaning.sitting',
  watching: 'today.meaning.watching',
  stood: 'today.meaning.stood',
} as const satisfies Record<Meaning, string>

const BUTTONS = {
  up: 'today.choice.up',
  away: 'today.choice.away',
  call: 'today.choice.call',
  sitting: 'today.choice.sitting',
  watching: 'today.choice.watching',
  stood: 'today.choice.stood',
} as const satisfies Record<Meaning, string>

const wordText = (word: Correction, timeZone: string) =>
  t('today.said', [
    t(MEANINGS[word.meaning as Meaning]),
    clock(word.from, timeZone),
    clock(word.to, timeZone),
  ])

/** What was said a moment ago, while it can still be taken back with one tap. */
export function JustSaid({
  today,
  said,
  act,
  onUndone,
}: {
  today: TodayModel
  said: Word
  act: Props['act']
  onUndone: () => void
}) {
  const word = today.corrections.find(
    ({ from, to, meaning }) => from === said.from && to === said.to && meaning === said.meaning,
  )
  if (!word) return null
  const undo = async () => {
    if (await act({ type: 'undoCorrection', correction: word })) onUndone()
  }
  return (
    <p class="said" role="status">
      {wordText(word, today.timeZone)}
      <button type="button" class="plain" onClick={() => void undo()}>
        {t('today.undo')}
      </button>
    </p>
  )
}

export function CorrectCard({ today, segment, touchedAt, act, onClose }: Props) {
  const { timeZone } = today
  const heading = useRef<HTMLHeadingElement>(null)
  const [span, setSpan] = useState(() =>
    segment.kind === 'stretch' ? around(segment, touchedAt) : { from: segment.from, to: segment.to },
  )
  useLayoutEffect(() => heading.current?.focus(), [])

  const wrong = !(span.from < span.to && span.from >= segment.from - 60_000 && span.to <= segment.to + 60_000)
  const say = async (meaning: Meaning) => {
    if (!wrong && (await act({ type: 'correct', ...span, meaning }))) onClose()
  }
  const undo = async (correction: Correction) => {
    if (await act({ type: 'undoCorrection', correction })) onClose()
  }
  const choices = CHOICES[segment.kind].filter((meaning) => meaning !== 'up' || !segment.confirmed)
  const time = (which: 'from' | 'to') => (
    <label>
      {t(which === 'from' ? 'today.from' : 'today.to')}
      <input
        type="time"
        value={inputTime(span[which], timeZone)}
        onChange={(event) => {
          const at = timeOfInput(event.currentTarget.value, segment, timeZone)
          if (at !== null) setSpan({ ...span, [which]: at })
        }}
      />
    </label>
  )

  return (
    <section
      class="card correct"
      aria-labelledby="correct-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <div class="correct-head">
        <h2 class="card-line" id="correct-title" ref={heading} tabIndex={-1}>
          {segmentText(segment, timeZone)}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('today.leave')}
          title={t('today.leave')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {wordsAbout(today, segment).map((word) => (
        <p class="said" key={word.at}>
          {wordText(word, timeZone)}
          <button type="button" class="plain" onClick={() => void undo(word)}>
            {t('today.undo')}
          </button>
        </p>
      ))}
      {segment.kind === 'stretch' && (
        <p class="times">
          {time('from')}
          {time('to')}
        </p>
      )}
      {wrong && (
        <p class="times-wrong" role="alert">
          {t('today.wrong', [clock(segment.from, timeZone), clock(segment.to, timeZone)])}
        </p>
      )}
      <div class="row">
        {choices.map((meaning) => (
          <button type="button" key={meaning} disabled={wrong} onClick={() => void say(meaning)}>
            {t(BUTTONS[meaning])}
          </button>
        ))}
      </div>
    </section>
  )
}
