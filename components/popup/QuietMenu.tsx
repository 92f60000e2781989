/** Nudges off, or in a meeting: behind one button. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { addDays, dayStart } from '../../lib/core/day.ts'
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { Icon } from '../shared/Icons.tsx'

const MINUTE = 60_000

type Props = { model: PopupModel; now: () => number; act: (action: Action) => Promise<boolean> }

export function QuietMenu({ model, now, act }: Props) {
  const [shown, setShown] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!shown) return
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setShown(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault() // or the browser closes the popup
      setShown(false)
      button.current?.focus()
    }
    document.addEventListener('keydown', onEscape)
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('keydown', onEscape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [shown])

  function close() {
    setShown(false)
    button.current?.focus()
  }
  function choose(action: Action) {
    close()
    void act(action)
  }
  const pause = (until: number) => choose({ type: 'pause', until })
  const meet = (minutes: number) => choose({ type: 'meeting', until: now() + minutes * MINUTE })
  const tomorrow = () => dayStart(addDays(model.today, 1), model.timeZone, model.settings.dayStartHour)

  return (
    <div class="quiet" ref={root}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-expanded={shown}
        aria-controls="quiet-panel"
        aria-label={t('quiet.open')}
        title={t('quiet.open')}
        onClick={() => setShown(!shown)}
      >
        <Icon name="quiet" />
      </button>
      <div id="quiet-panel" class="quiet-panel card" hidden={!shown}>
        <h2>{t('quiet.nudges_off')}</h2>
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
          <button type="button" aria-label={t('quiet.off_tomorrow')} onClick={() => pause(tomorrow())}>
            {t('quiet.tomorrow')}
          </button>
          {model.pausedUntil !== null && (
            <button type="button" class="main" onClick={() => choose({ type: 'pause', until: null })}>
              {t('status.turn_on')}
            </button>
          )}
        </div>
        <h2>{t('quiet.meeting')}</h2>
        <div class="row">
          <button type="button" aria-label={t('quiet.meeting_half_hour')} onClick={() => meet(30)}>
            {t('quiet.half_hour')}
          </button>
          <button type="button" aria-label={t('quiet.meeting_hour')} onClick={() => meet(60)}>
            {t('quiet.sixty')}
          </button>
          {model.meetingUntil !== null && (
            <button type="button" class="main" onClick={() => choose({ type: 'meeting', until: null })}>
              {t('status.end_meeting')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
