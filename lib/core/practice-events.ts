/** What a page tells about the routines besides playing them. */
import { addDays, dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Reset } from './facts.ts'
import { type Protocol, wrongIn } from './looks.ts'
import { changedPractice, practiceFrom } from './practice.ts'
import { isMiddayReset } from './resets.ts'
import { RefusedError, type Result, type State } from './state.ts'

type Of<T extends Action['type']> = Extract<Action, { type: T }>

export function onPractice(before: State, { change }: Of<'practice'>, at: number): Result {
  const practice = changedPractice(practiceFrom(before.practice), change, at)
  if (typeof practice === 'string') throw new RefusedError(`practice.${practice} breaks its rule`)
  return { state: { ...before, practice }, facts: [] }
}

/** Monday's look back over the weekend, and a day for those who tell it late. */
const TOLD_DAYS_BACK = 3

/** `recorded`: the rows of that day. */
export function onSelfLog(
  before: State,
  { routine, version, day, undo }: Of<'selfLog'>,
  at: number,
  timeZone: string,
  recorded: Reset[],
): Result {
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  if (day > today || day < addDays(today, -TOLD_DAYS_BACK)) {
    throw new RefusedError(`selfLog.day: ${day} is too far from today to be told of`)
  }
  const told = recorded.find((row) => row.how === 'selfLogged' && row.routine === routine && row.finished)
  if (undo) {
    if (!told) return { state: before, facts: [] }
    const done = recorded.some((row) => row !== told && isMiddayReset(row))
    const { nudger } = before
    const resetDay = nudger.resetDay === day && !done ? null : nudger.resetDay
    const state = { ...before, nudger: { ...nudger, resetDay } }
    return { state, facts: [{ store: 'resets', row: { ...told, finished: false }, amends: true }] }
  }
  // Told once for a day is enough: a second tap is the same word.
  if (told) return { state: before, facts: [] }
  const row: Reset = {
    startedAt: at,
    endedAt: at,
    plan: { id: practiceFrom(before.practice).plan ?? 'article', version: 1 },
    routine,
    version,
    how: 'selfLogged',
    finished: true,
    steps: [],
    before: null,
    after: null,
    day,
    timeZone,
  }
  const fulfils = routine === 'midday-reset' && day === today
  const nudger = fulfils ? { ...before.nudger, resetDay: day } : before.nudger
  return { state: { ...before, nudger }, facts: [{ store: 'resets', row }] }
}

/** `recorded`: the rows of today and the day before. */
export function onFeltAfter(before: State, { startedAt, value }: Of<'feltAfter'>, recorded: Reset[]): Result {
  if (!Number.isInteger(value) || value < 0 || value > 10) {
    throw new RefusedError(`feltAfter.value: ${value} is not a whole number from 0 to 10`)
  }
  const row = recorded.find((reset) => reset.startedAt === startedAt)
  if (!row) throw new RefusedError(`feltAfter.startedAt: no routine began at ${startedAt}`)
  return { state: before, facts: [{ store: 'resets', row: { ...row, after: value }, amends: true }] }
}

/** `looks`: those there are. */
export function onCheck(
  before: State,
  { answers }: Of<'check'>,
  at: number,
  timeZone: string,
  looks: Protocol<unknown>[],
): Result {
  for (const answer of answers) {
    const wrong = wrongIn(answer, looks)
    if (wrong !== null) throw new RefusedError(`check.${wrong}`)
  }
  const day = dayOf(at, timeZone, before.settings.dayStartHour)
  return { state: before, facts: answers.map((answer) => ({ store: 'checks', row: { day, ...answer } })) }
}
