/** Opens how it plays. */
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'

export function HowButton({ onHow }: { onHow: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('play.how')}
      title={t('play.how')}
      onClick={onHow}
    >
      <Icon name="settings" />
    </button>
  )
}
