/** Of the rows of routines: which count as what. */
import type { Reset } from './facts.ts'

/** The midday reset in any of its versions, to its end: what a working day asks for. */
export function isMiddayReset({ routine, finished }: Reset): boolean {
  return finished && routine === 'midday-reset'
}

/** Strength that was played is no word that could be taken back. */
export function isPlayedStrength({ how, routine, finished }: Reset): boolean {
  return finished && how === 'played' && routine === 'strength'
}
