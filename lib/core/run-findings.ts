/**
 * Runs beside desk days, and how the back felt before and after routines: counts, and medians from five on
 * (CLINICAL-AMENDMENTS.md D 7). Nothing is concluded from them.
 */
import { addDays } from './day.ts'
import { type Day, NOTICED, type Reset, type Run } from './facts.ts'
import { median } from './observed.ts'
import type { DaySummary } from './summary.ts'

const LEAST = 5

/** Medians are null of fewer than five answers. Minutes; 0 to 10. */
export type RunGroup = {
  runs: number
  minutes: number | null
  atStart: number | null
  atEnd: number | null
  twoHoursAfter: number | null
  noticed: Record<(typeof NOTICED)[number], number>
}

export type RunFindings = {
  all: RunGroup
  onWorkDays: RunGroup
  onDaysOff: RunGroup
  /** Of runs that followed a day at the desk: the run's own day, or the one before where that was off. */
  afterReset: RunGroup
  afterNoReset: RunGroup
}

/** `days` from the day before the first run on. */
export function runFindings(runs: Run[], days: DaySummary[]): RunFindings {
  const summaries = new Map(days.map((day) => [day.day, day]))
  const working = ({ day }: Run) => summaries.get(day)?.working
  const deskDay = ({ day }: Run) =>
    [day, addDays(day, -1)].map((each) => summaries.get(each)).find((each) => isDesk(each))
  return {
    all: grouped(runs),
    onWorkDays: grouped(runs.filter((run) => working(run) === true)),
    // Of a day of which nothing is known nobody worked in this browser.
    onDaysOff: grouped(runs.filter((run) => working(run) !== true)),
    afterReset: grouped(runs.filter((run) => (deskDay(run)?.finished ?? 0) > 0)),
    afterNoReset: grouped(runs.filter((run) => deskDay(run)?.finished === 0)),
  }
}

const isDesk = (day: DaySummary | undefined) => day?.working === true && day.screenMs > 0

/** The middle one of those that were told; null of fewer than five. */
export const typical = (values: (number | null)[]): number | null => {
  const told = values.filter((value) => value !== null)
  return told.length >= LEAST ? median(told) : null
}

function grouped(runs: Run[]): RunGroup {
  return {
    runs: runs.length,
    minutes: typical(runs.map((run) => run.minutes)),
    atStart: typical(runs.map((run) => run.backAtStart)),
    atEnd: typical(runs.map((run) => run.backAtEnd)),
    twoHoursAfter: typical(runs.map((run) => run.backTwoHoursAfter)),
    noticed: Object.fromEntries(
      NOTICED.map((when) => [when, runs.filter(({ noticed }) => noticed === when).length]),
    ) as RunGroup['noticed'],
  }
}

/** How the back felt before and after the routines in which an exercise was done, where both were told. */
export type BeforeAfter = { exercise: string; times: number; before: number; after: number; change: number }

export function beforeAfter(resets: Reset[]): BeforeAfter[] {
  const told = resets.flatMap(({ before, after, steps }) =>
    before === null || after === null
      ? []
      : [...doneIn(steps)].map((exercise) => ({ exercise, before, after })),
  )
  return [...Map.groupBy(told, ({ exercise }) => exercise)]
    .filter(([, each]) => each.length >= LEAST)
    .map(([exercise, each]) => ({
      exercise,
      times: each.length,
      before: median(each.map(({ before }) => before)),
      after: median(each.map(({ after }) => after)),
      change: median(each.map(({ before, after }) => after - before)),
    }))
    .sort((a, b) => b.times - a.times || a.exercise.localeCompare(b.exercise))
}

/** Each once, however often it came. */
const doneIn = (steps: Reset['steps']) =>
  new Set(steps.filter(({ result }) => result === 'done').map(({ exercise }) => exercise))

/** The day from which summaries are needed for these runs; null without any. */
export function runDaysFrom(runs: Run[]): Day | null {
  const first = runs.map(({ day }) => day).sort()[0]
  return first === undefined ? null : addDays(first, -1)
}
