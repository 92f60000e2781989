/** Of which days a fact is part of the summary. */
import { addDays, dayOf } from './day.ts'
import type { Day, Fact } from './facts.ts'
import type { Settings } from './rules.ts'

/**
 * A row that continues a stretch lengthens the one of the day before. A stretch that a word is about may be cut
 * across a day's end, or told of from another zone, and has rows of the days beside.
 */
export function touchedDays({ store, row }: Fact, { dayStartHour }: Settings): Day[] {
  const isWord = store === 'corrections'
  const last = isWord ? addDays(dayOf(row.to, row.timeZone, dayStartHour), 1) : row.day
  const days = []
  let day = addDays(row.day, isWord || (store === 'bouts' && row.continues) ? -1 : 0)
  for (; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
