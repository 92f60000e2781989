/** How the day's question is settled: by an answer, or by being left alone for the rest of its day. */
import { addDays } from './day.ts'
import type { Day } from './facts.ts'
import { WATCHED_DAYS } from './quiet.ts'
import type { Asked, Course } from './state.ts'

/** Put on a day and left without an answer, these count as put aside: nobody is asked the same thing day after day. */
const PUT_ASIDE: readonly Asked[] = [
  'music',
  'rhythm',
  'away',
  'observed',
  'sentence',
  'notWork',
  'fewer',
  'bringBack',
  'look',
]

/** "Not today", of look and feel. */
export const LOOK_PUT_OFF_DAYS = 7

/** Nothing was settled in the time to come: the clock was ahead. When it was, nobody knows; long ago does no harm. */
const LONG_AGO_DAYS = 8

/** The question was answered or put aside on that day. What it was about is only as old as the day. */
export function settle(course: Course, what: Asked, day: Day): Course {
  const { away, ignoredDay, watching, fewerOffers } = course
  return {
    ...course,
    settled: { ...course.settled, [what]: day },
    away: what === 'away' && away !== null && away.to < day ? null : away,
    ignoredDay: what === 'rhythm' && ignoredDay !== null && ignoredDay < day ? null : ignoredDay,
    watching: what === 'observed' && isOver(watching, day) ? null : watching,
    fewerOffers: what === 'fewer' ? fewerOffers + 1 : fewerOffers,
  }
}

/** All days are watched, and the last of them is over. */
export function isOver(watching: Course['watching'], today: Day): boolean {
  const last = watching?.[WATCHED_DAYS - 1]
  return last !== undefined && last < today
}

/** Whether this question is the latest one put, and still waits for its answer. */
export function isUnanswered({ asked, settled }: Course, what: Asked): boolean {
  return asked?.what === what && (settled[what] ?? '') < asked.day
}

/** What was settled, as `today` finds it. */
export function settledBy(course: Course, today: Day): Course {
  const days = Object.entries(course.settled)
  if (days.every(([, day]) => day <= today)) return course
  const longAgo = addDays(today, -LONG_AGO_DAYS)
  return {
    ...course,
    settled: Object.fromEntries(days.map(([what, day]) => [what, day <= today ? day : longAgo])),
  }
}

/** The course as `today` finds it: a question of an earlier day that nobody answered is put aside. */
export function putAside(given: Course, today: Day): Course {
  const course = settledBy(given, today)
  const { asked } = course
  if (asked === null || asked.day >= today || !PUT_ASIDE.includes(asked.what)) return course
  return isUnanswered(course, asked.what) ? settle(course, asked.what, asked.day) : course
}
