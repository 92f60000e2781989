/** Readable in two seconds: one line, one card at most, the midday reset, how it goes. */
import { useRef, useState } from 'preact/hooks'
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { routineSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Live } from '../shared/live-model.ts'
import { useOnward } from '../shared/motion.ts'
import { marksOf, StepRow } from '../shared/StepRow.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { CardSlot, type Picked } from './CardSlot.tsx'
import { QuietMenu } from './QuietMenu.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Tally } from './Tally.tsx'
import type { Word } from './today/segments.ts'
import { useToday } from './use-today.ts'

const MINUTES = Math.round(routineSeconds(MIDDAY_RESET) / 60)

export function Popup({ live }: { live: Live<PopupModel> }) {
  const { session, act } = live
  const model = live.model
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  const today = useToday(session, model)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [said, setSaid] = useState<Word | null>(null)
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
        <StatusLine model={model} line={status} act={act} />
        <QuietMenu model={model} now={session.now} act={act} />
      </header>
      {trouble && <Trouble mode={trouble} />}
      {!trouble && model.setAside && (
        <Trouble mode="setAside" onRead={() => void act({ type: 'noticeRead' })} />
      )}
      <Unsaved shown={live.unsaved} />
      <CardSlot live={live} model={model} today={today} picked={picked} onPick={setPicked} onSaid={setSaid} />
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
      <section class="today-block" aria-label={t('today.title')}>
        {today && (
          <today.parts.TodayStrip
            today={today.today}
            onPick={(segment, at) => {
              setSaid(null)
              setPicked({ segment, at })
            }}
          />
        )}
        {today && said && (
          <today.parts.JustSaid today={today.today} said={said} act={act} onUndone={() => setSaid(null)} />
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
