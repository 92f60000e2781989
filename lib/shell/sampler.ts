/** Reads the computer once: a sample (DESIGN.md section 3). */
import { LONGEST_IDLE_MS, type Sample } from '../core/sample.ts'
import type { TrackerState } from '../core/state.ts'
import type { Ports } from './ports.ts'

/** The smallest interval that the browsers answer for. */
const SHORTEST_SECONDS = 15
const LONGEST_SECONDS = LONGEST_IDLE_MS / 1000

/** `at` is the moment of the answer: windows may take longer to look at, and must not make input of that. */
type Idle = Pick<Sample, 'at' | 'idleMs' | 'locked'>

/** `last` is the previous sample, which makes one question enough most of the time. */
export async function takeSample(
  ports: Ports,
  last: TrackerState['last'],
  edge: Sample['edge'],
): Promise<Sample> {
  const [idle, windows] = await Promise.all([readIdle(ports, last), ports.lookAtWindows()])
  return { timeZone: ports.timeZone(), linux: ports.linux, edge, ...idle, ...windows }
}

async function readIdle(ports: Ports, last: TrackerState['last']): Promise<Idle> {
  const since = last ? Math.floor((ports.now() - last.lastInput) / 1000) : 0
  // A clock that was set back since makes the stored last input too late.
  if (!last || since <= SHORTEST_SECONDS || last.at > ports.now())
    return bisect(ports, SHORTEST_SECONDS, LONGEST_SECONDS)
  // No input since the previous sample, if it is idle for exactly as long as that one would be by now.
  const asked = Math.min(since, LONGEST_SECONDS)
  const state = await ports.queryIdle(asked)
  const at = ports.now()
  if (state === 'locked') return { at, idleMs: null, locked: true }
  // The same last input to the millisecond: rounded anew at each heartbeat it would creep forward.
  if (state === 'idle') return { at, idleMs: Math.min(at - last.lastInput, LONGEST_IDLE_MS), locked: false }
  return bisect(ports, SHORTEST_SECONDS, asked)
}

/** The largest number of seconds from `low` to `high` for which the browser says "idle"; under `low` counts as none. */
async function bisect(ports: Ports, low: number, high: number): Promise<Idle> {
  const first = await ports.queryIdle(low)
  if (first === 'locked') return { at: ports.now(), idleMs: null, locked: true }
  if (first === 'active') return { at: ports.now(), idleMs: 0, locked: false }
  let idle = low
  let active = high + 1
  while (active - idle > 1) {
    const middle = Math.floor((idle + active) / 2)
    const state = await ports.queryIdle(middle)
    if (state === 'locked') return { at: ports.now(), idleMs: null, locked: true }
    if (state === 'idle') idle = middle
    else active = middle
  }
  return { at: ports.now(), idleMs: idle * 1000, locked: false }
}
