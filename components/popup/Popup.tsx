/** Readable in two seconds: one line, one card at most, the midday reset, how it goes. */
import { useRef, useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Live } from '../shared/live-model.ts'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { CardSlot, type Picked } from './CardSlot.tsx'
import { OfferedRoutine } from './OfferedRoutine.tsx'
import { QuietMenu } from './QuietMenu.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Tally } from './Tally.tsx'
import type { Word } from './today/segments.ts'
import { useLater } from './use-later.ts'
import { useRoutine } from './use-routine.ts'
import { useToday } from './use-today.ts'

const loadRun = () => import('./run/Run.tsx')

export function Popup({ live }: { live: Live<PopupModel> }) {
  const { session, act } = live
  const model = live.model
  const status = useRef<HTMLDivElement>(null)
  useFocusKept(status)
  const today = useToday(session, model)
  const routine = useRoutine(session, model)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [said, setSaid] = useState<Word | null>(null)
  const parts = useLater(loadRun, model?.run != null)

  if (!model) {
    return (
      <main>
        <Trouble mode="unread" />
      </main>
    )
  }
  const { run } = model
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
      {run && parts && <parts.Onward run={run} now={session.now} act={act} />}
      <CardSlot
        live={live}
        model={model}
        today={today}
        run={parts}
        pictures={run && routine ? routine.parts.picturesOf(run, routine.routines) : {}}
        picked={picked}
        onPick={setPicked}
        onSaid={setSaid}
      />
      <OfferedRoutine session={session} model={model} act={act} routine={routine} />
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
          {today && <today.parts.NewDay model={model} today={today.today} />}
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
