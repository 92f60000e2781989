/**
 * How far the counted time is from the true time, which is computed from the key presses alone. Nobody is
 * asked to stand here (whoever stands up after a nudge ends a stretch that the key presses do not end).
 * `SIM_SHELL_DAYS=1000` prints the distribution of a long run.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unionLength } from '../../lib/core/day.ts'
import { HOUR, MINUTE, SECOND } from '../core/make.ts'
import { plainDay } from './arbitrary.ts'
import type { Browser } from './desk.ts'
import { SEED } from './seed.ts'
import { type ShellDay, shellDay } from './shell-arbitrary.ts'
import { ShellDesk } from './shell-desk.ts'
import { counted } from './shell-promises.ts'
import { trueStretches } from './timeline.ts'

const RUNS = Number(process.env.SIM_SHELL_DAYS ?? 40)
const WATCH_CAP_MS = 30 * MINUTE

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

type Found = { errorMs: number; trueMs: number; outOfBoundsMs: number }

async function compare({ day, options }: ShellDay): Promise<Found> {
  const desk = await new ShellDesk(day, { ...options, alarmLost: [] }).live()
  const breakMs = (options.settings?.breakMinutes ?? 5) * MINUTE
  const countedMs = unionLength(counted(desk))
  const stretches = trueStretches(day, breakMs, WATCH_CAP_MS)
  const trueMs = unionLength(stretches)
  // Whether an absence that is a minute shorter or longer than a break was one cannot be told by heartbeats.
  const possible = [breakMs - 61 * SECOND, breakMs, breakMs + 31 * SECOND].map((ms) =>
    unionLength(trueStretches(day, ms, WATCH_CAP_MS)),
  )
  // DESIGN.md section 7: a heartbeat for each sleep or start, half a one for each return, 5 s an hour.
  const unseen = 2 * day.dark.length + day.watched.length
  const allowedMs = MINUTE * unseen + 31 * SECOND * stretches.length + (5 * SECOND * trueMs) / HOUR
  const low = Math.min(...possible) - allowedMs
  const high = Math.max(...possible) + allowedMs
  const outOfBoundsMs = Math.max(0, low - countedMs, countedMs - high)
  return { errorMs: countedMs - trueMs, trueMs, outOfBoundsMs }
}

const seconds = (ms: number) => Math.round(ms / 100) / 10

/** Of the sizes of the errors; the mean with its sign. */
function distribution(errors: Found[]) {
  const sizes = errors.map(({ errorMs }) => Math.abs(errorMs)).sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))] ?? 0
  const sum = errors.reduce((total, { errorMs }) => total + errorMs, 0)
  const hours = errors.reduce((total, { trueMs }) => total + trueMs, 0) / HOUR
  return {
    days: errors.length,
    hours: Math.round(hours),
    medianS: seconds(at(0.5)),
    p99S: seconds(at(0.99)),
    worstS: seconds(at(1)),
    meanS: seconds(sum / errors.length),
    perHourS: seconds(sum / hours),
  }
}

const days = (browser: Browser, kind: string): ShellDay[] => {
  const some = { numRuns: RUNS, seed: SEED }
  if (kind === 'plain') return fc.sample(plainDay(browser), some)
  return fc.sample(shellDay({ clockChanges: false, browser, quiet: true, calm: kind === 'calm' }), some)
}

/** `plain`: pauses too short to matter, breaks that nobody can mistake. `calm`: anything may happen, nothing goes wrong. `rough`: it does. */
describe.each<Browser>(['chrome', 'firefox'])('%s', (browser) => {
  test.each(['plain', 'calm', 'rough'])(
    'counted against true time, %s days',
    { timeout: 60_000 + RUNS * 1_000 },
    async (kind) => {
      const errors: Found[] = []
      const broken: unknown[] = []
      for (const day of days(browser, kind)) {
        const found = await compare(day)
        errors.push(found)
        if (kind !== 'rough' && found.outOfBoundsMs > 0) broken.push({ ...found, day: fc.stringify(day) })
      }
      console.info(
        `counted against true time, ${browser}, ${kind} days: ${JSON.stringify(distribution(errors))}`,
      )
      expect(broken).toEqual([])
    },
  )
})
