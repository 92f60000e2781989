/** The routines in their own small window: choosing, playing, and what comes after. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../lib/core/events.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { RoutineRun } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { stepName } from '../shared/exercise-names.ts'
import { useFocusKept } from '../shared/focus.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Live } from '../shared/live-model.ts'
import { useOnward } from '../shared/motion.ts'
import { NudgeCard } from '../shared/NudgeCard.tsx'
import { markText } from '../shared/StepRow.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { Answered, type AnswerGiven } from './Answered.tsx'
import { HelpLink } from './HelpLink.tsx'
import { HowItPlays } from './HowItPlays.tsx'
import type { ResetModel } from './model.ts'
import { Views } from './Views.tsx'
import { useView } from './view.ts'

/** Done ticks along the top. */
function Ticks({ run }: { run: RoutineRun }) {
  return (
    <ol class="ticks" aria-label={t('run.steps')}>
      {run.steps.map((step, index) => {
        const mark = index === run.step ? 'now' : (run.results[index] ?? null)
        return (
          <li
            key={step.id}
            class={`tick tick-${mark ?? 'open'}`}
            {...(mark === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <span class="hidden">
              <bdi>{stepName(step)}</bdi>
              {mark && ` (${markText(mark)})`}
            </span>
            {mark === 'done' && <Icon name="check" />}
          </li>
        )
      })}
    </ol>
  )
}

export function ResetPage({ live }: { live: Live<ResetModel> }) {
  const { session, model, act: liveAct } = live
  const [answered, setAnswered] = useState<AnswerGiven | null>(null)
  const act = useCallback(
    (action: Action) => {
      if (action.type === 'routine') setAnswered(null)
      if (action.type === 'answer') setAnswered(action)
      return liveAct(action)
    },
    [liveAct],
  )
  const change = (what: PracticeChange) => void act({ type: 'practice', change: what })
  const run = model?.run ?? null
  const [view, go] = useView()
  const [how, setHow] = useState(false)
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

  const trouble = troubleOf(model)
  const help = () => void session.openPage('help')
  return (
    <>
      <main ref={main} tabIndex={-1}>
        {run && <Ticks run={run} />}
        {trouble && <Trouble mode={trouble} />}
        <Unsaved shown={live.unsaved} />
        {answered && !model?.nudge && !run && <Answered {...answered} />}
        {model?.nudge && (!run || run.pausedAt !== null) && (
          <NudgeCard
            {...model.nudge}
            midday={model.nudge.kind === 'midday'}
            seated={model.settings.seated}
            sentence={model.settings.sentence}
            act={act}
          />
        )}
        {model && (
          <Views
            model={model}
            session={session}
            view={view}
            go={go}
            act={act}
            change={change}
            onHow={() => setHow(true)}
            onHelp={help}
          />
        )}
      </main>
      {how && model && (
        <HowItPlays practice={model.routines.practice} change={change} onClose={() => setHow(false)} />
      )}
      <footer class="foot">
        {run && (
          <button
            type="button"
            class="plain"
            title={t('run.stop_what')}
            onClick={() => void act({ type: 'routine', do: 'stop' })}
          >
            {t('run.stop')}
          </button>
        )}
        {run && <p class="keys small soft">{t('run.keys')}</p>}
        <HelpLink onHelp={help} text={t('nav.help')} />
      </footer>
    </>
  )
}
