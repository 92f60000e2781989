/** Chance that tells the same story again for the same seed. */
import { randomFrom } from '../sim/virtual-time.ts'

export type Roll = {
  /** Whole, both ends included. */
  between: (low: number, high: number) => number
  chance: (of: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

export function rolling(seed: number): Roll {
  const next = randomFrom(seed)
  return {
    between: (low, high) => low + Math.floor((high - low + 1) * next()),
    chance: (of) => next() < of,
    pick: (from) => from[Math.floor(from.length * next())] as (typeof from)[number],
  }
}
