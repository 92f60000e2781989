/** A nudge that waits for an answer. */
import type { Action, Answer } from '../../lib/core/events.ts'
import { t } from '../../lib/shell/texts.ts'

const LABELS: Record<Answer, () => string> = {
  up: () => t('nudge.up'),
  snooze: () => t('nudge.snooze'),
  notNow: () => t('nudge_card.not_now'),
}

type Props = {
  nudge: { answers: Answer[]; minutes: number | null }
  act: (action: Action) => Promise<boolean>
  children?: preact.ComponentChildren
}

export function NudgeCard({ nudge, act, children }: Props) {
  return (
    <section class="card due nudge" aria-labelledby="nudge-title">
      <h2 id="nudge-title">{t('nudge_card.title')}</h2>
      {nudge.minutes !== null && <p class="soft">{t('nudge_card.minutes', nudge.minutes)}</p>}
      <div class="row">
        {nudge.answers.map((answer, index) => (
          <button
            type="button"
            key={answer}
            class={index === 0 && !children ? 'main' : ''}
            onClick={() => void act({ type: 'answer', answer })}
          >
            {LABELS[answer]()}
          </button>
        ))}
      </div>
      {children}
    </section>
  )
}
