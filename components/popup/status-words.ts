/** The words of each status: what it is first, then what belongs to it. */
import type { DayOff } from '../../lib/core/facts.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { WATCHED_DAYS } from '../../lib/core/quiet.ts'
import type { Status } from '../../lib/core/status.ts'
import { t } from '../../lib/shell/texts.ts'
import { backText, clock, dayText, untilText } from '../shared/formats.ts'

const AWAY_WHY = {
  idle: 'status.away_idle',
  locked: 'status.away_locked',
  gap: 'status.away_gap',
  stoodUp: 'status.away_stood',
  reset: 'status.away_hint',
} as const

/** Today, and until a later day. */
const OFF = {
  sick: ['status.off.ill', 'status.off.ill_until'],
  holiday: ['status.off.holiday', 'status.off.holiday_until'],
  travel: ['status.off.travel', 'status.off.travel_until'],
  notWork: ['status.off.not_work', 'status.off.not_work_until'],
} as const satisfies Record<DayOff, [string, string]>

type Moment = Pick<PopupModel, 'at' | 'timeZone' | 'today'>
type Words = { first: string; second: string }

export function statusWords({ status, ...moment }: Moment & Pick<PopupModel, 'status'>): Words {
  const { at, timeZone } = moment
  const until = (end: number) => untilText(end, at, timeZone)
  const minutes = 'minutes' in status ? status.minutes : null
  const second = minutes === null ? '' : t('status.minutes', minutes)
  switch (status.kind) {
    case 'unseen':
      return { first: t('status.unseen'), second: t('status.unseen_hint') }
    case 'counting':
      return {
        first: second,
        second: status.next === null ? t('status.midday_only') : t('status.next', status.next),
      }
    case 'waiting':
      return { first: t('status.waiting'), second }
    case 'nudged':
      return { first: t('status.nudged'), second }
    case 'snoozed':
      return { first: second, second: t('status.snoozed', [until(status.until)]) }
    case 'gettingUp':
      return { first: t('status.getting_up'), second: t('status.getting_up_hint') }
    case 'away':
      return {
        first: t('status.away', [clock(status.since, timeZone)]),
        second: t(AWAY_WHY[status.why]),
      }
    case 'pausing':
      return { first: t('status.pausing', [clock(status.since, timeZone)]), second }
    case 'watching':
      return { first: t('status.watching'), second }
    case 'unreliable':
      return { first: t('status.unreliable'), second: remindingText(status, moment) }
    case 'inReset':
      return { first: t('status.in_reset'), second: '' }
    case 'sound':
      return { first: t('status.sound'), second }
    case 'fullScreen':
      return { first: t('status.full_screen'), second }
    case 'standing':
      return { first: t('status.standing'), second }
    case 'backedOff':
      return { first: second, second: t('status.backed_off', [until(status.until)]) }
    case 'dayLimit':
      return { first: second, second: t('status.day_limit') }
    default:
      return { first: quietText(status, moment), second }
  }
}

type Unreliable = Extract<Status, { kind: 'unreliable' }>

function remindingText({ reminding, quiet }: Unreliable, moment: Moment): string {
  if (!reminding) return t('status.unreliable_hint')
  return quiet ? quietText(quiet, moment) : t('status.unreliable_reminding')
}

/** Why there are no nudges. */
function quietText(quiet: NonNullable<Unreliable['quiet']>, { at, timeZone, today }: Moment): string {
  switch (quiet.kind) {
    case 'offHere':
      return t('status.off_here')
    case 'dayOff': {
      const [now, later] = OFF[quiet.off]
      return quiet.to <= today ? t(now) : t(later, [dayText(quiet.to, today)])
    }
    case 'paused':
      return t('status.paused', [untilText(quiet.until, at, timeZone)])
    case 'meeting':
      return t('status.meeting', [untilText(quiet.until, at, timeZone)])
    case 'watchFirst':
      return quiet.day === 0 ? t('status.watch_soon') : t('status.watch_first', [quiet.day, WATCHED_DAYS])
    case 'dayLimit':
      return t('status.day_limit')
    case 'outsideHours':
      return quiet.back === null
        ? t('status.outside')
        : t('status.outside_back', [backText(quiet.back, at, timeZone)])
  }
}
