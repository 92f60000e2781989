/** Nudges off, a meeting, a day that is none of work, a gentle one: one tap each, and one tap to end it. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { addDays, dayStart } from '../../../lib/core/day.ts'
import type { Action } from '../../../lib/core/events.ts'
import type { DayOff } from '../../../lib/core/facts.ts'
import type { PopupModel } from '../../../lib/core/pages.ts'
import { t } from '../../../lib/shell/texts.ts'
import { untilText } from '../../shared/formats.ts'
import { Icon } from '../../shared/Icons.tsx'
import { DateRow } from './DateRow.tsx'
import './quiet.css'
import { afterLunch } from './until.ts'

const MINUTE = 60_000

const MEETINGS = [
  [15, 'quiet.fifteen', 'quiet.meeting_quarter'],
  [30, 'quiet.half_hour', 'quiet.meeting_half_hour'],
  [60, 'quiet.sixty', 'quiet.meeting_hour'],
] as const

const DAYS_OFF = [
  ['notWork', 'quiet.not_work'],
  ['sick', 'quiet.ill'],
  ['holiday', 'quiet.holiday'],
  ['travel', 'quiet.travelling'],
] as const satisfies [DayOff, string][]

type Props = {
  model: PopupModel
  now: () => number
  act: (action: Action) => Promise<boolean>
  /** The panel with the button that opens it. */
  around: RefObject<HTMLElement | null>
  /** `back`: the focus goes back to the button. */
  onClose: (back: boolean) => void
}

/** Ticked while it is on; the same tap ends it. */
function On({ label, onEnd }: { label: string; onEnd: () => void }) {
  return (
    <button type="button" class="quiet-on" aria-pressed="true" onClick={onEnd}>
      <Icon name="check" />
      {label}
    </button>
  )
}

export function QuietPanel({ model, now, act, around, onClose }: Props) {
  const { today, timeZone, settings, pausedUntil, meetingUntil, off, gentle } = model

  useEffect(() => {
    const outside = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) onClose(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault() // or the browser closes the popup
      onClose(true)
    }
    document.addEventListener('keydown', onEscape)
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('keydown', onEscape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [around, onClose])

  function choose(action: Action) {
    onClose(true)
    void act(action)
  }
  const pause = (until: number | null) => choose({ type: 'pause', until })
  const meet = (until: number | null) => choose({ type: 'meeting', until })
  const beOff = (kind: DayOff | null) => choose({ type: 'daysOff', kind, from: today, to: off?.to ?? today })
  const until = (at: number) => t('quiet.until', [untilText(at, model.at, timeZone)])
  const lunch = afterLunch(today, now(), timeZone, settings)
  const tomorrow = () => dayStart(addDays(today, 1), timeZone, settings.dayStartHour)
  const anythingOn = pausedUntil !== null || meetingUntil !== null || off !== null || gentle

  return (
    <div class="quiet-panel card">
      <fieldset>
        <legend>
          {t('quiet.nudges_off')}
          {pausedUntil !== null && <On label={until(pausedUntil)} onEnd={() => pause(null)} />}
        </legend>
        <div class="row">
          <button
            type="button"
            aria-label={t('quiet.off_half_hour')}
            onClick={() => pause(now() + 30 * MINUTE)}
          >
            {t('quiet.half_hour')}
          </button>
          <button type="button" aria-label={t('quiet.off_hour')} onClick={() => pause(now() + 60 * MINUTE)}>
            {t('quiet.hour')}
          </button>
          {lunch !== null && (
            <button type="button" aria-label={t('quiet.off_lunch')} onClick={() => pause(lunch)}>
              {t('quiet.lunch')}
            </button>
          )}
          <button type="button" aria-label={t('quiet.off_tomorrow')} onClick={() => pause(tomorrow())}>
            {t('quiet.tomorrow')}
          </button>
        </div>
        <DateRow model={model} onChosen={pause} />
      </fieldset>
      <fieldset>
        <legend>
          {t('quiet.meeting')}
          {meetingUntil !== null && <On label={until(meetingUntil)} onEnd={() => meet(null)} />}
        </legend>
        <div class="row">
          {MEETINGS.map(([minutes, text, label]) => (
            <button
              type="button"
              key={minutes}
              aria-label={t(label)}
              onClick={() => meet(now() + minutes * MINUTE)}
            >
              {t(text)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('quiet.today')}</legend>
        <div class="row">
          {DAYS_OFF.map(([kind, text]) =>
            off?.kind === kind ? (
              <On key={kind} label={t(text)} onEnd={() => beOff(null)} />
            ) : (
              <button type="button" key={kind} onClick={() => beOff(kind)}>
                {t(text)}
              </button>
            ),
          )}
        </div>
        <div class="quiet-gentle">
          {gentle ? (
            <On label={t('quiet.gentle')} onEnd={() => choose({ type: 'gentle', on: false })} />
          ) : (
            <button
              type="button"
              aria-describedby="quiet-gentle"
              onClick={() => choose({ type: 'gentle', on: true })}
            >
              {t('quiet.gentle')}
            </button>
          )}
          <p class="small soft" id="quiet-gentle">
            {t(settings.seated ? 'quiet.gentle_hint_seated' : 'quiet.gentle_hint')}
          </p>
        </div>
      </fieldset>
      {anythingOn && <p class="small soft">{t('quiet.end_hint')}</p>}
    </div>
  )
}
