/** The recovery copy: settings and state, mirrored in `storage.local` (DESIGN.md section 4). */
import { INITIAL_STATE, type State } from '../core/state.ts'
import type { Ports } from './ports.ts'
import { decodeState, encodeState } from './state-rows.ts'

const RECOVERY_KEY = 'recovery'
const MIRROR_EVERY_MS = 15 * 60_000

/** Whether a heartbeat at `at` is the first of its quarter of an hour. */
export function mirrorDue(previousAt: number | null, at: number): boolean {
  const quarter = (time: number) => Math.floor(time / MIRROR_EVERY_MS)
  return previousAt === null || quarter(previousAt) !== quarter(at)
}

export async function mirror(ports: Ports, state: State): Promise<void> {
  await ports.local.set(RECOVERY_KEY, encodeState(state))
}

/** The state of the copy; the first state of all when there is none, or none that can be read. */
export async function recovered(ports: Ports): Promise<State> {
  const stored = await ports.local.get(RECOVERY_KEY)
  return Array.isArray(stored) ? (decodeState(stored).state ?? INITIAL_STATE) : INITIAL_STATE
}
