/** Totals first, the run of days after them. */
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'

export function Totals({ model: { resetsInAll, streak } }: { model: ProgressModel }) {
  return (
    <ul class="totals">
      <li>
        <span class="total">{resetsInAll}</span> {t('progress.resets', resetsInAll)}
      </li>
      {streak.workDays > 0 && (
        <li>
          <span class="total">{t('progress.of', [streak.doneDays, streak.workDays])}</span>{' '}
          {t('progress.of_days')}
        </li>
      )}
      <li>
        <span class="total">{streak.current}</span> {t('progress.row', streak.current)}
        {streak.best > streak.current && <span class="soft"> ({t('progress.best', [streak.best])})</span>}
      </li>
    </ul>
  )
}
