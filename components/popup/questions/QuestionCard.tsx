/** The one question of the day, with its few answers. */
import { useEffect } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { DayQuestion, PopupModel } from '../../../lib/core/pages.ts'
import { MINUTE } from '../../../lib/core/rules.ts'
import { t } from '../../../lib/shell/texts.ts'
import { numberText } from '../../shared/formats.ts'
import { isSecondClick } from '../../shared/second-click.ts'
import { type Choice, choicesOf } from './choices.ts'

type Words = { title: string; text?: string }

function wordsOf(question: DayQuestion): Words {
  switch (question.about) {
    case 'music':
      return { title: t('question.music'), text: t('question.music_why') }
    case 'rhythm':
      return { title: t('question.rhythm'), text: t('question.rhythm_why') }
    case 'away':
      return { title: t('question.away', question.days), text: t('question.away_run') }
    case 'observed':
      return { title: t('question.observed'), text: observedText(question) }
    case 'sentence':
      return { title: t('question.sentence') }
    case 'notWork':
      return { title: t('question.late') }
    case 'fewer':
      return { title: t('question.fewer', question.weeks) }
    case 'bringBack': {
      const { since, before } = question
      const why = t('question.bring_back_why', since, [numberText(since), numberText(before)])
      return { title: t('question.bring_back'), text: why }
    }
    case 'look':
      return { title: t('question.look'), text: t('question.look_why') }
  }
}

function observedText({ days, longestMs, over60 }: Extract<DayQuestion, { about: 'observed' }>): string {
  if (days === 0) return t('question.observed_nothing')
  const longest = Math.round(longestMs / MINUTE)
  return [
    t('question.observed_days', days),
    t('question.observed_longest', longest),
    t('question.observed_over', Math.round(over60)),
  ].join(' ')
}

type Props = {
  question: DayQuestion
  model: PopupModel
  act: (action: Action) => Promise<boolean>
  onOpen: (what: NonNullable<Choice['opens']>) => void
}

export function QuestionCard({ question, model, act, onOpen }: Props) {
  const { about } = question
  useEffect(() => {
    if (model.asked !== about) void act({ type: 'asked', what: about })
    // Once, when it is first seen.
  }, [])
  const { title, text } = wordsOf(question)
  const choose = async ({ action, opens }: Choice) => {
    // Another page takes the popup away, so the answer is stored before.
    if ((await act(action)) && opens) onOpen(opens)
  }
  return (
    <section class="card question" aria-labelledby="question-title">
      <h2 class="card-line" id="question-title">
        {title}
      </h2>
      {text && <p class="small soft">{text}</p>}
      <div class="row">
        {choicesOf(question, model).map((choice) => (
          <button
            type="button"
            key={choice.label}
            class={choice.plain ? 'plain' : ''}
            onClick={(event) => isSecondClick(event) || void choose(choice)}
          >
            {t(choice.label)}
          </button>
        ))}
      </div>
    </section>
  )
}
