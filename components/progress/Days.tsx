/** A line for each day, latest first. */
import type { Day } from '../../lib/core/facts.ts'
import type { DayRecord } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { dayText, lengthText } from '../shared/formats.ts'

/** The longest stretch as a line: full width is two hours. */
function Bar({ ms }: { ms: number }) {
  const share = Math.min(100, (ms / (120 * 60_000)) * 100)
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="4" />
      <rect class="bar-part" width={share} height="4" />
    </svg>
  )
}

function Row({ record, today }: { record: DayRecord; today: Day }) {
  const { day, working, screenMs, longestMs, resets, rating } = record
  const finished = resets.filter((reset) => reset.finished).length
  return (
    <tr>
      <th scope="row">
        <span>{day === today ? t('progress.today') : dayText(day, today)}</span>{' '}
        {working === false && <span class="tag">{t('progress.day_off')}</span>}
      </th>
      <td data-head={t('progress.screen')}>{lengthText(screenMs)}</td>
      <td data-head={t('progress.longest')}>
        {lengthText(longestMs)}
        <Bar ms={longestMs} />
      </td>
      <td data-head={t('progress.resets_head')}>{finished}</td>
      <td data-head={t('progress.stiffness')}>
        {rating ? (
          t('progress.out_of_ten', [rating.value])
        ) : (
          <span class="soft">{t('progress.no_answer')}</span>
        )}
      </td>
    </tr>
  )
}

export function Days({ days, today }: { days: DayRecord[]; today: Day }) {
  return (
    <table class="days" aria-labelledby="days-title">
      <thead>
        <tr>
          <th scope="col">{t('progress.day')}</th>
          <th scope="col">{t('progress.screen')}</th>
          <th scope="col">{t('progress.longest')}</th>
          <th scope="col">{t('progress.resets_head')}</th>
          <th scope="col">{t('progress.stiffness')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((record) => (
          <Row key={record.day} record={record} today={today} />
        ))}
      </tbody>
    </table>
  )
}
