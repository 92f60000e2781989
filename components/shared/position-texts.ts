/** Where one is in a step, in words. */
import type { Position, Side } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { cueText } from './exercise-texts.ts'

export const sideText = (side: Side): string => (side === 'right' ? t('run.right') : t('run.left'))

/** What to do this very second. */
export function doingText(position: Position, exercise: string): string {
  switch (position.kind) {
    case 'ready':
      return t('run.ready')
    case 'change':
      return t('run.change')
    case 'rest':
      return t('run.rest')
    case 'rep':
      return cueText(exercise, position.cue)
    case 'over':
      return ''
  }
}

/** "Right side, 2 of 5"; "Breath 2 of 5, Breathe out", as it turns; what is done only once says what it is. */
function repText(position: Extract<Position, { kind: 'rep' }>, exercise: string): string {
  const { cue, rep, reps, side } = position
  const breath = cue === 'breatheIn' || cue === 'breatheOut'
  if (reps > 1 && breath) return t('run.said_side', [t('run.breath', [rep, reps]), cueText(exercise, cue)])
  const which = reps > 1 ? t('run.rep', [rep, reps]) : cueText(exercise, cue)
  return side ? t('run.said_side', [sideText(side), which]) : which
}

/** What is read out: it changes with the side, the set and the repetition, not with every frame. */
export function spokenText(position: Position, exercise: string): string {
  switch (position.kind) {
    case 'ready':
      return t('run.ready')
    case 'change':
      return `${t('run.change')}: ${sideText(position.side)}`
    case 'rest':
      return `${t('run.rest')}. ${t('run.next_set', [position.set, position.sets])}`
    case 'rep':
      return repText(position, exercise)
    case 'over':
      return ''
  }
}
