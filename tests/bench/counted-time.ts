/** Counted time against true time, in the simulator: the same days as in the tests, and more of them. */
import fc from 'fast-check'
import { plainDay } from '../sim/arbitrary.ts'
import { countedStretches, darkError } from '../sim/counted-time.ts'
import type { Browser } from '../sim/desk.ts'
import { highestRow, plainRow, type Row } from './rows.ts'

const DAYS = 300
const SEED = 20260302
const HOUR = 3_600_000

/** A heartbeat, which a sleep, or a crash, may cost. */
const HEARTBEAT_S = 60

const RETURN_S: Record<Browser, number> = { chrome: 3, firefox: 30 }

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const seconds = (ms: number) => ms / 1000

export function countedTime(): Row[] {
  return (['chrome', 'firefox'] as const).flatMap((browser) => {
    const stretches = fc.sample(plainDay(browser), { numRuns: DAYS, seed: SEED }).flatMap(countedStretches)
    const long = stretches.filter(({ trueMs }) => trueMs >= HOUR)
    const returns = stretches.filter(({ isFirst }) => !isFirst)
    const told = returns.filter(({ raced }) => browser === 'firefox' || !raced)
    const row = (what: string, budget: number) => ({
      what: `counted time, ${what}`,
      where: `${browser}, simulated`,
      budget,
      unit: 's' as const,
    })
    return [
      highestRow(
        row(
          `error an hour without pauses over 60 s, highest of ${long.length} stretches of an hour or more`,
          5,
        ),
        long.map(({ activeErrorMs, trueMs }) => seconds(Math.abs(activeErrorMs)) / (trueMs / HOUR)),
      ),
      highestRow(
        row(`error of a return, highest of ${told.length}`, RETURN_S[browser]),
        told.map(({ lateMs }) => seconds(Math.abs(lateMs))),
      ),
      ...(['sleep', 'closed'] as const).map((what) =>
        highestRow(
          row(
            `error of a ${what === 'sleep' ? 'sleep' : 'crash of the browser'} and the return after it, highest of ${DAYS}`,
            HEARTBEAT_S + RETURN_S[browser],
          ),
          fc
            .sample(fc.tuple(fc.integer({ min: 600, max: 3000 }), fc.integer({ min: 360, max: 7200 })), {
              numRuns: DAYS,
              seed: SEED,
            })
            .map(([before, length]) => seconds(Math.abs(darkError(browser, what, before, length)))),
        ),
      ),
      plainRow(
        row(`error of a return, mean of ${returns.length}`, 3),
        seconds(sum(returns.map(({ lateMs }) => lateMs)) / returns.length),
      ),
    ]
  })
}
