/** When the next thing in a step changes, and what is said and sounded then. Pure. */
import type { Position } from '../../lib/core/routine.ts'

/** `begin`: of a repetition. `breatheIn`, `breatheOut`: as long as the breath. */
export type Tone = 'begin' | 'beat' | 'breatheIn' | 'breatheOut' | 'change' | 'end'

/** Milliseconds until it; null when nothing more comes. */
export function nextChangeMs(position: Position): number | null {
  switch (position.kind) {
    case 'ready':
      return position.remainingMs
    case 'change':
      return position.changeMs
    case 'rest':
      return position.restMs
    case 'rep':
      return position.leftMs
    case 'over':
      return null
  }
}

/** Whether a new repetition begins between the two. */
export function isNewRep(before: Position | null, now: Extract<Position, { kind: 'rep' }>): boolean {
  if (before?.kind !== 'rep') return true
  return before.rep !== now.rep || before.side !== now.side || before.set !== now.set
}

const isSame = (before: Position, now: Position): boolean =>
  before.kind === now.kind && !(now.kind === 'rep' && before.kind === 'rep' && before.cue !== now.cue)

/** What is heard where the position changed; null when it did not. */
export function toneOf(before: Position | null, now: Position): Tone | null {
  if (now.kind === 'ready') return null
  if (now.kind !== 'rep') return before?.kind === now.kind ? null : now.kind === 'over' ? 'end' : 'change'
  const anew = isNewRep(before, now)
  if (before && !anew && isSame(before, now)) return null
  if (now.cue === 'breatheIn' || now.cue === 'breatheOut') return now.cue
  return anew ? 'begin' : 'beat'
}
