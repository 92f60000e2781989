/** How it goes: totals first, then the run of days; kind words while there is nothing to count. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { SPARE_DAYS_PER_WEEK } from '../../lib/core/streak.ts'
import { t } from '../../lib/shell/texts.ts'

export function Tally({ model }: { model: PopupModel }) {
  const { streak, resetsToday, resetsInAll, hideRun } = model
  const showsRun = !hideRun
  if (resetsInAll === 0) return <p class="soft">{t('tally.none')}</p>
  return (
    <>
      {streak.workDays > 0 && (
        <p>
          {t('tally.work_days', streak.workDays, [streak.doneDays, streak.workDays])}
          {showsRun && streak.current > 1 && ` ${t('tally.row', [streak.current])}`}
        </p>
      )}
      {showsRun && streak.current > 0 && (
        <p>{t('tally.spare', [Math.max(0, SPARE_DAYS_PER_WEEK - streak.sparesUsedThisWeek)])}</p>
      )}
      <p class="soft">
        {t('tally.today', resetsToday)} · {t('tally.all', resetsInAll)}
      </p>
    </>
  )
}
