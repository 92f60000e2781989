/** What the user says of whole days, and what became of the day's one question. */
import { askingFrom, logged } from './asking.ts'
import { isOver, isUnanswered, putAside, settle, settledBy } from './course.ts'
import { addDays, clip, dayOf, hoursOfDay, unionLength } from './day.ts'
import type { Action } from './events.ts'
import type { Day, Fact, UserMark } from './facts.ts'
import { WATCHED_DAYS } from './quiet.ts'
import type { Rules } from './rules.ts'
import { onSettings } from './settings-events.ts'
import { type Asked, type Course, RefusedError, type Result, type State } from './state.ts'

type Told<T extends Action['type']> = Extract<Action, { type: T }>
type Range = { from: Day; to: Day }

/** Longer, or longer ago, is no word about days any more but a slip of the hand. */
const MOST_DAYS_OFF = 60

/** Throws a RefusedError for days that are none, too many of them, or too long ago. */
export function onDaysOff(
  before: State,
  { kind, from, to }: Told<'daysOff'>,
  at: number,
  timeZone: string,
  { settings }: Rules,
): Result {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  refuseWrong({ from, to }, today)
  const course = settledBy(before.course, today)
  if (kind === null) {
    const { facts, left } = takenBack(course.off, { from, to }, at)
    return { state: { ...before, course: { ...course, off: left } }, facts }
  }
  // Of two words about a day the later stands.
  const undone = course.off?.kind === kind ? [] : takenBack(course.off, { from, to }, at).facts
  const days = daysFrom({ from, to }).map((day) => markFact(day, kind, at, false))
  const away = course.away !== null && meets(course.away, { from, to })
  // A day without work is not one of those that show how work is.
  const watched = course.watching?.filter((day) => from <= day && day <= to) ?? []
  const unwatched = watched.map((day) => markFact(day, 'watched', at, true))
  // The first day back after an illness begins gently.
  const eases = away && kind === 'sick' && to < today && course.gentle !== today
  const next: Course = {
    ...course,
    off: to < today ? course.off : joined(course.off, { kind, from, to }),
    away: away ? null : course.away,
    settled: isUnanswered(course, 'notWork') ? { ...course.settled, notWork: today } : course.settled,
    gentle: eases ? today : course.gentle,
    watching: course.watching?.filter((day) => !watched.includes(day)) ?? null,
  }
  const gentle = eases ? [markFact(today, 'gentle', at, false)] : []
  return { state: { ...before, course: next }, facts: [...undone, ...days, ...unwatched, ...gentle] }
}

