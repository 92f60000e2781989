/**
 * The one question of the day besides the check-in: at most one of any kind on a day, over all the product,
 * and of those that come once in a while at most one a week.
 */
import { askingFrom } from './asking.ts'
import { mayAsk } from './check-in.ts'
import { isOver, isUnanswered, putAside } from './course.ts'
import { addDays, isWorkingDay, type Span } from './day.ts'
import type { Day } from './facts.ts'
import { BEFORE_DAYS, bringBackOffer, fewerOffer, fewerSince, mayOfferFewer } from './fading.ts'
import { LATE_MS, lateBy } from './late.ts'
import { type LookRecord, lookOffered, mayLook } from './look-offered.ts'
import { observed } from './observed.ts'
import type { DayQuestion } from './pages.ts'
import { MINUTE, type Settings } from './rules.ts'
import type { Asked, Course, State } from './state.ts'
import type { DaySummary } from './summary.ts'

type What = DayQuestion['about']

/** In the order in which they are asked. */
const QUESTIONS: readonly What[] = [
  'away',
  'observed',
  'music',
  'rhythm',
  'notWork',
  'bringBack',
  'fewer',
  'sentence',
  'look',
]

/** At most one of these a week. */
const NOW_AND_THEN: readonly Asked[] = ['rhythm', 'sentence', 'fewer', 'bringBack', 'look']
const WEEK = 7

/** Eight good weeks, and as many again without work among them as somebody may have. */
const FADING_DAYS = 14 * 7

const HELD_MS = 20 * MINUTE
/** So long after the late beginning it can still be told. */
const LATE_ASKED_MS = 240 * MINUTE
/** The daysOff word reaches no further back. */
const LONGEST_AWAY_DAYS = 60

export type QuestionInput = {
  state: State
  at: number
  today: Day
  timeZone: string
  /** From the day that `daysNeeded` tells on, in any order. */
  days: DaySummary[]
  /** When the first stretch of today began; null before it. */
  todayFirst: number | null
  /** How late this user's working days usually begin; null when that is not known. Needed where `mayBeLate`. */
  usuallyLate: number | null
  /** What tells whether to look and feel; null when it was not read. Needed where `mayBeLook`. */
  look: LookRecord | null
  /** Working hours inside today, by its plan; none on a day off. */
  hours: Span[]
}

/** What is known before anything is read for it. */
type Before = Omit<QuestionInput, 'days' | 'usuallyLate' | 'look'>

export function questionOf(input: QuestionInput): DayQuestion | null {
  const given = asFound(input)
  for (const what of openQuestions(given)) {
    const question = asking(what, given)
    if (question !== null) return question
  }
  return null
}

/** From which day on the summaries are needed to know today's question; null when none are. */
export function daysNeeded(input: Before): Day | null {
  const given = asFound(input)
  const { today } = given
  const { course, settings } = given.state
  const open = openQuestions(given)
  const changed = open.includes('bringBack') ? fewerSince(course, settings, today) : null
  const fewer = open.includes('fewer') && mayOfferFewer(course, settings)
  const watched = open.includes('observed') ? course.watching?.[0] : undefined
  const away = open.includes('away') ? awayBefore(course, today) : null
  const wanted = [
    ...(watched === undefined ? [] : [watched]),
    ...(away === null ? [] : [away.from]),
    ...(changed === null ? [] : [addDays(changed, -BEFORE_DAYS)]),
    ...(fewer ? [addDays(today, -FADING_DAYS)] : []),
  ]
  return wanted.sort()[0] ?? null
}

/** What was left without an answer on another day is put aside by now. */
function asFound<Given extends { state: State; today: Day }>(given: Given): Given {
  return { ...given, state: { ...given.state, course: putAside(given.state.course, given.today) } }
}

/** Those that may be asked today, if there is reason to. */
function openQuestions({ state, at, today, hours }: Before): What[] {
  const { course, nudger, settings } = state
  const { asked, off, settled } = course
  if (hours.length === 0 || (off !== null && off.from <= today && today <= off.to)) return []
  if (settings.usedElsewhere || (nudger.pausedUntil !== null && at < nudger.pausedUntil)) return []
  if (asked?.day === today) {
    return QUESTIONS.filter((what) => what === asked.what && isUnanswered(course, what))
  }
  // A question about the back was the day's, or six were the week's.
  if (!mayAsk(today, askingFrom(state.checkIn), 1)) return []
  const weekAgo = addDays(today, -WEEK)
  const enough = NOW_AND_THEN.some((what) => (settled[what] ?? '') > weekAgo)
  return QUESTIONS.filter((what) => !(enough && NOW_AND_THEN.includes(what)))
}

