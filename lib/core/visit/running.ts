/** Runs beside desk days, in figures (CLINICAL-AMENDMENTS.md B1-12, D 7). */
import { addDays, mondayOf } from '../day.ts'
import { type Day, NOTICED, type Run } from '../facts.ts'
import { median } from '../observed.ts'
import { runFindings, typical } from '../run-findings.ts'
import type { Given } from './days.ts'
import type { VisitPeriod } from './record.ts'
import type { RunningSection } from './report.ts'

/** Mondays of the ISO weeks that lie in the period and are over. */
function wholeWeeks({ from, to }: VisitPeriod): Day[] {
  const weeks: Day[] = []
  let monday = mondayOf(from)
  if (monday < from) monday = addDays(monday, 7)
  for (; addDays(monday, 7) <= to; monday = addDays(monday, 7)) weeks.push(monday)
  return weeks
}

function spread(values: number[]): RunningSection['runsPerWeek'] {
  if (values.length === 0) return null
  return {
    weeks: values.length,
    median: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function longestOf(runs: Run[]): RunningSection['longest'] {
  return runs.reduce<RunningSection['longest']>(
    (longest, { day, minutes }) =>
      minutes !== null && minutes > (longest?.minutes ?? 0) ? { day, minutes } : longest,
    null,
  )
}

/** Null without a run. */
export function runningOf({ record, period, summaries }: Given): RunningSection | null {
  const { runs } = record
  if (runs.length === 0) return null
  const byWeek = Map.groupBy(runs, ({ day }) => mondayOf(day))
  const weeks = wholeWeeks(period).map((monday) => byWeek.get(monday) ?? [])
  const timed = runs.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
  const changes = runs.flatMap(({ backAtStart, backAtEnd }) =>
    backAtStart === null || backAtEnd === null ? [] : [backAtEnd - backAtStart],
  )
  return {
    runs: runs.length,
    minutesPerWeek:
      timed.length === 0 ? null : spread(weeks.map((week) => sum(week.map(({ minutes }) => minutes ?? 0)))),
    runsPerWeek: spread(weeks.map((week) => week.length)),
    runsWithMinutes: timed.length,
    longest: longestOf(runs),
    long: runs.filter(({ long }) => long).length,
    change: { runs: changes.length, median: typical(changes) },
    noticed: Object.fromEntries(
      NOTICED.map((when) => [when, runs.filter(({ noticed }) => noticed === when).length]),
    ) as RunningSection['noticed'],
    groups: runFindings(runs, summaries),
  }
}
