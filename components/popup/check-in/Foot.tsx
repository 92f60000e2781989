/** Under a question: how it is answered and that it need not be; after the answer, that it is saved. */
import { t } from '../../../lib/shell/texts.ts'

type Props = {
  /** Saved, and until when it can be changed; null before the answer. */
  saved: 'tonight' | 'tomorrow' | null
  /** Another one each time that something is saved: then it is said again. */
  answer: string
  /** It can be answered by keys. */
  keys: boolean
  onHelp: (() => void) | null
  /** Null once there is nothing left to skip. */
  onSkip: (() => void) | null
}

export function Foot({ saved, answer, keys, onHelp, onSkip }: Props) {
  return (
    <div class="check-in-foot">
      <p role="status" class="small">
        {saved && (
          <span key={answer}>
            {t(saved === 'tonight' ? 'check_in.saved_tonight' : 'check_in.saved_tomorrow')}
          </span>
        )}
      </p>
      {saved === null && <p class="small soft">{t(keys ? 'check_in.keys' : 'check_in.tap')}</p>}
      {onHelp && (
        <button type="button" class="plain small" onClick={onHelp}>
          {t('nav.help')}
        </button>
      )}
      {onSkip && (
        <button type="button" class="plain" onClick={onSkip}>
          {t('check_in.skip')}
        </button>
      )}
    </div>
  )
}