/** The question, if there is reason to ask it now. */
function asking(what: What, given: QuestionInput): DayQuestion | null {
  const { state, today, days } = given
  const { course, settings, nudger } = state
  switch (what) {
    case 'away':
      return aboutAway(course, days, settings, today)
    case 'observed': {
      const watching = course.watching ?? []
      if (!isOver(watching, today)) return null
      return { about: 'observed', ...observed(days.filter(({ day }) => watching.includes(day))) }
    }
    case 'music':
      return mayBeMusic(given) ? { about: 'music' } : null
    case 'rhythm':
      return isWorkdayAfter(course, settings, today) ? { about: 'rhythm' } : null
    case 'notWork':
      return beganLate(given, given.usuallyLate) ? { about: 'notWork' } : null
    case 'bringBack': {
      const offer = bringBackOffer(days, course, settings, today)
      return offer && { about: 'bringBack', ...offer }
    }
    case 'fewer': {
      const offer = fewerOffer(days, course, settings, today)
      return offer && { about: 'fewer', ...offer }
    }
    case 'sentence': {
      const wanted = settings.sentence === '' && nudger.middayAt !== null
      return wanted && course.settled.sentence === undefined ? { about: 'sentence' } : null
    }
    case 'look':
      return given.look !== null && lookOffered(state, today, given.look) ? { about: 'look' } : null
  }
}

/** An absence that is over, no further back than the answer may reach. */
function awayBefore({ away }: Course, today: Day): { from: Day; to: Day } | null {
  if (away === null || away.to >= today) return null
  const earliest = addDays(today, -LONGEST_AWAY_DAYS)
  return { from: away.from > earliest ? away.from : earliest, to: away.to }
}

/**
 * The latest days in a row, working days among them, of which nothing is known. A clock that was wrong for a
 * while makes an absence of days that were worked.
 */
function aboutAway(course: Course, days: DaySummary[], settings: Settings, today: Day): DayQuestion | null {
  const away = awayBefore(course, today)
  if (away === null) return null
  const known = new Set(
    days.filter(({ working, screenMs }) => working !== null || screenMs > 0).map(({ day }) => day),
  )
  let latest: DayQuestion | null = null
  let from: Day | null = null
  let working = 0
  for (let day = away.from; day <= away.to; day = addDays(day, 1)) {
    if (known.has(day)) from = null
    else {
      if (from === null) working = 0
      from ??= day
      if (isWorkingDay(day, settings)) working++
      if (working > 0) latest = { about: 'away', from, to: day, days: working }
    }
  }
  return latest
}

/** Later nobody remembers how the day was on which every nudge was ignored. Days off by the user's word are passed over. */
function isWorkdayAfter({ ignoredDay, off }: Course, settings: Settings, today: Day): boolean {
  if (ignoredDay === null || ignoredDay >= today) return false
  for (let day = addDays(ignoredDay, 1); day < today; day = addDays(day, 1)) {
    if (isWorkingDay(day, settings) && !(off && off.from <= day && day <= off.to)) return false
  }
  return true
}

/** Once put it stays until it is answered, though the sound may have stopped meanwhile. */
function mayBeMusic({ state: { course, nudger, settings }, at, today }: QuestionInput): boolean {
  if (settings.playsMusic || course.settled.music !== undefined) return false
  const { phase } = nudger
  const held = phase.kind === 'holding' && phase.why === 'sound' && at - phase.since >= HELD_MS
  return held || course.asked?.day === today
}

/** By the plan, and by what is usual: two hours more than that. Null is not known. */
function beganLate(
  { state: { course, settings }, at, today, timeZone, todayFirst, hours }: Before,
  usually: number | null,
): boolean {
  if (todayFirst === null || usually === null || course.gentle === today) return false
  const late = lateBy(todayFirst, hours, timeZone, settings)
  return late !== null && late >= LATE_MS + Math.max(0, usually) && at - todayFirst <= LATE_ASKED_MS
}

/** Whether it matters what is usual. */
export function mayBeLate(input: Before): boolean {
  const given = asFound(input)
  return openQuestions(given).includes('notWork') && beganLate(given, 0)
}

/** Whether it matters what the record tells about looks. */
export function mayBeLook(input: Before): boolean {
  const given = asFound(input)
  return openQuestions(given).includes('look') && mayLook(given.state, given.today)
}
