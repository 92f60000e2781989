/** What is read from two metres away: the figure at work, the count, the side, and what to do now. */
import { figureOf } from '../../lib/content/figures/index.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import type { Picture } from '../../lib/core/plan/plan.ts'
import type { Position, Side, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { textsOf } from '../shared/exercise-texts.ts'
import { Figure } from '../shared/Figure.tsx'
import { countdown } from '../shared/formats.ts'
import { type Present, useReducedMotion } from '../shared/motion.ts'
import { doingText, sideText } from '../shared/position-texts.ts'
import { Pacer } from './Pacer.tsx'

/** So many of a clinic's own exercise are read from two metres away. */
export const FIRST_STEPS = 3

/** What lasts this long is counted in seconds; what is shorter, in repetitions. */
const LONG_MS = 8_000

const isBreath = (position: Position): position is Extract<Position, { kind: 'rep' }> =>
  position.kind === 'rep' && (position.cue === 'breatheIn' || position.cue === 'breatheOut')

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

/** Seconds, or minutes and seconds, that are left. */
const secondsText = (ms: number) => (ms > 60_000 ? countdown(ms) : String(Math.ceil(ms / 1000)))

/** The big number and what it is of. */
function countOf(position: Position): { number: string; of: string } | null {
  switch (position.kind) {
    case 'ready':
      return { number: secondsText(position.remainingMs), of: '' }
    case 'change':
      return { number: secondsText(position.changeMs), of: '' }
    case 'rest':
      return { number: secondsText(position.restMs), of: '' }
    case 'over':
      return null
    case 'rep': {
      const { rep, reps, beatMs, leftMs } = position
      if (beatMs < LONG_MS || isBreath(position)) return { number: String(rep), of: t('run.of', [reps]) }
      return { number: secondsText(leftMs), of: reps > 1 ? t('run.rep', [rep, reps]) : '' }
    }
  }
}

function Counter({ position }: { position: Position }) {
  const count = countOf(position)
  if (!count) return null
  return (
    <p class="counter">
      <span class="counter-number">{count.number}</span>
      {count.of !== '' && <span class="counter-of">{count.of}</span>}
    </p>
  )
}

/** Below what to do: which set, what comes next, how long still. */
function aside(step: Step, position: Position, setup: string): string {
  switch (position.kind) {
    case 'ready':
      return setup
    case 'rest':
      return t('run.next_set', [position.set, position.sets])
    case 'rep': {
      const left = t('run.left_time', [countdown(position.remainingMs)])
      return step.dose.sets > 1 ? `${t('run.set_of', [position.set, position.sets])}, ${left}` : left
    }
    default:
      return ''
  }
}

/** The side at work; the one that begins while getting ready. */
function sideOf(step: Step, position: Position): Side | null {
  if (step.dose.sides === 'none' || position.kind === 'over') return null
  return position.kind === 'rep' || position.kind === 'change' ? position.side : 'right'
}

/** Of a clinic's own exercise: its picture, or how it begins in words. */
function OwnFigure({ steps, picture }: { steps: string[]; picture: Picture | null }) {
  if (picture) return <img class="stage-picture" src={picture.data} alt={picture.alt} />
  return (
    <ol class="stage-steps">
      {steps.slice(0, FIRST_STEPS).map((line, index) => (
        <li key={index}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ol>
  )
}

type Props = { present: Present; picture: Picture | null; paused: boolean; inWords: boolean }

export function Stage({ present: { step, position }, picture, paused, inWords }: Props) {
  const still = useReducedMotion()
  const { pose, side } = poseAt(figureOf(step.exercise), position)
  const { alt, setup, steps } = textsOf(step, side)
  const working = sideOf(step, position)
  return (
    <div class={`stage${paused ? ' stage-paused' : ''}`}>
      <div class="stage-figure">
        {step.own ? (
          <OwnFigure steps={steps} picture={picture} />
        ) : still ? (
          <StillFigures exercise={step.exercise} side={side} alt={alt} />
        ) : (
          <Figure exercise={step.exercise} pose={pose} side={side} size="large" label={alt} />
        )}
      </div>
      <div class="stage-count" aria-hidden="true">
        {isBreath(position) && !inWords ? (
          <>
            <Pacer position={position} still={still} />
            <p class="counter-of">{t('run.rep', [position.rep, position.reps])}</p>
          </>
        ) : (
          <Counter position={position} />
        )}
      </div>
      <div class="stage-words" aria-hidden="true">
        {working && <p class="stage-side">{sideText(working)}</p>}
        <p class="stage-doing">{paused ? t('run.paused') : doingText(position, step.exercise)}</p>
        <p class="stage-aside">{aside(step, position, setup)}</p>
      </div>
      {!still && (
        <svg class="beat" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={position.kind === 'rep' ? position.progress * 100 : 0} height="1" />
        </svg>
      )}
    </div>
  )
}
