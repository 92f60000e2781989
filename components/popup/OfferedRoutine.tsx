/** The one routine that is offered now, or under way; the others are a click away. */
import type { PopupModel } from '../../lib/core/pages.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { clock } from '../shared/formats.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Act } from '../shared/live-model.ts'
import { titleOf } from '../shared/routine-names.ts'
import { isSecondClick } from '../shared/second-click.ts'
import type { useRoutine } from './use-routine.ts'

type Props = { session: Session; model: PopupModel; act: Act; routine: ReturnType<typeof useRoutine> }

export function OfferedRoutine({ session, model, act, routine }: Props) {
  const { run, nudge, offered, resetsToday, middaySince, waiting } = model
  const isReset = offered === 'midday-reset'
  const again = isReset && resetsToday > 0
  // One main thing: standing up comes first, unless the reset was what came due.
  const isMain = middaySince !== null || (!again && !nudge)
  const nothing = !run && routine !== null && routine.routine.steps.length === 0
  const off = !run && routine !== null && routine.parts.isPlannedOff(offered, routine.routines)
  const minutes = nothing ? undefined : routine?.parts.minutesOf(run ?? routine.routine)
  const length = minutes === undefined ? '' : t('page.about_minutes', minutes)
  return (
    <section class="reset-block" aria-labelledby="reset-title">
      <div class="reset-head">
        <h2 id="reset-title">{titleOf(run?.routine ?? offered)}</h2>
        <p class="soft">
          {isReset && middaySince !== null && !run && !off
            ? t('popup.ready_since', [clock(middaySince, model.timeZone)])
            : again && !run
              ? t('popup.done_today')
              : length}
        </p>
      </div>
      <div class="steps-place">
        {nothing && <p>{off ? t('of_plan.none_today') : t('reset.nothing_left')}</p>}
        {routine && !nothing && (
          <routine.parts.Steps model={model} routine={routine.routine} routines={routine.routines} />
        )}
      </div>
      {waiting && !run && !off && (
        <div class="waiting">
          <p class="small soft">{t('safety.waiting')}</p>
          <button
            type="button"
            class="plain"
            onClick={(event) =>
              isSecondClick(event) || void act({ type: 'practice', change: { safety: 'clear' } })
            }
          >
            {t('safety.said_yes')}
          </button>
        </div>
      )}
      {run && nudge && (
        <button type="button" class="wide" onClick={() => void session.openReset()}>
          {t('popup.open_window')}
        </button>
      )}
      {!run && (
        <div class="start-row">
          {!nothing && (
            <button
              type="button"
              class={`large${isMain ? ' main' : ''}`}
              onClick={(event) =>
                isSecondClick(event) || void session.openReset(isReset ? 'midday' : offered)
              }
            >
              {again ? t('popup.again') : t('popup.start')}
            </button>
          )}
          <button
            type="button"
            class="large"
            aria-label={t('popup.other_routines')}
            title={t('popup.other_routines')}
            onClick={() => void session.openReset('choose')}
          >
            <Icon name="list" />
          </button>
        </div>
      )}
    </section>
  )
}
