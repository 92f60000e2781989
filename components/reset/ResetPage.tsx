/** The guided routine in its own small window. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import type { Action, Answer } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import type { RoutineRun } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseTexts } from '../shared/exercise-texts.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Act, Live } from '../shared/live-model.ts'
import { useOnward } from '../shared/motion.ts'
import { NudgeCard } from '../shared/NudgeCard.tsx'
import { markText } from '../shared/StepRow.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { BeginCard } from './BeginCard.tsx'
import { DoneCard } from './DoneCard.tsx'
import { Player } from './Player.tsx'

/** Done ticks along the top. */
function Ticks({ run }: { run: RoutineRun }) {
  return (
    <ol class="ticks" aria-label={t('run.steps')}>
      {MIDDAY_RESET.steps.map((step, index) => {
        const mark = index === run.step ? 'now' : (run.results[index] ?? null)
        const { name } = exerciseTexts(step.exercise)
        return (
          <li
            key={step.id}
            class={`tick tick-${mark ?? 'open'}`}
            {...(mark === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <span class="hidden">
              {name}
              {mark && ` (${markText(mark)})`}
            </span>
            {mark === 'done' && <Icon name="check" />}
          </li>
        )
      })}
    </ol>
  )
}

type Ended = { counted: boolean; results: RoutineRun['results'] }

/** Remembers a run that this page saw, to tell how it ended; `skipped`: whether its last press was Skip. */
function useEnded(model: PopupModel | null, skipped: { current: boolean }): Ended | null {
  const seen = useRef<{ run: RoutineRun; resetsToday: number } | null>(null)
  const [ended, setEnded] = useState<Ended | null>(null)
  const run = model?.run ?? null
  const resetsToday = model?.resetsToday ?? 0
  useEffect(() => {
    if (run) {
      seen.current = { run, resetsToday: seen.current?.resetsToday ?? resetsToday }
      setEnded(null)
    } else if (seen.current) {
      const { run: last, resetsToday: before } = seen.current
      seen.current = null
      // The run that ended took its last press with it.
      const results = last.results.map(
        (result, index) => result ?? (index !== last.step ? null : skipped.current ? 'skipped' : 'done'),
      )
      setEnded({ counted: resetsToday > before, results })
    }
  }, [run, resetsToday, skipped])
  return ended
}

export function ResetPage({ live }: { live: Live<PopupModel> }) {
  const { session, act: liveAct } = live
  const skipped = useRef(false)
  const [answered, setAnswered] = useState<Answer | null>(null)
  const act = useCallback(
    (action: Action) => {
      if (action.type === 'routine') {
        skipped.current = action.do === 'skip'
        setAnswered(null)
      }
      if (action.type === 'answer') setAnswered(action.answer)
      return liveAct(action)
    },
    [liveAct],
  )
  const model = live.model
  const run = model?.run ?? null
  const ended = useEnded(model, skipped)
  const main = useRef<HTMLElement>(null)
  useFocusKept(main)
  useOnward(run, session.now, act)

  const running = run !== null
  useEffect(() => {
    if (!running) return
    const leave = () => session.leaveRoutine()
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) void act({ type: 'routine', do: 'open' })
    }
    addEventListener('pagehide', leave)
    addEventListener('pageshow', back)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', back)
    }
  }, [running, session, act])

  const begin = () => void act({ type: 'routine', do: 'begin' })
  const trouble = troubleOf(model)
  return (
    <>
      <main ref={main} tabIndex={-1}>
        {run && <Ticks run={run} />}
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={live.unsaved} />
        {answered && !model?.nudge && !run && <Answered answer={answered} />}
        {model?.nudge && (!run || run.pausedAt !== null) && (
          <NudgeCard nudge={model.nudge} act={act}>
            {!run && (
              <button type="button" class="main" onClick={begin}>
                {t('nudge_card.begin')}
              </button>
            )}
          </NudgeCard>
        )}
        {model && <View model={model} live={live} act={act} ended={ended} begin={begin} />}
      </main>
      <footer class="foot">
        {run && (
          <button type="button" class="plain" onClick={() => void act({ type: 'routine', do: 'stop' })}>
            {t('run.stop')}
          </button>
        )}
        {run && <p class="keys small soft">{t('run.keys')}</p>}
        <a
          href="/help.html"
          onClick={(event) => {
            event.preventDefault()
            void session.openPage('help')
          }}
        >
          {t('nav.help')}
        </a>
      </footer>
    </>
  )
}

const ANSWERED: Record<Answer, () => string> = {
  up: () => t('status.getting_up'),
  snooze: () => t('nudge_card.snoozed'),
  notNow: () => t('nudge_card.dismissed'),
}

type ViewProps = {
  model: PopupModel
  live: Live<PopupModel>
  act: Act
  ended: Ended | null
  begin: () => void
}

/** What became of the answer; the window has done its work. */
function Answered({ answer }: { answer: Answer }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="card nudge" aria-labelledby="answered">
      <h2 id="answered" ref={heading} tabIndex={-1}>
        {ANSWERED[answer]()}
      </h2>
      <button type="button" onClick={() => window.close()}>
        {t('reset.close')}
      </button>
    </section>
  )
}

function View({ model, live, act, ended, begin }: ViewProps) {
  if (model.run) return <Player run={model.run} now={live.session.now} act={act} />
  if (ended) return <DoneCard {...ended} resetsToday={model.resetsToday} onBegin={begin} />
  return (
    <BeginCard
      first={model.resetsInAll === 0}
      onBegin={model.nudge ? null : begin}
      onHelp={() => void live.session.openPage('help')}
    />
  )
}
