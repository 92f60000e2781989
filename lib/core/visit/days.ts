/** The record of a period, cut to it, and its days as the product knows them: nothing is counted a second way. */
import { type Break, breaksOf } from '../breaks.ts'
import { correct } from '../correct.ts'
import { addDays } from '../day.ts'
import type { Correction, Day } from '../facts.ts'
import { MINUTE } from '../rules.ts'
import { type DayKind, dayKind } from '../streak.ts'
import { type DaySummary, summarise } from '../summary.ts'
import type { VisitPeriod, VisitRecord } from './record.ts'

export type VisitDay = { summary: DaySummary; kind: DayKind; breaks: Break[] }

/** What the sections are made of. `days` in order, with a row for each of which there is a fact. */
export type Given = {
  record: VisitRecord
  period: VisitPeriod
  days: VisitDay[]
  /** Of the period, and the day before it: a run may follow it. */
  summaries: DaySummary[]
}

const DAY_MS = 24 * 60 * MINUTE

type Dated = { day: Day }

const byTime = (a: { day: Day; at: number }, b: { day: Day; at: number }) =>
  a.day.localeCompare(b.day) || a.at - b.at

/** The rows that are about days of the period, in order. */
function within(record: VisitRecord, { from, to }: VisitPeriod): VisitRecord {
  const of = <Row extends Dated>(rows: Row[]) => rows.filter(({ day }) => from <= day && day <= to)
  return {
    ...record,
    bouts: of(record.bouts).sort((a, b) => a.start - b.start),
    corrections: of(record.corrections).sort((a, b) => a.at - b.at),
    nudges: of(record.nudges).sort((a, b) => a.at - b.at),
    resets: of(record.resets).sort((a, b) => a.startedAt - b.startedAt),
    ratings: of(record.ratings).sort(byTime),
    runs: of(record.runs).sort(byTime),
    checks: of(record.checks).sort((a, b) => a.day.localeCompare(b.day)),
    marks: of(record.marks).sort(byTime),
  }
}

const byDay = <Row extends Dated>(rows: Row[]) => {
  const groups = Map.groupBy(rows, ({ day }) => day)
  return (day: Day): Row[] => groups.get(day) ?? []
}

/** A zone, and a day that begins late, move a word by less than a day to either side. */
const near = (corrections: Correction[], day: Day) => {
  const utc = Date.parse(day)
  return corrections.filter(({ from, to }) => to > utc - DAY_MS && from < utc + 3 * DAY_MS)
}

export function givenOf(record: VisitRecord, period: VisitPeriod): Given {
  const before = addDays(period.from, -1)
  const bouts = byDay(record.bouts)
  const nudges = byDay(record.nudges)
  const resets = byDay(record.resets)
  const ratings = byDay(record.ratings)
  const marks = byDay(record.marks)
  const said = byDay(record.corrections)
  const breakMs = record.settings.breakMinutes * MINUTE
  const known = [record.bouts, record.nudges, record.resets, record.ratings, record.marks].flat()
  const days = [...new Set(known.map(({ day }) => day))]
    .filter((day) => before <= day && day <= period.to)
    .sort()
    .map((day): VisitDay => {
      const corrections = near(record.corrections, day)
      const facts = {
        bouts: [...bouts(day), ...bouts(addDays(day, 1))],
        nudges: nudges(day),
        resets: resets(day),
        ratings: ratings(day),
        marks: marks(day),
        corrections,
      }
      const summary = summarise(day, facts)
      const stretches = correct(facts.bouts, corrections).filter((bout) => bout.day === day)
      const own = { nudges: facts.nudges, resets: facts.resets, corrections: said(day) }
      return { summary, kind: dayKind(summary), breaks: breaksOf(stretches, own, breakMs) }
    })
  return {
    record: within(record, period),
    period,
    days: days.filter(({ summary }) => summary.day >= period.from),
    summaries: days.map(({ summary }) => summary),
  }
}

/** Whether a work day tells something: one that goes on is not missed before it is over. */
export const tells = ({ kind, summary }: VisitDay, { to }: VisitPeriod): boolean =>
  kind === 'done' || (kind === 'missed' && summary.day < to)
