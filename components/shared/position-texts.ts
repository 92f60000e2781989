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
