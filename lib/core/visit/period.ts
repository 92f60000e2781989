/** The time that the visit page is about, and when the page is offered. */
import { addDays, isWorkingDay } from '../day.ts'
import type { Day, Mark } from '../facts.ts'
import type { Settings } from '../rules.ts'
import type { PeriodChoice, PeriodWhy, VisitPeriod } from './record.ts'

const WEEKS_12 = 12 * 7
const MOST_MONTHS = 12

type Given = {
  today: Day
  /** Of the last twelve months. */
  marks: Mark[]
  /** When the plan that is followed was taken; null for the built-in one. */
  planDay: Day | null
  /** First day of the record; null without any. */
  begins: Day | null
}

/** A period of so many months, today included. */
const monthsBack = (today: Day, months: number): Day =>
  Temporal.PlainDate.from(today).subtract({ months }).add({ days: 1 }).toString()

/** Marks are needed from this day on. */
export const longestReach = (today: Day): Day => monthsBack(today, MOST_MONTHS)

const later = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one)

const daysBetween = (from: Day, to: Day) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days

export const isVisit = (mark: Mark): boolean => mark.kind === 'visit' && !mark.undone

/** On the day of a visit the page is still about the time before it. */
function lastVisit({ marks, today }: Given): Day | null {
  const visits = marks.filter((mark) => isVisit(mark) && mark.day < today)
  return visits.reduce<Day | null>((last, { day }) => later(day, last), null)
}

function usual(given: Given): { from: Day; why: PeriodWhy } {
  const { today, planDay } = given
  const visit = lastVisit(given)
  if (visit !== null) return { from: visit, why: 'visit' }
  if (planDay !== null && planDay < today) return { from: planDay, why: 'plan' }
  return { from: addDays(today, 1 - WEEKS_12), why: 'weeks' }
}

/** From the last visit on, else since the plan was taken, else twelve weeks; or as chosen. Never over twelve months. */
export function visitPeriod(given: Given, chosen: Day | null): VisitPeriod {
  const { today, begins } = given
  const { from, why } = chosen === null ? usual(given) : { from: chosen, why: 'chosen' as const }
  const known = later(later(from, longestReach(today)), begins)
  const first = known > today ? today : known
  const days = daysBetween(first, today) + 1
  return { from: first, to: today, why, days, weeks: days / 7 }
}

/** The beginnings to choose from, each day once: all before the record are its first day. */
export function periodChoices(given: Given): PeriodChoice[] {
  const { today, planDay } = given
  const visit = lastVisit(given)
  const all: PeriodChoice[] = [
    ...(visit === null ? [] : [{ why: 'visit' as const, from: visit }]),
    ...(planDay === null || planDay >= today ? [] : [{ why: 'plan' as const, from: planDay }]),
    { why: 'weeks4', from: addDays(today, 1 - 4 * 7) },
    { why: 'weeks12', from: addDays(today, 1 - WEEKS_12) },
    { why: 'months6', from: monthsBack(today, 6) },
    { why: 'months12', from: longestReach(today) },
  ]
  const known = all.map(({ why, from }) => ({ why, from: visitPeriod(given, from).from }))
  return known.filter(({ from }, i) => known.findIndex((each) => each.from === from) === i)
}

const DAYS_BEFORE = 3
const DAYS_AFTER = 14

/** The third working day of the user's week before that day; where no weekday is one, three days before. */
function offeredFrom(review: Day, settings: Settings): Day {
  const anyDay = settings.workingHours.every((hours) => hours.length === 0)
  let day = review
  for (let left = DAYS_BEFORE; left > 0; ) {
    day = addDays(day, -1)
    if (anyDay || isWorkingDay(day, settings)) left--
  }
  return day
}

/** From three working days before the review date until the visit, at the longest two weeks after it. */
export function visitOffered(review: Day | null, marks: Mark[], today: Day, settings: Settings): boolean {
  if (review === null || today > addDays(review, DAYS_AFTER)) return false
  const from = offeredFrom(review, settings)
  const wasThere = marks.some((mark) => isVisit(mark) && mark.day >= from)
  return today >= from && !wasThere
}
