/** What the first sample of a day settles: what kind of day it is, and what of the days before is to be asked. */
import { addDays, hoursOfDay, isWorkingDay } from './day.ts'
import type { Day, Fact } from './facts.ts'
import { WATCHED_DAYS } from './quiet.ts'
import type { Rules, Settings } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Course, Result, State } from './state.ts'

/** Of fewer nudges a day nobody can say that all of them came at a bad time. */
const WHOLE_DAY_OF_NUDGES = 3
/** Nobody remembers what a longer absence was. */
const LONGEST_ABSENCE_DAYS = 60

export function dayBegins(before: State, today: Day, { at, timeZone }: Sample, rules: Rules): Result {
  const { settings } = rules
  const { course, nudger, markedDay } = before
  const off = course.off !== null && course.off.from <= today && today <= course.off.to
  const works = isWorkingDay(today, settings)
  const facts: Fact[] = [
    {
      store: 'marks',
      row: { day: today, kind: works ? 'work' : 'off', hours: hoursOfDay(today, timeZone, settings), at },
    },
  ]
  let { watching, ignoredDay } = course
  if (watching !== null && works && !off && watching.length < WATCHED_DAYS && !watching.includes(today)) {
    watching = [...watching, today]
    facts.push({ store: 'marks', row: { day: today, kind: 'watched', at, undone: false } })
  }
  const { shownOn } = nudger
  const allIgnored = shownOn.count >= WHOLE_DAY_OF_NUDGES && shownOn.ignored >= shownOn.count
  // The latest day with nudges tells, once it is over.
  if (shownOn.day < today && shownOn.day > (ignoredDay ?? '')) ignoredDay = allIgnored ? shownOn.day : null
  const next: Course = {
    ...course,
    watching,
    away: absence(markedDay, today, course, settings) ?? course.away,
    ignoredDay,
  }
  return { state: { ...before, course: next, markedDay: today }, facts }
}

/** Working days between the last one seen and today, as far as the user has not said what they were. */
function absence(last: Day | null, today: Day, { off }: Course, settings: Settings): Course['away'] {
  // A day back is a clock that was set, or another time zone.
  if (last === null || last >= today) return null
  const from = addDays(last, 1)
  const to = addDays(today, -1)
  for (let day = from, days = 0; day <= to && days < LONGEST_ABSENCE_DAYS; day = addDays(day, 1), days++) {
    if (isWorkingDay(day, settings) && !(off && off.from <= day && day <= off.to)) return { from, to }
  }
  return null
}
