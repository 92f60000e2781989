/** What the background does at each event of its own: one look at the computer, and what follows from it. */
import type { Sample } from '../core/sample.ts'
import type { State } from '../core/state.ts'
import { adoptLocalRows } from './adopt.ts'
import { sampleNow, tellRestarted } from './happen.ts'
import type { Ports } from './ports.ts'

/** While a pause in the input is waited for, and while someone may be standing up, a minute is too coarse. */
const BREAKPOINT_CHECK_MS = 5_000
const STANDING_CHECK_MS = 15_000
/** Someone who stood up is looked for this long, so that the moment of return is known. */
const STANDING_MS = 10 * 60_000

/** Returns after how many milliseconds it has to look again, if sooner than at the next heartbeat. */
export async function look(ports: Ports, edge: Sample['edge'] = null): Promise<number | null> {
  await ports.ensureHeartbeat()
  await noteStart(ports)
  const state = await sampleNow(ports, edge)
  await adoptLocalRows(ports)
  return state && nextLookMs(state, ports.now())
}

/**
 * Whichever event comes first after a start of the browser (start-up, heartbeat, idle) tells of it.
 * `storage.session` is empty then, and only then.
 */
async function noteStart(ports: Ports): Promise<void> {
  if (await ports.session.get('started')) return
  await tellRestarted(ports)
  await ports.session.set('started', true)
}

function nextLookMs({ nudger, tracker }: State, at: number): number | null {
  const { kind } = nudger.phase
  const { phase } = tracker
  if (kind === 'waiting') return BREAKPOINT_CHECK_MS
  const standing = phase.kind === 'away' && phase.why === 'stoodUp' && at - phase.since < STANDING_MS
  return kind === 'shown' || kind === 'believed' || standing ? STANDING_CHECK_MS : null
}
