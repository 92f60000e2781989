/** How the numbers came about, in three lines. */
import type { VisitReport } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { SheetPart } from './parts.tsx'

export function Method({ report: { method, pain } }: { report: VisitReport }) {
  const { breakMinutes, watchCapMinutes, unsureDays, corrections, usedElsewhere, watchedDays } = method
  const asked = [
    t('visit.asked', [t('check_in.today'), t('check_in.least'), t('check_in.most')]),
    ...(pain ? [t('visit.asked_pain', [t('check_in.pain_least'), t('check_in.pain_most')])] : []),
  ]
  const counted = [
    t('visit.stretch_is', [breakMinutes, watchCapMinutes]),
    ...(corrections > 0 ? [t('visit.corrections', [corrections])] : []),
    ...(unsureDays > 0 ? [t('visit.unsure_days', [unsureDays])] : []),
    ...(watchedDays > 0 ? [t('visit.watched_days', [watchedDays])] : []),
    ...(usedElsewhere ? [t('visit.elsewhere')] : []),
  ]
  return (
    <SheetPart title={t('visit.method')}>
      <p>{asked.join(' ')}</p> <p>{counted.join(' ')}</p> <p>{t('visit.one_person')}</p>
    </SheetPart>
  )
}
