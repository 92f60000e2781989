/** How last week went, until it is put aside. */
import type { Digest } from '../../../lib/core/digest.ts'
import { MINUTE } from '../../../lib/core/rules.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { isSecondClick } from '../../shared/second-click.ts'

type Props = { digest: Digest; act: Act; onProgress: () => void }

export function DigestCard({ digest, act, onProgress }: Props) {
  const { week, workDays, doneDays, breaks, longestMs, longestBeforeMs } = digest
  const minutes = (ms: number) => Math.round(ms / MINUTE)
  const days = t('digest.days', workDays, [doneDays, workDays])
  return (
    <section class="card question digest" aria-label={t('digest.label')}>
      <p>
        {t('digest.week', [days, t('digest.breaks', breaks)])}{' '}
        {longestBeforeMs === null
          ? t('digest.longest_only', [minutes(longestMs)])
          : t('digest.longest', [minutes(longestBeforeMs), minutes(longestMs)])}
      </p>
      <div class="row">
        <button
          type="button"
          onClick={(event) =>
            isSecondClick(event) || void act({ type: 'asking', change: { digestSeen: week } })
          }
        >
          {t('digest.aside')}
        </button>
        <button type="button" class="plain" onClick={onProgress}>
          {t('nav.progress')}
        </button>
      </div>
    </section>
  )
}
