/** What must be read, or asked, before an exercise is played (CLINICAL-AMENDMENTS.md B1-1, B1-2). */
import { acceptedAtIn } from './plan/fingerprint.ts'
import type { Practice } from './practice.ts'

const DAY_MS = 24 * 60 * 60_000
/** Away for so long, it is asked whether anything is new. */
export const ANEW_AFTER_MS = 14 * DAY_MS

/**
 * `first`: the card of who should ask first. `anythingNew`: its one line. `waiting`: exercises wait until a
 * clinician said yes; standing, walking and breathing stay.
 */
export type Gate = 'first' | 'anythingNew' | 'waiting' | null

/** `lastAt`: when the latest routine began; null when none ever did. */
export function gateAt({ safety, plan }: Practice, lastAt: number | null, at: number): Gate {
  if (safety === null) return 'first'
  if (safety.answer === 'asking') return 'waiting'
  if (plan !== null && acceptedAtIn(plan) > safety.at) return 'anythingNew'
  return at - Math.max(safety.at, lastAt ?? 0) >= ANEW_AFTER_MS ? 'anythingNew' : null
}
