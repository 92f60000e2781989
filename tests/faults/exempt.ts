/** Awaits that the long run need not hit, each with the reason. */
import type { Family } from '../support/desk-types.ts'

type Exempt = { text: string; why: string }

const BOTH: Exempt[] = []

const CLOSED_BY_HAND =
  'Firefox does not tell a close by hand from one by the system, and it is not listened to there'

export const EXEMPT: Record<Family, Exempt[]> = {
  chromium: BOTH,
  firefox: [
    ...BOTH,
    { text: 'CLOSE_WAITS_MS', why: CLOSED_BY_HAND },
    { text: 'type: nudgeClosed', why: CLOSED_BY_HAND },
  ],
}
