/** After a work day without a reset: one kind line, in the morning, and never a word about that day. */
import type { PopupModel, TodayModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'

const NOON = 12

export function NewDay({ model, today }: { model: PopupModel; today: TodayModel }) {
  const { at, timeZone, status, off, settings } = model
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  if (!today.newDay || hour >= NOON || off !== null || status.kind === 'outsideHours') return null
  return <p>{t(settings.seated ? 'tally.new_day_seated' : 'tally.new_day')}</p>
}
