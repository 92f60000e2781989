/** What is typed into the form of a run, and what is wrong with it. Pure. */
import { isBare } from '../../../lib/core/check-in.ts'
import { addDays } from '../../../lib/core/day.ts'
import type { RunChange } from '../../../lib/core/events.ts'
import type { Day, Run } from '../../../lib/core/facts.ts'

/** Who looks back further guesses. */
export const RUN_DAYS_BACK = 14
const LONGEST_MINUTES = 24 * 60

export type Draft = {
  day: string
  /** As it was typed. */
  minutes: string
  /** Null until it was touched: what was ticked that day stands. */
  long: boolean | null
} & Pick<Run, 'effort' | 'backAtStart' | 'backAtEnd' | 'backTwoHoursAfter' | 'noticed'>

export type Wrong = { day: 'missing' | 'future' | 'far' | null; minutes: boolean }

export function emptyDraft(today: Day): Draft {
  return {
    day: today,
    minutes: '',
    long: null,
    effort: null,
    backAtStart: null,
    backAtEnd: null,
    backTwoHoursAfter: null,
    noticed: null,
  }
}

export function draftOf(run: Run): Draft {
  const { day, minutes, long, effort, backAtStart, backAtEnd, backTwoHoursAfter, noticed } = run
  const typed = minutes === null ? '' : String(minutes)
  return { day, minutes: typed, long, effort, backAtStart, backAtEnd, backTwoHoursAfter, noticed }
}

/** Whether a run of that day may still be told of, or changed. */
export const mayTell = (day: Day, today: Day): boolean =>
  addDays(today, -RUN_DAYS_BACK) <= day && day <= today

const minutesIn = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

export function wrongIn({ day, minutes }: Draft, today: Day): Wrong {
  const told = minutesIn(minutes)
  const isRight = told === null || (/^\s*\d+\s*$/.test(minutes) && told >= 1 && told <= LONGEST_MINUTES)
  return { day: wrongDay(day, today), minutes: !isRight }
}

function wrongDay(day: string, today: Day): Wrong['day'] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'missing'
  if (day > today) return 'future'
  return mayTell(day, today) ? null : 'far'
}

/** The run of that day that was only ticked: what is told now fills it in. */
export const tickedOn = (day: string, runs: Run[]): Run | null =>
  runs.find((run) => run.day === day && isBare(run)) ?? null

export const longOf = ({ long }: Draft, ticked: Run | null): boolean => long ?? ticked?.long ?? false

/** All of it, as a run is to be from now on. */
export function changeOf(draft: Draft): RunChange {
  const { effort, backAtStart, backAtEnd, backTwoHoursAfter, noticed } = draft
  return {
    minutes: minutesIn(draft.minutes),
    long: draft.long ?? false,
    effort,
    backAtStart,
    backAtEnd,
    backTwoHoursAfter,
    noticed,
  }
}

/** Of a new run what was told and no more: what was ticked before stays. */
export function toldOf(draft: Draft): RunChange {
  const { long, ...told } = changeOf(draft)
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))
  return draft.long === null ? given : { ...given, long: draft.long }
}
