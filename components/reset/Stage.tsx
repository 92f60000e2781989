/** The big figure at work, and where one is: step, side, repetition, cue, time left. */
import { figureOf, poseAt } from '../../lib/content/poses.ts'
import { type Position, type RoutineRun, type Side, workSeconds } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { exerciseTexts } from '../shared/exercise-texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { countdown } from '../shared/formats.ts'
import { type Present, useReducedMotion } from '../shared/motion.ts'
import { doingText, sideText } from '../shared/position-texts.ts'
import { Pacer } from './Pacer.tsx'

/** Where nothing may move, the key poses stand side by side. */
function StillFigures({ exercise, side, alt }: { exercise: string; side: Side; alt: string }) {
  return (
    <div class="stills" role="img" aria-label={alt}>
      {figureOf(exercise).keys.map((pose, index) => (
        <Figure key={index} exercise={exercise} pose={pose} side={side} size="large" />
      ))}
    </div>
  )
}

function Counter({ position }: { position: Position }) {
  if (position.kind === 'rep') {
    return (
      <p class="counter">
        <span class="counter-number">{position.rep}</span>
        <span class="counter-of">{t('run.of', [position.reps])}</span>
      </p>
    )
  }
  if (position.kind === 'over') return null
  return (
    <p class="counter">
      <span class="counter-number">
        {countdown(position.kind === 'change' ? position.changeMs : position.remainingMs)}
      </span>
    </p>
  )
}

export function Stage({ run, present }: { run: RoutineRun; present: Present }) {
  const still = useReducedMotion()
  const { step, position } = present
  const { pose, side } = poseAt(step.exercise, position, workSeconds(step) * 1000)
  const { alt } = exerciseTexts(step.exercise, side)
  const paused = run.pausedAt !== null
  const working = position.kind === 'rep' ? position.side : position.kind === 'change' ? side : null
  return (
    <div class={`stage${paused ? ' stage-paused' : ''}`}>
      <div class="stage-figure">
        {still ? (
          <StillFigures exercise={step.exercise} side={side} alt={alt} />
        ) : (
          <Figure exercise={step.exercise} pose={pose} side={side} size="large" label={alt} />
        )}
      </div>
      <div class="stage-count" aria-hidden="true">
        {step.exercise === 'breathing' && position.kind === 'rep' ? (
          <Pacer position={position} still={still} />
        ) : (
          <Counter position={position} />
        )}
        {working && <p class="stage-side">{sideText(working)}</p>}
        <p class="stage-doing">{paused ? t('run.paused') : doingText(position)}</p>
        {(position.kind === 'rep' || position.kind === 'change') && (
          <p class="soft">{t('run.left_time', [countdown(position.remainingMs)])}</p>
        )}
      </div>
    </div>
  )
}
