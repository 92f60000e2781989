/**
 * Which question it is time for, about which day, and whether it may open by itself (CLINICAL.md 1,
 * CLINICAL-AMENDMENTS.md B1-9 and B1-13): at most one a day, on the first working day after days off two,
 * and six a week, over all the product.
 */
import type { Asking } from './asking.ts'
import { awayDays, isCheckInWeek, isLastWorkingDay, monthlyItem } from './asking-weeks.ts'
import { addDays, checkInOpens, dayOf, isoWeek, isWorkingDay, weekday } from './day.ts'
import type { Day, Mark, Rating, RatingItem, Run, Tick } from './facts.ts'
import { ITEMS } from './items.ts'
import { isDayOff, isPlanMark, planMark } from './marks.ts'
import type { Settings } from './rules.ts'

const SIX_WEEKS = 42
const MOST_A_WEEK = 6

/** How far back marks, ratings and runs are needed. */
export const CHECK_IN_REACH_DAYS = 7

export type CheckIn = {
  item: RatingItem
  day: Day
  /** `daysOff`: none of them a Saturday or Sunday. `now`: about no day. */
  about: 'today' | 'yesterday' | 'weekend' | 'daysOff' | 'week' | 'now'
  recallDays: number
  /** What is to be settled before the question itself. */
  first: 'strain' | 'goDaily' | null
  rhythm: Asking['rhythm']
  /** It may open by itself; otherwise it is there to be added. */
  opens: boolean
  /** The answer already given; it may be changed. */
  saved: number | null
  ticks: Tick[]
  note: string
  /** The pain item on the same card; null when it is not asked. */
  pain: { saved: number | null } | null
  /** What the user would like to do more easily; null when that is not known yet. */
  oneThing: string | null
  /** What is known of the days that it is about: `ran` is the run, and whether more than that it was is told. */
  told: {
    ran: { id: string; day: Day; bare: boolean } | null
    long: boolean
    strength: boolean
    sick: boolean
  }
}

export type CheckInFacts = {
  settings: Settings
  asking: Asking
  /** Of the last `CHECK_IN_REACH_DAYS` days and today, in any order. */
  marks: Mark[]
  ratings: Rating[]
  runs: Run[]
  /** Days of self-logged or played strength sessions. */
  strengthDays: Day[]
  /** Days with screen time. */
  screenDays: Day[]
}

type Found = Pick<CheckIn, 'item' | 'day' | 'about'> & Partial<Pick<CheckIn, 'first' | 'recallDays'>>

export function checkInAt(at: number, timeZone: string, facts: CheckInFacts): CheckIn | null {
  const { settings, asking } = facts
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const found = foundAt(at, timeZone, today, facts)
  if (found === null) return null
  const { item, day, about } = found
  const rating = facts.ratings.find((row) => row.item === item && row.day === day) ?? null
  if (rating === null && asking.skipped[item] === day) return null
  const pain = facts.ratings.find((row) => row.item === 'pain_day' && row.day === day)
  const from = item === 'stiffness_weekend' ? addDays(day, 1 - daysOffBefore(addDays(day, 1), facts)) : day
  const about_ = (of: Day) => from <= of && of <= day
  const runs = facts.runs.filter((row) => about_(row.day))
  // Of several the long one: it is what can be taken back.
  const run = runs.find(({ long }) => long) ?? runs[0] ?? null
  return {
    item,
    day,
    about,
    recallDays: found.recallDays ?? ITEMS[item].recallDays,
    first: rating === null ? (found.first ?? null) : null,
    rhythm: asking.rhythm,
    opens: rating === null && mayOpen(item, day, today, facts),
    saved: rating?.value ?? null,
    ticks: rating?.ticks ?? [],
    note: rating?.note ?? '',
    pain: asking.pain && item === 'stiffness_day' ? { saved: pain?.value ?? null } : null,
    oneThing: asking.oneThing,
    told: {
      ran: run && { id: run.id, day: run.day, bare: isBare(run) },
      long: run?.long ?? false,
      strength: facts.strengthDays.some(about_),
      sick: facts.marks.some((mark) => mark.day === day && mark.kind === 'sick' && !mark.undone),
    },
  }
}

/** Of a run that was only ticked nothing else is known. */
export function isBare({
  minutes,
  effort,
  backAtStart,
  backAtEnd,
  backTwoHoursAfter,
  noticed,
}: Run): boolean {
  return [minutes, effort, backAtStart, backAtEnd, backTwoHoursAfter, noticed].every((told) => told === null)
}

function foundAt(at: number, timeZone: string, today: Day, facts: CheckInFacts): Found | null {
  const { settings, asking } = facts
  if (asking.rhythm === 'off') return null
  const opens = checkInOpens(today, timeZone, settings)
  // An answer can be changed on a day that turned out to be none of work, too.
  const asksToday = isWorked(today, facts) || answeredOn(today, facts) !== null
  if (asksToday && opens !== null && at >= opens) return inTheEvening(today, facts)
  if (asking.rhythm === 'weekly' || asking.strain === null) return aboutYesterday(today, facts)
  const last = addDays(today, -1)
  // Of a working day that nobody saw it is not known yet whether it was one off.
  const isBack = isWorked(today, facts) && !isWorked(last, facts)
  const daysOff = isBack ? daysOffBefore(today, facts) : 0
  if (daysOff > 0 && daysOff < awayDays(today, settings) && isCheckInWeek(asking, last)) {
    const weekend = Array.from({ length: daysOff }, (_, n) => weekday(addDays(today, -1 - n)))
    return {
      item: 'stiffness_weekend',
      day: last,
      about: weekend.some((day) => day >= 5) ? 'weekend' : 'daysOff',
      recallDays: Math.min(daysOff, ITEMS.stiffness_weekend.recallDays),
    }
  }
  return aboutYesterday(today, facts)
}

