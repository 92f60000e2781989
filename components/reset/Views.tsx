/** Which part of the window is shown: a run goes before all else, whatever the address says. */
import { useEffect, useState } from 'preact/hooks'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { Session } from '../../lib/shell/session.ts'
import type { Act } from '../shared/live-model.ts'
import { BeginCard } from './BeginCard.tsx'
import { Chooser } from './Chooser.tsx'
import { DoneCard } from './DoneCard.tsx'
import { justStopped, useEnded } from './ended.ts'
import { Feeling } from './Feeling.tsx'
import { Looks } from './Looks.tsx'
import type { ResetModel } from './model.ts'
import { Player } from './Player.tsx'
import { StopCard } from './StopCard.tsx'
import { useBegin } from './use-begin.ts'
import { routineOf, type View, viewOf } from './view.ts'

type Props = {
  model: ResetModel
  session: Session
  view: View
  go: (view: View) => void
  act: Act
  change: (change: PracticeChange) => void
  onHow: () => void
  onHelp: () => void
}

export function Views(props: Props) {
  const { model, session, view, go, act, change, onHow, onHelp } = props
  const [short, setShort] = useState(false)
  const [ended, forget] = useEnded(model)
  const { asks, want, leave, rate } = useBegin(model, act)
  const { run, routines } = model

  // Whoever asks for another view has seen how the last one ended.
  useEffect(() => {
    forget()
    leave()
  }, [view])

  if (run) {
    const stopped = justStopped(run)
    const next = run.steps[run.step]
    const step = stopped === null ? undefined : run.steps[stopped]
    if (step && next) {
      return (
        <StopCard
          run={run}
          step={step}
          routines={routines}
          next={next}
          onGoOn={() => void act({ type: 'routine', do: 'resume', step: run.step })}
          onEnd={() => void act({ type: 'routine', do: 'stop' })}
          onHelp={onHelp}
        />
      )
    }
    return <Player run={run} routines={routines} session={session} act={act} change={change} onHow={onHow} />
  }
  if (asks) return <Feeling when="before" saved={null} onRate={rate} onSkip={() => rate(null)} />
  if (ended) {
    const { routine, version } = ended.run
    return (
      <DoneCard
        ended={ended}
        model={model}
        act={act}
        change={change}
        onAgain={() => {
          setShort(version === 'short')
          go(viewOf(routine))
          forget()
        }}
        onOther={() => go('choose')}
        onHelp={onHelp}
      />
    )
  }
  if (view === 'choose') return <Chooser model={routines} onChoose={go} />
  if (view === 'look') return <Looks session={session} model={routines} onClose={() => go('choose')} />
  return (
    <BeginCard
      key={view}
      id={routineOf(view)}
      model={model}
      short={short}
      onShort={setShort}
      act={act}
      change={change}
      onBegin={() => want(routineOf(view), short)}
      onOther={() => go('choose')}
      onHow={onHow}
      onHelp={onHelp}
    />
  )
}
