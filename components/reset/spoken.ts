/** What is read out while a routine runs: only what changed, since each repetition leaves a few seconds for it. Pure. */
import type { Position, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { saidName } from '../shared/exercise-names.ts'
import { cueText } from '../shared/exercise-texts.ts'
import { sideText } from '../shared/position-texts.ts'

type Rep = Extract<Position, { kind: 'rep' }>

/** The step is named once: while getting ready or, where there is no time for that, with its first repetition. */
function begins({ readySeconds }: Step, position: Position): boolean {
  if (position.kind !== 'rep') return position.kind === 'ready'
  return readySeconds === 0 && position.set === 1 && position.rep === 1 && position.side !== 'left'
}

/** "Right side, 1 of 5", then "2 of 5"; "Breath 2 of 5, Breathe in", then "Breathe out"; what is done only once says what it is. */
function repText({ exercise, dose }: Step, { cue, rep, reps, side }: Rep): string {
  if (reps > 1 && cue === 'breatheIn')
    return t('run.said_side', [t('run.breath', [rep, reps]), cueText(exercise, cue)])
  const which = reps > 1 && cue !== 'breatheOut' ? t('run.rep', [rep, reps]) : cueText(exercise, cue)
  const turns = rep === 1 || dose.sides === 'alternate'
  return side && turns ? t('run.said_side', [sideText(side), which]) : which
}

function positionText(step: Step, position: Position): string {
  switch (position.kind) {
    case 'ready':
      return t('run.ready')
    case 'change':
      return `${t('run.change')}: ${sideText(position.side)}`
    case 'rest':
      return `${t('run.rest')}. ${t('run.next_set', [position.set, position.sets])}`
    case 'rep':
      return repText(step, position)
    case 'over':
      return ''
  }
}

/** `stepOf`: the how-manieth of how many. */
export function spokenText(
  step: Step,
  position: Position,
  { paused, stepOf: [index, steps] }: { paused: boolean; stepOf: readonly [number, number] },
): string {
  const now = paused ? t('run.paused') : positionText(step, position)
  return begins(step, position) ? `${t('run.said_step', [index, steps, saidName(step)])}. ${now}` : now
}