function inTheEvening(today: Day, facts: CheckInFacts): Found | null {
  const { settings, asking } = facts
  const answered = answeredOn(today, facts)
  if (answered !== null) return { item: answered, day: today, about: aboutOf(answered, 'today') }
  const daily = { item: 'stiffness_day', day: today, about: 'today' } as const
  if (asking.strain === null) return { ...daily, first: 'strain' }
  if (asking.rhythm === 'weekly' && isLastWorkingDay(today, settings)) {
    return { item: 'stiffness_week', day: today, about: 'week', first: offersDaily(asking, today) }
  }
  const monthly = monthlyItem(today, facts)
  if (monthly !== null) return { item: monthly, day: today, about: 'now' }
  return asking.rhythm === 'daily' && isCheckInWeek(asking, today) ? daily : null
}

/** Asked once if missing, the morning after; an answer given stays changeable until today's own question opens. */
function aboutYesterday(today: Day, facts: CheckInFacts): Found | null {
  const { asking } = facts
  const day = addDays(today, -1)
  const said = facts.marks.filter((mark) => mark.day === day)
  if (planMark(said)?.kind !== 'work' || !facts.screenDays.includes(day)) return null
  const answered = answeredOn(day, facts)
  if (answered !== null) return { item: answered, day, about: aboutOf(answered, 'yesterday') }
  // The one about the days off before it left that day its evening.
  const other = asking.log.some(
    (entry) => entry.about === day && entry.what in ITEMS && entry.what !== 'stiffness_day',
  )
  if (asking.rhythm === 'weekly' || other || !isWorked(day, facts) || !isCheckInWeek(asking, day)) return null
  // Before the first of all questions there is another one, in the evening.
  if (asking.strain === null) return null
  return { item: 'stiffness_day', day, about: 'yesterday' }
}

/** What an evening's question was, as far as it was answered. */
function answeredOn(day: Day, { ratings }: CheckInFacts): RatingItem | null {
  const items = ratings.filter((row) => row.day === day).map(({ item }) => item)
  const asked = items.filter((item) => item !== 'pain_day' && item !== 'stiffness_weekend')
  return asked.includes('stiffness_day') ? 'stiffness_day' : (asked[0] ?? null)
}

const aboutOf = (item: RatingItem, day: 'today' | 'yesterday'): CheckIn['about'] =>
  item === 'stiffness_day' ? day : item === 'stiffness_week' ? 'week' : 'now'

/** By its plan, or, before there is one, by the settings; and not off by the user's word. */
function isWorked(day: Day, { marks, settings }: CheckInFacts): boolean {
  const said = marks.filter((mark) => mark.day === day)
  const plan = planMark(said)
  const off = said.some((mark) => !isPlanMark(mark) && isDayOff(mark.kind) && !mark.undone)
  return !off && (plan ? plan.kind === 'work' : isWorkingDay(day, settings))
}

/** Days in a row before `day` on which nobody worked: off, or nothing is known of them. As many as away at most. */
function daysOffBefore(day: Day, facts: CheckInFacts): number {
  const most = awayDays(day, facts.settings)
  let days = 0
  while (days < most) {
    const before = addDays(day, -1 - days)
    if (planMark(facts.marks.filter((mark) => mark.day === before)) && isWorked(before, facts)) break
    days++
  }
  return days
}

/** Once, after six weeks. */
function offersDaily({ strain, dailyOffered }: Asking, today: Day): 'goDaily' | null {
  const due = strain !== null && strain.answer === 'yes' && addDays(strain.day, SIX_WEEKS) <= today
  return due && !dailyOffered ? 'goDaily' : null
}

/** Once open it stays until it is answered or the day is over. */
function mayOpen(item: RatingItem, about: Day, today: Day, facts: CheckInFacts): boolean {
  const { log } = facts.asking
  if (log.some((entry) => entry.day === today && entry.what === item && entry.about === about)) return true
  // On the first day of all nothing is known of the days before.
  const isBack = facts.asking.strain !== null && isWorked(today, facts) && daysOffBefore(today, facts) > 0
  return mayAsk(today, facts.asking, isBack ? 2 : 1)
}

/** Whether one more question may be asked by itself; `most` on this day. */
export function mayAsk(today: Day, { log }: Asking, most: number): boolean {
  const week = isoWeek(today)
  return (
    log.filter(({ day }) => day === today).length < most &&
    log.filter(({ day }) => isoWeek(day) === week).length < MOST_A_WEEK
  )
}

/** Whether an answer may still be given or changed: until the end of the day after the one it was asked on. */
export function mayRate(
  item: RatingItem,
  day: Day,
  at: number,
  timeZone: string,
  settings: Settings,
): boolean {
  const today = dayOf(at, timeZone, settings.dayStartHour)
  const before = (days: number) => day === addDays(today, -days)
  return item === 'stiffness_weekend' ? before(1) || before(2) : before(0) || before(1)
}
