/** What the voice says where a step changes. */
import type { Position, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'
import { stepName } from '../shared/exercise-names.ts'
import { cueText } from '../shared/exercise-texts.ts'
import { sideText } from '../shared/position-texts.ts'
import { isNewRep } from './changes.ts'

/** A shorter beat leaves no time for a word: of its repetition only the number is said. */
const SAYABLE_MS = 1_200

function saidOfRep(step: Step, before: Position | null, now: Extract<Position, { kind: 'rep' }>): string[] {
  const { cue, rep, reps, side, beatMs } = now
  const anew = isNewRep(before, now)
  const first = rep === 1 && step.cue !== ''
  if (!anew) {
    const same = before?.kind === 'rep' && before.cue === cue
    // The clinician's words have their repetition to themselves.
    return same || first || beatMs < SAYABLE_MS ? [] : [cueText(step.exercise, cue)]
  }
  const onOtherSide = side !== null && !(before?.kind === 'rep' && before.side === side)
  const named = onOtherSide ? [sideText(side)] : []
  if (first) return [...named, step.cue]
  const number = reps > 1 ? [String(rep)] : []
  const quick = beatMs < SAYABLE_MS && rep > 1
  return [...named, ...number, ...(quick ? [] : [cueText(step.exercise, cue)])]
}

/** Null where nothing is to be said. */
export function saidAt(step: Step, before: Position | null, now: Position): string | null {
  if (now.kind === 'rep') {
    const words = saidOfRep(step, before, now)
    return words.length > 0 ? words.join('. ') : null
  }
  if (before?.kind === now.kind) return null
  switch (now.kind) {
    case 'ready':
      return stepName(step)
    case 'change':
      return `${t('run.change')}. ${sideText(now.side)}`
    case 'rest':
      return `${t('run.rest')}. ${t('run.next_set', [now.set, now.sets])}`
    case 'over':
      return null
  }
}
