/** Readable in two seconds: one line, one card at most, the midday reset, how it goes. */
import { useRef } from 'preact/hooks'
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { routineSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Live } from '../shared/live-model.ts'
import { useOnward } from '../shared/motion.ts'
import { NudgeCard } from '../shared/NudgeCard.tsx'
import { marksOf, StepRow } from '../shared/StepRow.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { CheckInCard } from './CheckInCard.tsx'
import { QuietMenu } from './QuietMenu.tsx'
import { RunCard } from './RunCard.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Tally } from './Tally.tsx'

const MINUTES = Math.round(routineSeconds(MIDDAY_RESET) / 60)

/** The one card: the first that applies. */
function Card({ live, model }: { live: Live<PopupModel>; model: PopupModel }) {
  const { act, session } = live
  if (model.nudge) return <NudgeCard nudge={model.nudge} act={act} />
  if (model.run) {
    return <RunCard run={model.run} now={session.now} act={act} onOpen={() => void session.openReset()} />
  }
  return model.checkIn && <CheckInCard key={model.checkIn.day} checkIn={model.checkIn} act={act} />
}

export function Popup({ live }: { live: Live<PopupModel> }) {
  const { session, act } = live
  const model = live.model
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  useOnward(model?.run ?? null, session.now, act)

  if (!model) {
    return (
      <main>
        <Trouble mode="unread" />
      </main>
    )
  }
  const { run, resetsToday } = model
  const trouble = troubleOf(model)
  return (
    <main>
      <h1 class="hidden">{t('extension_name')}</h1>
      <header class="popup-head">
        <StatusLine model={model} line={status} onEnd={(what) => void act({ type: what, until: null })} />
        <QuietMenu model={model} now={session.now} act={act} />
      </header>
      {trouble && <Trouble mode={trouble} />}
      <Unsaved shown={live.unsaved} />
      <Card live={live} model={model} />
      <section class="reset-block" aria-labelledby="reset-title">
        <div class="reset-head">
          <h2 id="reset-title">{t('page.midday_reset')}</h2>
          <p class="soft">
            {resetsToday > 0 && !run ? t('popup.done_today') : t('page.about_minutes', MINUTES)}
          </p>
        </div>
        <StepRow marks={marksOf(run, model.latestReset)} />
        {run && model.nudge && (
          <button type="button" class="wide" onClick={() => void session.openReset()}>
            {t('popup.open_window')}
          </button>
        )}
        {!run && (
          <button
            type="button"
            class={`wide large${resetsToday > 0 ? '' : ' main'}`}
            onClick={() => void session.openReset()}
          >
            {resetsToday > 0 ? t('popup.again') : t('popup.start')}
          </button>
        )}
      </section>
      <section class="tally" aria-label={t('popup.how')}>
        <div>
          <Tally model={model} />
        </div>
        <button type="button" class="plain" onClick={() => void session.openPage('progress')}>
          {t('popup.more')}
          <Icon name="next" />
        </button>
      </section>
    </main>
  )
}
