/** How far the counted time is from the true time of a day, stretch by stretch, through the core alone. */
import type { Bout } from '../../lib/core/facts.ts'
import { MINUTE } from '../core/make.ts'
import type { AnyDay } from './arbitrary.ts'
import { EDGE_DELAY_MS, live } from './desk.ts'
import { trueStretches } from './timeline.ts'

const BREAK_MS = 300_000

export type CountedStretch = {
  isFirst: boolean
  /** Its first input came so much earlier than it was counted. */
  lateMs: number
  trueMs: number
  /** What its length and what was credited to it differ by, apart from that. */
  lengthErrorMs: number
  activeErrorMs: number
  /** A heartbeat in the half second between the input and Chrome's word of it has to guess, as Firefox does. */
  raced: boolean
}

/** Throws when another number of stretches was counted than there were. */
export function countedStretches({ day, options }: AnyDay): CountedStretch[] {
  const counted = live(day, options).facts.flatMap(({ store, row }): Bout[] =>
    store === 'bouts' ? [row] : [],
  )
  const truth = trueStretches(day, BREAK_MS)
  if (counted.length !== truth.length) {
    throw new Error(`${counted.length} stretches were counted, and there were ${truth.length}`)
  }
  return truth.map(({ start, end }, index) => {
    const seen = counted[index] as Bout
    const lateMs = seen.start - start
    const trueMs = end - start
    return {
      isFirst: index === 0,
      lateMs,
      trueMs,
      lengthErrorMs: seen.end - seen.start + lateMs - trueMs,
      activeErrorMs: seen.activeMs + lateMs - trueMs,
      raced: (MINUTE - ((start - day.start) % MINUTE)) % MINUTE <= EDGE_DELAY_MS,
    }
  })
}
