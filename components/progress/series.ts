/** What the charts draw, part by part of a range: medians, totals and counts. Pure; nothing is put where nothing is known. */
import { mean, sum } from 'd3-array'
import { addDays } from '../../lib/core/day.ts'
import type { Day, Rating, Run } from '../../lib/core/facts.ts'
import { GATES } from '../../lib/core/insights.ts'
import type { DayRecord, Session } from '../../lib/core/pages.ts'
import { ascending, middle } from '../../lib/core/statistics/order.ts'
import { trailingMedian } from '../../lib/core/statistics.ts'
import { daysBetween, type Part, type Spans, sorted } from './spans.ts'

const MINUTE = 60_000

const medianOf = (values: number[]): number | null => middle(ascending(values))

export type StretchPart = {
  /** Minutes; of a day its longest, of a longer part the median of its work days. Null without screen time. */
  longest: number | null
  kind: 'work' | 'off'
  /** Days that `longest` is of. */
  days: number
  /** Stretches of 30 and of 60 minutes and more, on all days. */
  over30: number
  over60: number
}

const atScreen = ({ screenMs, longestMs }: DayRecord) => screenMs > 0 && longestMs > 0

export function stretchParts(days: DayRecord[], { unit, parts }: Spans): StretchPart[] {
  return sorted(days.filter(atScreen), parts).map((own) => {
    const told = unit === 'day' ? own : own.filter(({ working }) => working === true)
    const longest = medianOf(told.map(({ longestMs }) => longestMs / MINUTE))
    return {
      longest,
      kind: told.every(({ working }) => working === true) ? 'work' : 'off',
      days: told.length,
      over30: sum(own, ({ stretches30 }) => stretches30),
      over60: sum(own, ({ stretches60 }) => stretches60),
    }
  })
}

export type KeptPart = {
  /** Work days with a reset, of work days with data; today is not missed before it is over. */
  done: number
  workDays: number
  gentle: number
  /** Nudges that led to a break, that were put off, and that went by. */
  stands: number
  dismissed: number
  ignored: number
}

export function keptParts(days: DayRecord[], today: Day, { parts }: Spans): KeptPart[] {
  return sorted(days, parts).map((own) => {
    const done = own.filter(({ kind }) => kind === 'done')
    const missed = own.filter(({ kind, day }) => kind === 'missed' && day < today)
    return {
      done: done.length,
      workDays: done.length + missed.length,
      gentle: done.filter(({ gentle, finished }) => gentle && finished === 0).length,
      stands: sum(own, ({ stands }) => stands),
      dismissed: sum(own, ({ nudges }) => nudges.dismissed ?? 0),
      ignored: sum(own, ({ nudges }) => nudges.ignored ?? 0),
    }
  })
}

/** `minutes` of those sessions whose length is known; the others are counted in `untimed`. */
export type Practised = { days: number; sessions: number; minutes: number; untimed: number }

export type PracticePart = { mobility: Practised; strength: Practised }

function practised(sessions: Session[]): Practised {
  return {
    days: new Set(sessions.map(({ day }) => day)).size,
    sessions: sessions.length,
    minutes: sum(sessions, ({ minutes }) => minutes ?? 0),
    untimed: sessions.filter(({ minutes }) => minutes === null).length,
  }
}

export function practiceParts(sessions: Session[], { parts }: Spans): PracticePart[] {
  return sorted(sessions, parts).map((own) => ({
    mobility: practised(own.filter(({ routine }) => routine === 'mobility')),
    strength: practised(own.filter(({ routine }) => routine === 'strength')),
  }))
}

export type Rated = { day: Day; kind: 'work' | 'off' | 'unknown'; value: number }

