/** How far the counted time is from the true time of a day, stretch by stretch, through the core alone. */
import type { Bout } from '../../lib/core/facts.ts'
import { clock, MINUTE, ZONE } from '../core/make.ts'
import type { AnyDay } from './arbitrary.ts'
import { type Browser, EDGE_DELAY_MS, live } from './desk.ts'
import { timeline, trueStretches } from './timeline.ts'

const BREAK_MS = 300_000
const AFTER_S = 30 * 60

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

/** A morning with one sleep, or one crash of the browser, in it: by how much what is credited differs from the time at work. */
export function darkError(
  browser: Browser,
  what: 'sleep' | 'closed',
  secondsBefore: number,
  seconds: number,
): number {
  // As long as whole heartbeats, or the last minute would not be looked at.
  const after = 60 * Math.ceil((secondsBefore + seconds) / 60) + AFTER_S - secondsBefore - seconds
  const work = (length: number) => ({ what: 'work' as const, seconds: length })
  const day = timeline(clock('09:00'), [
    work(secondsBefore),
    { what, seconds },
    work(after),
    { what: 'still', seconds: 600 },
  ])
  const credited = live(day, { browser, zone: ZONE }).facts.reduce(
    (sum, { store, row }) => sum + (store === 'bouts' ? row.activeMs + row.passiveMs : 0),
    0,
  )
  return credited - (secondsBefore + after) * 1000
}
