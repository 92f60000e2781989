/** What the background does at each event of its own: one look at the computer, and what follows from it. */

import { rulesFrom } from '../core/rules.ts'
import type { Sample } from '../core/sample.ts'
import type { State } from '../core/state.ts'
import { adoptLocalRows } from './adopt.ts'
import { sampleNow, tellRestarted } from './happen.ts'
import type { Ports } from './ports.ts'
import { report } from './report.ts'
import { welcomeOnce } from './welcome.ts'

/** While a pause in the input is waited for, and while someone may be standing up, a minute is too coarse. */
const BREAKPOINT_CHECK_MS = 5_000
const STANDING_CHECK_MS = 15_000
/** Someone who stood up is looked for this long, so that the moment of return is known. */
const STANDING_MS = 10 * 60_000

type Looked = {
  /** After how many milliseconds to look again, if sooner than at the next heartbeat. */
  againMs: number | null
  updateFound: boolean
}

/** `edge` is what an idle event told, or null; other events have none. */
export async function look(ports: Ports, edge?: Sample['edge']): Promise<Looked> {
  const begun = ports.now()
  const notes = await ports.session.notes()
  // Whichever event comes first after a start of the browser (start-up, heartbeat, idle) tells of it.
  if (!notes.started) {
    // After everything was deleted an idle event wakes the worker, too: then nothing opens before the next start.
    if (edge === undefined) await welcomeOnce(ports)
    await tellRestarted(ports, begun)
    await ports.session.note({ started: true })
  }
  // Before the look, which would make the database's own state the later one.
  if (notes.localRows !== false) {
    await adoptLocalRows(ports).catch((error: unknown) => {
      report('what waits in storage.local could not be moved in', error)
    })
  }
  const state = await sampleNow(ports, edge, notes)
  const idleSeconds = state && rulesFrom(state.settings).breakMs / 1000
  if (idleSeconds !== null && idleSeconds !== notes.idleSeconds) {
    ports.tellIdleAfter(idleSeconds)
    await ports.session.note({ idleSeconds })
  }
  return { againMs: state && nextLookMs(state, ports.now()), updateFound: notes.updateFound === true }
}

function nextLookMs({ nudger, tracker }: State, at: number): number | null {
  const { kind } = nudger.phase
  const { phase } = tracker
  if (kind === 'waiting') return BREAKPOINT_CHECK_MS
  const standing = phase.kind === 'away' && phase.why === 'stoodUp' && at - phase.since < STANDING_MS
  return kind === 'shown' || kind === 'believed' || standing ? STANDING_CHECK_MS : null
}
