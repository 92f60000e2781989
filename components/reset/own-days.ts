/** For which days "did it on my own" can be told: today, yesterday, and the last weekend if it is not far. Pure. */
import { addDays, weekday } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'

const SATURDAY = 5
/** As far back as anything is told of. */
const BACK_DAYS = 3

export function ownDays(today: Day): Day[] {
  const back = Array.from({ length: BACK_DAYS + 1 }, (_, days) => addDays(today, -days))
  return back.filter((day, days) => days <= 1 || weekday(day) >= SATURDAY)
}
