import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REPLAYS, randomDays } from './seed.ts'
import { type ShellDay, shellDay } from './shell-arbitrary.ts'
import { ShellDesk } from './shell-desk.ts'
import { evidenceOf } from './shell-evidence.ts'
import { ALWAYS, CLOCK_KEPT, checkLengths, type Promises } from './shell-promises.ts'

/** `SIM_SHELL_DAYS=1000` for the long run. */
const RUNS = Number(process.env.SIM_SHELL_DAYS ?? 100)

// What the shell says of itself while things go wrong, as they do here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

async function keeps(promises: Promises, given: ShellDay): Promise<ShellDesk> {
  const desk = await new ShellDesk(given.day, given.options).live()
  for (const [name, promise] of Object.entries(promises)) {
    try {
      await promise(desk, given)
    } catch (error) {
      throw new Error(`broken: ${name}`, { cause: error })
    }
  }
  return desk
}

describe('random days with the whole shell at work', () => {
  test.each<[string, boolean, Promises]>([
    ['with kills, late alarms, two pages at once', false, { ...ALWAYS, ...CLOCK_KEPT }],
    ['with all of that, and a clock and a zone that change', true, ALWAYS],
  ])('keep every promise %s', { timeout: 30_000 + RUNS * 2_000 }, async (_, clockChanges, promises) => {
    const seen = { bouts: 0, nudges: 0, shown: 0, resets: 0, told: 0, untold: 0, joined: 0 }
    await fc.assert(
      fc.asyncProperty(shellDay({ clockChanges }), async (given) => {
        const desk = await keeps(promises, given)
        const { database } = desk.profile
        seen.bouts += database.rows('bouts').length
        seen.nudges += desk.nudges
        seen.resets += database.rows('resets').length
        if (!clockChanges) seen.joined += checkLengths(desk)
        seen.shown += evidenceOf(desk).shown.length
        for (const { told } of desk.journal) seen[told ? 'told' : 'untold']++
      }),
      randomDays(RUNS / 2),
    )
    if (REPLAYS) return
    // Days on which nothing happens would keep every promise.
    expect(seen.bouts).toBeGreaterThan(RUNS / 2)
    expect(Math.min(seen.nudges, seen.shown)).toBeGreaterThan(RUNS / 10)
    expect(Math.min(seen.resets, seen.untold)).toBeGreaterThan(0)
    expect(seen.told).toBeGreaterThan(RUNS / 10)
    if (!clockChanges) expect(seen.joined).toBeGreaterThan(RUNS / 2)
  })
})
