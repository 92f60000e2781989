/** What happened today, each in words. */
import type { Nudge, Reset } from '../../lib/core/facts.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Segment } from '../popup/today/segments.ts'
import { clock, lengthText } from '../shared/formats.ts'
import { titleOf } from '../shared/routine-names.ts'
import type { TodayPoint } from './today-points.ts'

function segmentName({ kind, confirmed }: Segment): string {
  switch (kind) {
    case 'stretch':
      return t('today_chart.stretch')
    case 'break':
      return confirmed ? t('today_chart.break_confirmed') : t('today_chart.break_likely')
    case 'away':
      return t('today_chart.away')
    case 'unsure':
      return t('today_chart.unsure')
  }
}

function endOf({ outcome, why }: Nudge): string {
  switch (outcome) {
    case 'done':
      return why === null ? t('today_chart.done') : t('today_chart.went_on')
    case 'natural':
      return t('today_chart.natural')
    case 'dismissed':
      return t('today_chart.dismissed')
    case 'ignored':
      return t('today_chart.ignored')
    default:
      return t('today_chart.withdrawn')
  }
}

function resetText({ routine, finished, how }: Reset): string {
  const name = titleOf(routine)
  if (how === 'selfLogged') return t('today_chart.on_own', [name])
  return finished ? name : t('today_chart.left', [name])
}

/** From, to, what. */
export function pointCells(point: TodayPoint, timeZone: string): [string, string, string] {
  const [from, to] = [clock(point.from, timeZone), clock(point.to, timeZone)]
  switch (point.kind) {
    case 'segment': {
      const { segment } = point
      const what = `${segmentName(segment)} (${lengthText(segment.to - segment.from)})`
      return [from, segment.kind === 'away' ? '' : to, what]
    }
    case 'nudge':
      return [from, '', t('today_chart.nudge', [endOf(point.nudge)])]
    case 'reset':
      return [from, point.reset.how === 'selfLogged' ? '' : to, resetText(point.reset)]
  }
}

export function pointSaid(point: TodayPoint, timeZone: string): string {
  const [from, to, what] = pointCells(point, timeZone)
  return to === '' ? t('today_chart.at', [from, what]) : t('today_chart.from_to', [from, to, what])
}
