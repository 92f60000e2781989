/** What the extension is doing right now, in one line or two, and one tap to end what keeps it quiet. */
import type { RefObject } from 'preact'
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Status } from '../../lib/core/status.ts'
import { t } from '../../lib/shell/texts.ts'
import { statusWords } from './status-words.ts'

const DUE: Status['kind'][] = ['waiting', 'nudged']

type End = {
  text:
    | 'status.turn_on'
    | 'status.back_at_work'
    | 'status.end_meeting'
    | 'status.start_nudges'
    | 'status.sitting_again'
  action: Action
}

const SITTING: End = { text: 'status.sitting_again', action: { type: 'standing', answer: 'sat' } }

/** How what goes on by the user's word is ended. */
function endOf({ status, today }: PopupModel): End | null {
  const quiet = status.kind === 'unreliable' ? status.quiet : status
  switch (quiet?.kind) {
    case 'offHere':
      return { text: 'status.turn_on', action: { type: 'settings', settings: { usedElsewhere: false } } }
    case 'dayOff':
      return {
        text: 'status.back_at_work',
        action: { type: 'daysOff', kind: null, from: today, to: quiet.to },
      }
    case 'paused':
      return { text: 'status.turn_on', action: { type: 'pause', until: null } }
    case 'meeting':
      return { text: 'status.end_meeting', action: { type: 'meeting', until: null } }
    case 'watchFirst':
      return { text: 'status.start_nudges', action: { type: 'watchFirst', on: false } }
    case 'standing':
      return SITTING
    default:
      return null
  }
}

type Props = {
  model: PopupModel
  line: RefObject<HTMLDivElement | null>
  act: (action: Action) => Promise<boolean>
}

export function StatusLine({ model: given, line, act }: Props) {
  // Also with a routine under way: it is followed, and nothing is counted.
  const status: Status = given.settings.usedElsewhere ? { kind: 'offHere', minutes: null } : given.status
  const model = { ...given, status }
  const { first, second } = statusWords(model)
  const known = status.kind !== 'unreliable'
  const button = ({ text, action }: End) => (
    <button type="button" class="status-end" onClick={() => void act(action)}>
      {t(text)}
    </button>
  )
  const ends = endOf(model)
  const end = ends && button(ends)
  const remindByClock = () =>
    void act({ type: 'settings', settings: { plainReminders: !model.settings.plainReminders } })
  return (
    <div
      class={`status${DUE.includes(status.kind) ? ' status-due' : ''}`}
      role="status"
      // The minute that goes by is to be read, not to be told.
      aria-live={status.kind === 'counting' ? 'off' : undefined}
      ref={line}
      tabIndex={-1}
    >
      <p class="status-first">
        {first}
        {known && end}
      </p>{' '}
      {second && (
        <p class="status-second">
          {second}
          {!known && end}
        </p>
      )}
      {model.gentle && (
        <p class="small soft">{t(model.settings.seated ? 'status.gentle_seated' : 'status.gentle')}</p>
      )}
      {model.call === 'standing' && status.kind !== 'standing' && (
        <p class="small soft">
          {t('status.also_standing')}
          {button(SITTING)}
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
