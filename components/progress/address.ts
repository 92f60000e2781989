/** What the page shows, as its address says after the `#`: a range, and a day of which every fact is listed. */
import type { Day } from '../../lib/core/facts.ts'
import type { Range } from '../../lib/core/pages.ts'

export const RANGES = ['week', 'month', 'quarter', 'year', 'all'] as const satisfies Range[]

const FIRST: Range = 'month'

export type Place = { range: Range; day: Day | null }

export function placeOf(hash: string): Place {
  const [range, day] = hash.replace(/^#/, '').split('/')
  const known = RANGES.find((each) => each === range)
  return { range: known ?? FIRST, day: day !== undefined && isDay(day) ? day : null }
}

/** In the place of all that: the page for a visit to the clinic. */
export const VISIT = '#visit'

export const hashOf = ({ range, day }: Place): string => (day === null ? `#${range}` : `#${range}/${day}`)

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // The calendar would take a 31st of a month that has none.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
