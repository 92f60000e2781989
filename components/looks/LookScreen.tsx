/** One side of one look: what to do, and what is asked after it. */
import { useRef, useState } from 'preact/hooks'
import type { LookText } from '../../lib/content/looks.ts'
import { isAsked, type Protocol, type Screen, type Told } from '../../lib/core/looks.ts'
import { t } from '../../lib/shell/texts.ts'
import { useHeading } from '../reset/heading.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { LookFigure } from './LookFigure.tsx'
import { Question } from './Question.tsx'
import { lineText, sidedSetup } from './texts.ts'

type Props = {
  look: Protocol<LookText>
  screen: Screen
  /** What was answered on this side so far. */
  told: Told
  onAnswer: (question: string, answer: string) => void
  onBack: () => void
  onNext: () => void
  onLeaveOut: () => void
}

export function LookScreen({ look, screen, told, onAnswer, onBack, onNext, onLeaveOut }: Props) {
  const heading = useHeading()
  const questions = useRef<HTMLDivElement>(null)
  const [missing, setMissing] = useState(false)
  const { side } = screen
  const part = look.parts[screen.part]
  if (!part) return null
  const asked = part.questions.filter((question) => isAsked(question, told))
  const open = asked.findIndex(({ id }) => told[id] === undefined)

  const next = () => {
    if (open < 0) return onNext()
    setMissing(true)
    questions.current?.querySelectorAll('fieldset')[open]?.querySelector('button')?.focus()
  }
  const setup = screen.part === 0 ? sidedSetup(look) : []

  return (
    <section class="look-screen" aria-labelledby="look-side">
      <div class="look-head">
        <h1 id="look-side" ref={heading} tabIndex={-1}>
          {t(look.name)}
        </h1>
        {side && <p class="look-side">{side === 'right' ? t('look.right') : t('look.left')}</p>}
      </div>
      {part.steps.length > 0 && (
        <LookFigure
          figure={look.figure}
          beats={part.beats}
          side={side}
          label={t(look.alt)}
          // Where nothing is to be moved, no way is shown.
          arrows={part.beats.length > 0}
        />
      )}
      {setup.map((line) => (
        <p key={lineText(line, side)} class="soft">
          {lineText(line, side)}
        </p>
      ))}
      {part.steps.length > 0 && (
        <ol class="look-steps" aria-label={t('look.steps')}>
          {part.steps.map((line) => (
            <li key={lineText(line, side)}>{lineText(line, side)}</li>
          ))}
        </ol>
      )}
      <div class="look-questions" ref={questions}>
        {asked.map((question) => (
          <Question
            key={question.id}
            question={question}
            side={side}
            chosen={told[question.id]}
            onChoose={(answer) => {
              setMissing(false)
              onAnswer(question.id, answer)
            }}
          />
        ))}
      </div>
      <p class="look-missing" role="status">
        {missing && open >= 0 ? t('look.answer_first') : ''}
      </p>
      <div class="look-controls">
        <button type="button" onClick={(event) => isSecondClick(event) || onBack()}>
          {t('look.back')}
        </button>
        <button
          type="button"
          class="main"
          aria-disabled={open >= 0}
          onClick={(event) => isSecondClick(event) || next()}
        >
          {t('look.next')}
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || onLeaveOut()}>
          {t(part.leaveOut ?? 'look.leave_out')}
        </button>
      </div>
    </section>
  )
}
