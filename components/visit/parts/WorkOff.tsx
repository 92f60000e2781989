/** Work days beside days off, as far as anything may be said of them (CLINICAL.md 5.1). */
import { GATES } from '../../../lib/core/insights.ts'
import type { WorkOffSection } from '../../../lib/core/visit/report.ts'
import { t } from '../../../lib/shell/texts.ts'
import { amountText, pointsText, signedText } from '../../progress/insights/numbers.ts'
import { type Row, Rows, SheetPart } from './parts.tsx'

function differenceText(section: WorkOffSection): string {
  const { said, weeks, estimate, range90, above, below } = section
  if (estimate === null || range90 === null || said === 'notYet' || said === 'weeks') {
    return t('insights.weeks_so_far', [weeks.length, GATES.weeks])
  }
  if (said === 'noDifference') {
    return t('visit.no_difference', [signedText(range90[0]), signedText(range90[1]), weeks.length])
  }
  const [low, high] = range90.map(Math.abs).sort((a, b) => a - b) as [number, number]
  const likely = t('insights.likely', [pointsText(low), pointsText(high)])
  const stiffer = said === 'workStiffer'
  const count = t('visit.weeks_of', [stiffer ? above : below, weeks.length])
  const amount = amountText(estimate)
  const lead = stiffer ? t('visit.work_stiffer', [amount]) : t('visit.off_stiffer', [amount])
  return `${lead} (${likely}), ${count}`
}

export function WorkOff({ section }: { section: WorkOffSection }) {
  const { workRated, offRated } = section
  const rows: Row[] = [
    { label: t('visit.typical_difference'), text: differenceText(section) },
    { label: t('visit.days_rated'), text: t('visit.rated_both', [workRated, offRated]) },
  ]
  return (
    <SheetPart title={t('insights.work_off')} empty={workRated + offRated === 0}>
      <Rows rows={rows} />
    </SheetPart>
  )
}
