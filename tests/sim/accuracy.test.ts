import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, SECOND } from '../core/make.ts'
import { plainDay } from './arbitrary.ts'
import { countedStretches } from './counted-time.ts'
import type { Browser } from './desk.ts'

/** DESIGN.md section 7: per return, and on the mean of many. */
const RETURN_MS: Record<Browser, number> = { chrome: 3 * SECOND, firefox: 30 * SECOND }
const MEAN_MS = 3 * SECOND

describe.each<Browser>(['chrome', 'firefox'])('counted time in %s', (browser) => {
  test('is true to 5 s an hour and to what a return may cost', { timeout: 30_000 }, () => {
    const returns: number[] = []
    fc.assert(
      fc.property(plainDay(browser), (given) => {
        for (const stretch of countedStretches(given)) {
          const { isFirst, lateMs, trueMs, lengthErrorMs, activeErrorMs, raced } = stretch
          if (!isFirst) returns.push(lateMs)
          const most = isFirst ? SECOND : RETURN_MS[raced ? 'firefox' : browser]
          expect(Math.abs(lateMs)).toBeLessThanOrEqual(most)
          const allowed = 2 * SECOND + (5 * SECOND * trueMs) / HOUR
          expect(Math.abs(lengthErrorMs)).toBeLessThanOrEqual(allowed)
          expect(Math.abs(activeErrorMs)).toBeLessThanOrEqual(allowed)
        }
      }),
      { numRuns: 200, seed: 20260302 },
    )
    const mean = returns.reduce((sum, late) => sum + late, 0) / returns.length
    expect(returns.length).toBeGreaterThan(300)
    expect(Math.abs(mean)).toBeLessThanOrEqual(MEAN_MS)
  })
})