/** One rating a day; what is told of days off together stands for the last of them. */
export function ratedDays(ratings: Rating[], days: DayRecord[]): Rated[] {
  const working = new Map(days.map((day) => [day.day, day.working]))
  const kindOf = (day: Day) => {
    const known = working.get(day)
    return known == null ? 'unknown' : known ? 'work' : 'off'
  }
  const rated = new Map<Day, Rated>()
  for (const { day, item, value } of ratings) {
    if (item === 'stiffness_weekend') rated.set(day, { day, kind: 'off', value })
    else if (item === 'stiffness_day' && !rated.has(day)) rated.set(day, { day, kind: kindOf(day), value })
  }
  return [...rated.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

export type StiffnessPart = {
  /** Of a day its answer, of a longer part the median of its answers. */
  work: number | null
  off: number | null
  /** Seven-day median at a day; of a longer part the median of all of its answers. Null under three. */
  line: number | null
  answers: number
}

const LEAST_ANSWERS = 3

export function stiffnessParts(rated: Rated[], { unit, parts }: Spans): StiffnessPart[] {
  const lines = unit === 'day' ? dailyLine(rated, parts) : null
  return sorted(rated, parts).map((own, index) => {
    const of = (isWork: boolean) =>
      medianOf(own.filter(({ kind }) => (kind === 'work') === isWork).map(({ value }) => value))
    const all = own.length < LEAST_ANSWERS ? null : medianOf(own.map(({ value }) => value))
    return { work: of(true), off: of(false), line: lines ? (lines[index] ?? null) : all, answers: own.length }
  })
}

/** Over calendar days; answers of the six days before the range count, where they are known. */
function dailyLine(rated: Rated[], parts: Part[]): (number | null)[] {
  const [first, last] = [parts[0]?.from, parts.at(-1)?.to]
  if (first === undefined || last === undefined) return []
  const begin = addDays(first, -6)
  const values = new Array<number | null>(daysBetween(begin, last) + 1).fill(null)
  for (const { day, value } of rated) if (day >= begin && day <= last) values[daysBetween(begin, day)] = value
  return trailingMedian(values).slice(6)
}

export type PairPart = {
  /** Mean of the answers; of a month the median of its weeks. Null without any. */
  work: number | null
  off: number | null
  workDays: number
  offDays: number
  /** Full weeks: over, and with enough answers of both kinds. */
  full: number
}

/** `weeks` and `spans` may be the same; otherwise each week belongs to the part in which its Monday lies. */
export function pairParts(rated: Rated[], weeks: Part[], spans: Spans): PairPart[] {
  const byWeek = sorted(rated, weeks).map((own, index) => {
    const { from, over } = weeks[index] as Part
    const pair = pairOf(own)
    // The week that goes on may still change.
    return { day: from, ...pair, full: over ? pair.full : 0 }
  })
  if (spans.unit !== 'month') return byWeek
  return sorted(byWeek, spans.parts).map((own) => ({
    work: medianOf(own.flatMap(({ work }) => work ?? [])),
    off: medianOf(own.flatMap(({ off }) => off ?? [])),
    workDays: sum(own, ({ workDays }) => workDays),
    offDays: sum(own, ({ offDays }) => offDays),
    full: sum(own, ({ full }) => full),
  }))
}

function pairOf(rated: Rated[]): PairPart {
  const of = (wanted: Rated['kind']) => rated.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  const [work, off] = [of('work'), of('off')]
  return {
    work: mean(work) ?? null,
    off: mean(off) ?? null,
    workDays: work.length,
    offDays: off.length,
    full: work.length >= GATES.workRatings && off.length >= GATES.offRatings ? 1 : 0,
  }
}

export type LoadPart = {
  /** At the screen in working hours. */
  screenHours: number
  runs: number
  runMinutes: number
  /** Runs of which the minutes were not told. */
  untimed: number
  strength: number
  mobility: number
  badNights: number
}

type Loads = { days: DayRecord[]; runs: Run[]; sessions: Session[]; ratings: Rating[] }

export function loadParts({ days, runs, sessions, ratings }: Loads, { parts }: Spans): LoadPart[] {
  const [ownDays, ownRuns] = [sorted(days, parts), sorted(runs, parts)]
  const practice = practiceParts(sessions, { unit: 'week', parts })
  const nights = sorted(
    ratings.filter(({ ticks }) => ticks?.includes('sleptBadly')),
    parts,
  )
  return parts.map((_, index) => {
    const told = ownRuns[index] ?? []
    return {
      screenHours: sum(ownDays[index] ?? [], ({ inHoursMs }) => inHoursMs) / (60 * MINUTE),
      runs: told.length,
      runMinutes: sum(told, ({ minutes }) => minutes ?? 0),
      untimed: told.filter(({ minutes }) => minutes === null).length,
      strength: practice[index]?.strength.sessions ?? 0,
      mobility: practice[index]?.mobility.sessions ?? 0,
      badNights: new Set((nights[index] ?? []).map(({ day }) => day)).size,
    }
  })
}
