/** What the extension is doing right now, in one line or two. */
import type { RefObject } from 'preact'
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Status } from '../../lib/core/status.ts'
import { t } from '../../lib/shell/texts.ts'
import { backText, clock, untilText } from '../shared/formats.ts'

const AWAY_WHY = {
  idle: 'status.away_idle',
  locked: 'status.away_locked',
  gap: 'status.away_gap',
  stoodUp: 'status.away_stood',
  reset: 'status.away_hint',
} as const

type Words = { first: string; second: string }

function statusWords({ status, at, timeZone }: Pick<PopupModel, 'status' | 'at' | 'timeZone'>): Words {
  const until = (moment: number) => untilText(moment, at, timeZone)
  const second = 'minutes' in status && status.minutes !== null ? t('status.minutes', status.minutes) : ''
  switch (status.kind) {
    case 'unseen':
      return { first: t('status.unseen'), second: t('status.unseen_hint') }
    case 'counting':
      return { first: second, second: t('status.next', status.next) }
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
      return { first: t('status.unreliable'), second: remindingText(status, at, timeZone) }
    case 'inReset':
      return { first: t('status.in_reset'), second: '' }
    case 'paused':
    case 'meeting':
    case 'outsideHours':
      return { first: quietText(status, at, timeZone), second }
    case 'sound':
      return { first: t('status.sound'), second }
    case 'fullScreen':
      return { first: t('status.full_screen'), second }
    case 'backedOff':
      return { first: second, second: t('status.backed_off', [until(status.until)]) }
    case 'dayLimit':
      return { first: second, second: t('status.day_limit') }
  }
}

type Unreliable = Extract<Status, { kind: 'unreliable' }>

function remindingText({ reminding, quiet }: Unreliable, at: number, timeZone: string): string {
  if (!reminding) return t('status.unreliable_hint')
  return quiet ? quietText(quiet, at, timeZone) : t('status.unreliable_reminding')
}

/** Why there are no nudges. */
function quietText(quiet: NonNullable<Unreliable['quiet']>, at: number, timeZone: string): string {
  switch (quiet.kind) {
    case 'paused':
      return t('status.paused', [untilText(quiet.until, at, timeZone)])
    case 'meeting':
      return t('status.meeting', [untilText(quiet.until, at, timeZone)])
    case 'dayLimit':
      return t('status.day_limit')
    case 'outsideHours':
      return quiet.back === null
        ? t('status.outside')
        : t('status.outside_back', [backText(quiet.back, at, timeZone)])
  }
}

const DUE: Status['kind'][] = ['waiting', 'nudged']

export function StatusLine({
  model,
  line,
  act,
}: {
  model: PopupModel
  line: RefObject<HTMLDivElement | null>
  act: (action: Action) => Promise<boolean>
}) {
  const { first, second } = statusWords(model)
  const { status } = model
  const known = status.kind !== 'unreliable'
  const ends = known ? status.kind : status.quiet?.kind
  const end = (ends === 'paused' || ends === 'meeting') && (
    <button
      type="button"
      class="status-end"
      onClick={() =>
        void act(ends === 'paused' ? { type: 'pause', until: null } : { type: ends, until: null })
      }
    >
      {t(ends === 'paused' ? 'status.turn_on' : 'status.end_meeting')}
    </button>
  )
  const remindByClock = () =>
    void act({ type: 'settings', settings: { plainReminders: !model.settings.plainReminders } })
  return (
    <div
      class={`status${DUE.includes(status.kind) ? ' status-due' : ''}`}
      role="status"
      ref={line}
      tabIndex={-1}
    >
      <p class="status-first">
        {first}
        {known && end}
      </p>
      {second && (
        <p class="status-second">
          {second}
          {!known && end}
        </p>
      )}
      {!known && (
        <button type="button" class="status-plain" onClick={remindByClock}>
          {t(status.reminding ? 'status.stop_reminding' : 'status.use_reminder')}
        </button>
      )}
    </div>
  )
}
