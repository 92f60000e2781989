/** What a sample told, as the nudger reads it. */
import type { Span } from './day.ts'
import type { Day } from './facts.ts'
import type { QuietWhy } from './quiet.ts'

/** What the tracker found at this sample. */
export type Seen = {
  today: Day
  input: boolean
  quiet: { from: number; ms: number } | null
  broke: boolean
  /** The absence that this sample found to be over. */
  back: Span | null
  /** Since when nobody is there, or was until this sample; null while somebody was all the time. */
  goneSince: number | null
  /** The one going on; null while away or in a routine. */
  stretch: Span | null
  quietUntil: number
  /** Nobody knows what happened since the previous sample. */
  gap: boolean
  meeting: boolean
  /** Reminded by the clock alone: whether there is input nobody can tell. */
  unreliable: boolean
  /** Why there are no nudges now; a marked meeting only holds one. */
  why: QuietWhy | null
  /** Today standing up is enough: the midday reset is not offered. */
  gentle: boolean
}
