/** Where one is in a step, in words. */
import type { BeatCue, Position, Side } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'

function cueText(cue: BeatCue): string {
  switch (cue) {
    case 'out':
      return t('run.cue.out')
    case 'hold':
      return t('run.cue.hold')
    case 'back':
      return t('run.cue.back')
    case 'turn':
      return t('run.cue.turn')
    case 'stay':
      return t('run.cue.stay')
    case 'breatheIn':
      return t('run.cue.breathe_in')
    case 'breatheOut':
      return t('run.cue.breathe_out')
  }
}

export const sideText = (side: Side): string => (side === 'right' ? t('run.right') : t('run.left'))

/** What to do this very second. */
export function doingText(position: Position): string {
  switch (position.kind) {
    case 'ready':
      return t('run.ready')
    case 'change':
      return t('run.change')
    case 'timed':
      return t('run.cue.stand')
    case 'rep':
      return cueText(position.cue)
    case 'over':
      return ''
  }
}

/** What is read out: it changes with the side and the repetition, not with every frame. */
export function spokenText(position: Position, exercise: string): string {
  if (position.kind === 'ready') return t('run.ready')
  if (position.kind === 'change') return t('run.change')
  if (position.kind !== 'rep') return ''
  if (position.side)
    return t('run.said_side', [sideText(position.side), t('run.rep', [position.rep, position.reps])])
  return exercise === 'breathing'
    ? t('run.breath', [position.rep, position.reps])
    : t('run.rep', [position.rep, position.reps])
}
