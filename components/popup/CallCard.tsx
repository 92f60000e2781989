/** A call has begun: it can be taken standing, and then counts as standing by the user's word. */
import type { Action } from '../../lib/core/events.ts'
import { t } from '../../lib/shell/texts.ts'

export function CallCard({ act }: { act: (action: Action) => Promise<boolean> }) {
  const answer = (said: 'yes' | 'no') => void act({ type: 'standing', answer: said })
  return (
    <section class="card due question" aria-labelledby="call-title">
      <h2 class="card-line" id="call-title">
        {t('call.title')}
      </h2>
      <div class="row">
        <button type="button" class="main" onClick={() => answer('yes')}>
          {t('call.standing')}
        </button>
        <button type="button" onClick={() => answer('no')}>
          {t('call.not_this_time')}
        </button>
      </div>
    </section>
  )
}
