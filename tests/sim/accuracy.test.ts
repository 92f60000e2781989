import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bout } from '../../lib/core/facts.ts'
import { HOUR, MINUTE, SECOND } from '../core/make.ts'
import { plainDay } from './arbitrary.ts'
import { type Browser, EDGE_DELAY_MS, live } from './desk.ts'
import { trueStretches } from './timeline.ts'

const BREAK_MS = 300_000
/** DESIGN.md section 7: per return, and on the mean of many. */
const RETURN_MS: Record<Browser, number> = { chrome: 3 * SECOND, firefox: 30 * SECOND }
const MEAN_MS = 3 * SECOND

describe.each<Browser>(['chrome', 'firefox'])('counted time in %s', (browser) => {
  test('is true to 5 s an hour and to what a return may cost', { timeout: 30_000 }, () => {
    const returns: number[] = []
    fc.assert(
      fc.property(plainDay(browser), ({ day, options }) => {
        const counted = live(day, options).facts.flatMap(({ store, row }): Bout[] =>
          store === 'bouts' ? [row] : [],
        )
        const truth = trueStretches(day, BREAK_MS)
        expect(counted).toHaveLength(truth.length)
        for (const [index, { start, end }] of truth.entries()) {
          const seen = counted[index] as Bout
          const late = seen.start - start
          if (index > 0) returns.push(late)
          // A heartbeat in the half second between the input and Chrome's word of it has to guess, as Firefox does.
          const raced = (MINUTE - ((start - day.start) % MINUTE)) % MINUTE <= EDGE_DELAY_MS
          const most = index === 0 ? SECOND : RETURN_MS[raced ? 'firefox' : browser]
          expect(Math.abs(late)).toBeLessThanOrEqual(most)
          const allowed = 2 * SECOND + (5 * SECOND * (end - start)) / HOUR
          expect(Math.abs(seen.end - seen.start + late - (end - start))).toBeLessThanOrEqual(allowed)
          expect(Math.abs(seen.activeMs + late - (end - start))).toBeLessThanOrEqual(allowed)
        }
      }),
      { numRuns: 200, seed: 20260302 },
    )
    const mean = returns.reduce((sum, late) => sum + late, 0) / returns.length
    expect(returns.length).toBeGreaterThan(300)
    expect(Math.abs(mean)).toBeLessThanOrEqual(MEAN_MS)
  })
})
