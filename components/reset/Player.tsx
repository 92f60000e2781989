/** The routine while it runs. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import { easierStep } from '../../lib/core/compose.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { PracticeChange } from '../../lib/core/practice.ts'
import type { RoutineRun } from '../../lib/core/routine.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { textsOf } from '../shared/exercise-texts.ts'
import { Icon } from '../shared/Icons.tsx'
import type { Act } from '../shared/live-model.ts'
import { sideAt, usePresent } from '../shared/motion.ts'
import { picturesOf } from '../shared/plans.ts'
import { keepAwake } from './awake.ts'
import { Controls } from './Controls.tsx'
import { HowButton } from './HowButton.tsx'
import { type Press, pressOf } from './keys.ts'
import { FIRST_STEPS, Stage } from './Stage.tsx'
import { spokenText } from './spoken.ts'
import { useSound, useVoiceThere } from './use-sound.ts'
import { WhatToKnow } from './WhatToKnow.tsx'

/** Presses by key. A button that somebody tabbed to keeps its own Space. */
function useKeys(press: (what: Press) => void, paused: boolean) {
  // As it is drawn: effects come a frame later, and a key may come before.
  const drawn = useRef({ press, paused })
  drawn.current = { press, paused }
  // Chrome's `:focus-visible` turns true with the first key after a click, so it cannot tell.
  const tabbed = useRef(true)
  useEffect(() => {
    const onPointer = () => {
      tabbed.current = false
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [])
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') tabbed.current = true
      const target = event.target as HTMLElement
      if (target.closest('dialog')) return
      const what = pressOf(
        event,
        drawn.current.paused,
        tabbed.current && target.closest('button, a, summary') !== null,
      )
      if (!what) return
      event.preventDefault()
      drawn.current.press(what)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

type Props = {
  run: RoutineRun
  routines: RoutinesModel
  session: Session
  act: Act
  change: (change: PracticeChange) => void
  onHow: () => void
}

export function Player({ run, routines, session, act, change, onHow }: Props) {
  const { practice, stops } = routines
  const present = usePresent(run, session.now)
  const voiceThere = useVoiceThere()
  const heading = useRef<HTMLHeadingElement>(null)
  const { step: index, stepStartedAt, pausedAt, handsFree } = run
  const paused = pausedAt !== null
  /** The step whose easier way, which is only words, was asked for. */
  const [inWords, setInWords] = useState<number | null>(null)

  useLayoutEffect(() => heading.current?.focus(), [])
  useEffect(() => scrollTo(0, 0), [index])
  useEffect(() => (paused ? undefined : keepAwake(navigator.wakeLock, document)), [paused])
  useSound(run, session.now, practice)
  const press = (what: Press) => void act({ type: 'routine', do: what, step: index })
  useKeys(press, paused)

  if (!present) return null
  const { step, position } = present
  const side = sideAt(position)
  const { name } = textsOf(step, side ?? 'right')
  const picture = picturesOf(run, routines)[step.exercise] ?? null
  const stepOf = [index + 1, run.steps.length] as const
  const easier = () => {
    const other = easierStep(step, EXERCISES, practice, stops)
    if (other) void act({ type: 'routine', do: 'easier', step: index, with: other })
    else setInWords(index)
  }
  const easierInWords =
    inWords === index || (step.level === 'easier' && !EXERCISES[step.planned as ExerciseId]?.easier)

  return (
    <>
      <div class="player">
        <div class="player-head">
          <p class="step-of soft">{t('run.step_of', [...stepOf])}</p>
          <Toggle
            name="voice"
            label={t('play.voice')}
            on={practice.speak && voiceThere}
            onSet={(speak) => (voiceThere ? change({ speak }) : onHow())}
          />
          <Toggle
            name="tone"
            label={t('play.tones')}
            on={practice.tones}
            onSet={(tones) => change({ tones })}
          />
          <HowButton onHow={onHow} />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        {step.cue !== '' && (
          <p class="your-cue">
            <span class="soft small">{t('play.your_cue')}</span> <bdi>{step.cue}</bdi>
          </p>
        )}
        <Stage present={present} picture={picture} paused={paused} inWords={practice.pacerInWords} />
        <p class="hidden" aria-live="polite">
          {spokenText(step, position, { paused, stepOf })}
        </p>
        <WhatToKnow
          step={step}
          side={side ?? 'right'}
          easierInWords={easierInWords}
          onStage={step.own && !picture ? FIRST_STEPS : 0}
          readied={position.kind === 'ready'}
          onPage={(part) => void session.openPage('help', part)}
        />
      </div>
      <Controls
        paused={paused}
        waits={paused && !handsFree && pausedAt <= stepStartedAt}
        first={index === 0}
        press={press}
        onEasier={easier}
        onHurts={() => void act({ type: 'routine', do: 'hurts', step: index, side })}
      />
    </>
  )
}

type ToggleProps = { name: 'voice' | 'tone'; label: string; on: boolean; onSet: (on: boolean) => void }

function Toggle({ name, label, on, onSet }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={() => onSet(!on)}>
      <Icon name={name} />
      <span>{label}</span>
    </button>
  )
}
