/** A day in words: on the calendar, and as a line of its table. */
import type { Day } from '../../lib/core/facts.ts'
import type { DayRecord, ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { lengthText } from '../shared/formats.ts'
import { type CellKind, kindOf } from './calendar.ts'
import { dayName } from './words.ts'

export function kindText(kind: CellKind): string {
  switch (kind) {
    case 'done':
      return t('calendar.done')
    case 'gentle':
      return t('calendar.gentle')
    case 'missed':
      return t('calendar.missed')
    case 'off':
      return t('progress.day_off')
    case 'noData':
      return t('calendar.no_data')
    case 'open':
      return t('calendar.open')
  }
}

type Given = Pick<ProgressModel, 'today' | 'plans'>

/** "Tue, 3 Nov"; of one on which a plan was taken, "Tue, 3 Nov, new plan". */
function nameOf(day: Day, today: Day, plans: Day[]): string {
  const name = day === today ? t('progress.today') : dayName(day, today)
  return plans.includes(day) ? t('chart.with_plan', [name]) : name
}

/** "Tue, 3 Nov: a reset done, longest stretch 84 min, stiffness felt 4 of 10" */
export function daySaid(
  day: Day,
  kind: CellKind,
  record: DayRecord | undefined,
  { today, plans }: Given,
): string {
  const { longestMs = 0, rating = null } = record ?? {}
  return [
    `${nameOf(day, today, plans)}: ${kindText(kind)}`,
    ...(longestMs > 0 ? [t('stretch.longest_said', [lengthText(longestMs)])] : []),
    ...(rating === null ? [] : [t('calendar.rating_said', [rating])]),
  ].join(', ')
}

/** What else is told of a day in its table. */
function kindCell(record: DayRecord, today: Day): string {
  const kind = kindText(kindOf(record, record.day === today))
  const gentle = record.gentle && record.finished > 0 ? [t('observed.gentle_day')] : []
  return [kind, ...gentle, ...(record.watched ? [t('observed.watched_day')] : [])].join(', ')
}

export const dayRows = (records: DayRecord[], { today, plans }: Given): string[][] =>
  records.map((record) => [
    nameOf(record.day, today, plans),
    kindCell(record, today),
    lengthText(record.screenMs),
    lengthText(record.longestMs),
    String(record.finished),
    record.rating === null ? t('progress.no_answer') : t('progress.out_of_ten', [record.rating]),
  ])
