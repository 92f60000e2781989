/** What became of the answer to a nudge; the window has done its work. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Action } from '../../lib/core/events.ts'
import { t } from '../../lib/shell/texts.ts'

export type AnswerGiven = Extract<Action, { type: 'answer' }>

function answeredText({ answer, minutes = 10 }: AnswerGiven): string {
  switch (answer) {
    case 'up':
      return t('status.getting_up')
    case 'snooze':
      return t('nudge_card.snoozed', [minutes])
    case 'notNow':
      return t('nudge_card.dismissed')
  }
}

export function Answered(answered: AnswerGiven) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section class="card nudge" aria-labelledby="answered">
      <h2 id="answered" ref={heading} tabIndex={-1}>
        {answeredText(answered)}
      </h2>
      <button type="button" onClick={() => window.close()}>
        {t('reset.close')}
      </button>
    </section>
  )
}
