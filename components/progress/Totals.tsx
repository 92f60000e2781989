/** Totals first, the run of days after them: a run that ends takes nothing away. */
import type { ProgressModel } from '../../lib/core/pages.ts'
import { SPARE_DAYS_PER_WEEK } from '../../lib/core/streak.ts'
import { t } from '../../lib/shell/texts.ts'

export function Totals({ model }: { model: ProgressModel }) {
  const { resetsInAll, streak, hideRun, runEnded } = model
  const { doneDays, workDays, current, best, sparesUsedThisWeek } = streak
  return (
    <div class="totals-box">
      <ul class="totals">
        {workDays > 0 && (
          <li>
            <span class="total">{t('progress.of', [doneDays, workDays])}</span> {t('progress.of_days')}
          </li>
        )}
        <li>
          <span class="total">{resetsInAll}</span> {t('progress.resets', resetsInAll)}
        </li>
        {!hideRun && (
          <li>
            <span class="total">{current}</span> {t('progress.row', current)}
            {best > current && <span class="soft"> ({t('progress.best', [best])})</span>}
          </li>
        )}
      </ul>
      {!hideRun && (
        <p class="soft">
          {runEnded && `${t('progress.run_ended', doneDays)} `}
          {t('progress.spares', [SPARE_DAYS_PER_WEEK - sparesUsedThisWeek, SPARE_DAYS_PER_WEEK])}
        </p>
      )}
    </div>
  )
}
