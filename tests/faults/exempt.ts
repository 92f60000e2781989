/** Awaits that the long run need not hit, each with the reason. */
import type { Family } from '../support/desk-types.ts'

type Exempt = { text: string; why: string }

const BOTH: Exempt[] = []

export const EXEMPT: Record<Family, Exempt[]> = {
  chromium: BOTH,
  firefox: BOTH,
}
