/** Whether two plans say the same: the same plan taken twice changes nothing. */
import type { Plan } from './plan.ts'

/** Fields in one order, whatever order they came in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, each]) => [k, ordered(each)]),
  )
}

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** Sixteen hex digits: FNV-1a of the plan's text. Against mistakes, not against malice: nothing is trusted for it. */
export function fingerprint(plan: Plan): string {
  let hash = OFFSET
  for (const byte of new TextEncoder().encode(JSON.stringify(ordered(plan)))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

/** Of the plan that was accepted under that id, and when. */
export const fingerprintIn = (id: string): string => id.slice(0, 16)
export const acceptedAtIn = (id: string): number => Number(id.slice(17))