function refuseWrong({ from, to }: Range, today: Day): void {
  for (const [name, day] of Object.entries({ from, to })) {
    if (!isDay(day)) throw new RefusedError(`daysOff.${name}: ${day} is no day`)
  }
  if (from < addDays(today, -MOST_DAYS_OFF)) {
    throw new RefusedError(`daysOff.from: ${from} is more than ${MOST_DAYS_OFF} days ago`)
  }
  if (to < from) throw new RefusedError(`daysOff.to: ${to} is before ${from}`)
  if (to >= addDays(from, MOST_DAYS_OFF)) {
    throw new RefusedError(`daysOff.to: ${to} is more than ${MOST_DAYS_OFF} days from ${from}`)
  }
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

function daysFrom({ from, to }: Range): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const meets = (a: Range, b: Range) => a.from <= b.to && b.from <= a.to

const markFact = (day: Day, kind: UserMark['kind'], at: number, undone: boolean): Fact => ({
  store: 'marks',
  row: { day, kind, at, undone },
})

/** What was said of the days in `range` is undone; of what is left the later part counts on. */
export function takenBack(off: Course['off'], range: Range, at: number) {
  if (off === null || !meets(off, range)) return { facts: [], left: off }
  const from = off.from > range.from ? off.from : range.from
  const to = off.to < range.to ? off.to : range.to
  const facts = daysFrom({ from, to }).map((day) => markFact(day, off.kind, at, true))
  const later = to < off.to ? { ...off, from: addDays(to, 1) } : null
  const earlier = off.from < from ? { ...off, to: addDays(from, -1) } : null
  return { facts, left: later ?? earlier }
}

/** Ill yesterday and today is one illness. */
export function joined(known: Course['off'], said: NonNullable<Course['off']>): NonNullable<Course['off']> {
  if (known?.kind !== said.kind) return said
  if (!meets({ from: addDays(known.from, -1), to: addDays(known.to, 1) }, said)) return said
  return {
    kind: said.kind,
    from: known.from < said.from ? known.from : said.from,
    to: known.to > said.to ? known.to : said.to,
  }
}

export function onGentle(
  before: State,
  { on }: Told<'gentle'>,
  at: number,
  timeZone: string,
  { settings }: Rules,
): Result {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const { course } = before
  if ((course.gentle === today) === on) return { state: before, facts: [] }
  const next: Course = { ...course, gentle: on ? today : null }
  return { state: { ...before, course: next }, facts: [markFact(today, 'gentle', at, !on)] }
}

/**
 * The days are added by the first sample of each; today is one if half of its hours lie ahead and no nudge was
 * shown in them, and it is not cut short.
 */
export function onWatchFirst(
  before: State,
  { on }: Told<'watchFirst'>,
  at: number,
  timeZone: string,
  { settings }: Rules,
): Result {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const known = settledBy(before.course, today)
  const { watching } = known
  // Whether what was watched is asked about or not: this is an answer.
  const course = isUnanswered(known, 'observed') ? settle(known, 'observed', today) : known
  if (!on) {
    const cut = watching?.includes(today) ? [markFact(today, 'watched', at, true)] : []
    return { state: { ...before, course: { ...course, watching: null } }, facts: cut }
  }
  if (watching !== null && watching.length < WATCHED_DAYS) return { state: before, facts: [] }
  const hours = hoursOfDay(today, timeZone, settings)
  const ahead = unionLength(clip(hours, [{ start: at, end: Number.POSITIVE_INFINITY }]))
  const { shownOn } = before.nudger
  const nudged = shownOn.day === today && shownOn.count > 0
  const counts = hours.length > 0 && ahead * 2 >= unionLength(hours) && !nudged
  const state = { ...before, course: { ...course, watching: counts ? [today] : [] } }
  return { state, facts: counts ? [markFact(today, 'watched', at, false)] : [] }
}

/**
 * Of two pages that would ask on one day the first does. A check-in has its own rules (`check-in.ts`): after
 * another question it may be the second of the day.
 */
export function onAsked(
  before: State,
  { what, item, about }: Told<'asked'>,
  at: number,
  timeZone: string,
  { settings }: Rules,
): Result {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const asking = askingFrom(before.checkIn)
  if (item !== undefined && about !== undefined) {
    const again = asking.log.some(
      (entry) => entry.day === today && entry.what === item && entry.about === about,
    )
    if (again) return { state: before, facts: [] }
  } else if (before.course.asked?.day === today) return { state: before, facts: [] }
  const put = putAside(before.course, today)
  // The question of the weekend leaves the day its evening.
  const isFirst = put.asked?.day !== today && item !== 'stiffness_weekend'
  const course: Course = isFirst ? { ...put, asked: { day: today, what } } : put
  const checkIn = logged(asking, item ?? what, today, about ?? today)
  return { state: { ...before, course, checkIn }, facts: [] }
}

/** A second click finds the question settled, and changes nothing. */
export function onSettled(
  before: State,
  { what, settings }: Told<'settled'>,
  at: number,
  timeZone: string,
  rules: Rules,
): Result {
  const today = dayOf(at, timeZone, rules.settings.dayStartHour)
  const course = settledBy(before.course, today)
  if (!isOpen(course, what, today)) return { state: before, facts: [] }
  const settled = settle(course, what, today)
  // An answer was a question, too.
  const asked = settled.asked?.day === today ? settled.asked : { day: today, what }
  const state: State = { ...before, course: { ...settled, asked } }
  return settings === undefined ? { state, facts: [] } : onSettings(state, settings)
}

/** Put and not answered, or still there to be put. */
function isOpen(course: Course, what: Asked, today: Day): boolean {
  switch (what) {
    case 'away':
      return course.away !== null
    case 'observed':
      return isOver(course.watching, today)
    case 'rhythm':
      return course.ignoredDay !== null
    default:
      return isUnanswered(course, what)
  }
}
