/** The routine while it runs. */
import { useEffect, useRef } from 'preact/hooks'
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import { poseAt } from '../../lib/content/poses.ts'
import type { Action } from '../../lib/core/events.ts'
import { type RoutineRun, workSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseTexts } from '../shared/exercise-texts.ts'
import { Icon } from '../shared/Icons.tsx'
import { usePresent } from '../shared/motion.ts'
import { spokenText } from '../shared/position-texts.ts'
import { isSecondClick } from '../shared/second-click.ts'
import { Stage } from './Stage.tsx'

type Press = 'next' | 'skip' | 'back' | 'pause' | 'resume'

/** What a key means here; a button that somebody tabbed to keeps its own Space. */
function pressOf(event: KeyboardEvent, paused: boolean, tabbed: boolean): Press | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null
  const target = event.target as HTMLElement
  switch (event.key) {
    case ' ':
      if (tabbed && target.closest('button, a, summary')) return null
      return paused ? 'resume' : 'pause'
    case 'ArrowRight':
      return 'next'
    case 'ArrowLeft':
      return 'back'
    default:
      return null
  }
}

type Props = { run: RoutineRun; now: () => number; act: (action: Action) => Promise<boolean> }

export function Player({ run, now, act }: Props) {
  const present = usePresent(run, now)
  const heading = useRef<HTMLHeadingElement>(null)
  const { step: index, pausedAt } = run
  const paused = pausedAt !== null

  // Chrome's `:focus-visible` turns true with the first key after a click, so it cannot tell.
  const tabbed = useRef(true)

  useEffect(() => heading.current?.focus(), [])
  useEffect(() => scrollTo(0, 0), [index])
  useEffect(() => {
    const onPointer = () => {
      tabbed.current = false
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') tabbed.current = true
      const press = pressOf(event, paused, tabbed.current)
      if (!press) return
      event.preventDefault()
      void act({ type: 'routine', do: press, step: index })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [act, index, paused])

  if (!present) return null
  const { step, position } = present
  const { side } = poseAt(step.exercise, position, workSeconds(step) * 1000)
  const texts = exerciseTexts(step.exercise, side)
  const stepOf = [index + 1, MIDDAY_RESET.steps.length] as const
  const press = (what: Press) => void act({ type: 'routine', do: what, step: index })

  return (
    <>
      <div class="player">
        <p class="step-of soft">{t('run.step_of', [...stepOf])}</p>
        <h1 ref={heading} tabIndex={-1}>
          {texts.name}
        </h1>
        <Stage run={run} present={present} />
        <p class="hidden" aria-live="polite">
          {t('run.said_step', [...stepOf, texts.name])}{' '}
          {paused ? t('run.paused') : spokenText(position, step.exercise)}
        </p>
        <p class="setup">{texts.setup}</p>
        <ol class="how">
          {texts.steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <details>
          <summary>{t('reset.easier')}</summary>
          <dl>
            <dt>{t('reset.easier_label')}</dt>
            <dd>{texts.easier}</dd>
            <dt>{t('reset.watch_label')}</dt>
            <dd>{texts.watch}</dd>
            <dt>{t('reset.not_label')}</dt>
            <dd>{texts.not}</dd>
          </dl>
        </details>
      </div>
      <div class="controls">
        <button
          type="button"
          aria-disabled={index === 0}
          aria-keyshortcuts="ArrowLeft"
          onClick={(event) => isSecondClick(event) || index === 0 || press('back')}
        >
          <Icon name="back" />
          {t('run.back')}
        </button>
        <button
          type="button"
          class="main"
          aria-keyshortcuts="Space"
          onClick={(event) => isSecondClick(event) || press(paused ? 'resume' : 'pause')}
        >
          <Icon name={paused ? 'play' : 'pause'} />
          {paused ? t('run.resume') : t('run.pause')}
        </button>
        <button
          type="button"
          aria-keyshortcuts="ArrowRight"
          onClick={(event) => isSecondClick(event) || press('next')}
        >
          {t('run.next')}
          <Icon name="next" />
        </button>
        <button type="button" class="plain" onClick={(event) => isSecondClick(event) || press('skip')}>
          {t('run.skip')}
        </button>
      </div>
    </>
  )
}
