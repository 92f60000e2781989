/** A nudge that waits for an answer. */
import { MIDDAY_MINUTES } from '../../lib/content/midday-minutes.ts'
import { type Action, type Answer, SNOOZE_MINUTES } from '../../lib/core/events.ts'
import { t } from '../../lib/shell/texts.ts'

type Props = {
  answers: Answer[]
  /** At the screen, where that is known and not told beside the card. */
  minutes: number | null
  /** The midday reset came with it, and was not done since. */
  midday: boolean
  /** Standing is not for this user. */
  seated: boolean
  /** The user's own, where only the user sees it. */
  sentence?: string
  act: (action: Action) => Promise<boolean>
}

export function NudgeCard({ answers, minutes, midday, seated, sentence, act }: Props) {
  const answer = (action: Omit<Extract<Action, { type: 'answer' }>, 'type'>) =>
    void act({ type: 'answer', ...action })
  return (
    <section class="card due nudge" aria-labelledby="nudge-title">
      {sentence && <p class="sentence">{sentence}</p>}
      <h2 id="nudge-title">
        {t(midday ? 'nudge_card.midday' : seated ? 'nudge_card.title_seated' : 'nudge_card.title')}
      </h2>
      {midday ? (
        <p>{t('nudge_card.midday_text', MIDDAY_MINUTES)}</p>
      ) : (
        <p class="soft">
          {minutes !== null && `${t('nudge_card.minutes', minutes)}. `}
          {t(seated ? 'nudge_card.counts_seated' : 'nudge_card.counts')}
        </p>
      )}
      <div class="row">
        <button type="button" class={midday ? '' : 'main'} onClick={() => answer({ answer: 'up' })}>
          {t(seated ? 'nudge.moving' : 'nudge.up')}
        </button>
        <button type="button" onClick={() => answer({ answer: 'notNow' })}>
          {t('nudge_card.not_now')}
        </button>
      </div>
      {answers.includes('snooze') && (
        <div class="snoozes">
          {SNOOZE_MINUTES.map((minutes) => (
            <button
              type="button"
              key={minutes}
              aria-label={t('nudge_card.in_minutes', [minutes])}
              onClick={() => answer({ answer: 'snooze', minutes })}
            >
              {t('nudge_card.in_short', [minutes])}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
