import type { Rules } from './rules.ts'
import type { State } from './state.ts'

/** "Take this call standing": said by the badge alone, and not for long. */
export function callOffered({ nudger: { call } }: State, at: number, rules: Rules): boolean {
  return call !== null && call.standing === 'offered' && at - call.since < rules.callOfferMs
}
