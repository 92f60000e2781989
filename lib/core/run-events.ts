/** Runs, as they are told: by a tick, in the log, or of a weekend that is over; each is one fact. */
import { isBare } from './check-in.ts'
import { addDays, dayOf } from './day.ts'
import type { Action, RunChange } from './events.ts'
import { type Day, NOTICED, type Run } from './facts.ts'
import { isWhole } from './items.ts'
import { RefusedError, type Result, type State } from './state.ts'

/** Who looks back further guesses. */
const RUN_DAYS_BACK = 14

const RUN_FIELDS: { [Field in keyof RunChange]-?: (value: unknown) => boolean } = {
  minutes: (value) => isWhole(value, 1, 24 * 60),
  long: (value) => typeof value === 'boolean',
  effort: (value) => isWhole(value, 0, 10),
  backAtStart: (value) => isWhole(value, 0, 10),
  backAtEnd: (value) => isWhole(value, 0, 10),
  backTwoHoursAfter: (value) => isWhole(value, 0, 10),
  noticed: (value) => NOTICED.includes(value as never),
}

/** `recorded`: the runs of that day. */
export function onRun(
  before: State,
  { id, day, change }: Extract<Action, { type: 'run' }>,
  at: number,
  timeZone: string,
  recorded: Run[],
): Result {
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  const days = Array.from({ length: RUN_DAYS_BACK + 1 }, (_, ago) => addDays(today, -ago))
  if (!days.includes(day)) {
    throw new RefusedError(`run.day: ${day} is too far from today to be told of`)
  }
  for (const [field, value] of Object.entries(change)) {
    const isRight = Object.hasOwn(RUN_FIELDS, field) && RUN_FIELDS[field as keyof RunChange]
    if (!isRight) throw new RefusedError(`run.${field}: there is no such thing to tell`)
    if (value === null ? field === 'long' : !isRight(value)) {
      throw new RefusedError(`run.${field}: ${value} is not taken`)
    }
  }
  const known = id === null ? sameRun(change, recorded) : recorded.find((run) => run.id === id)
  if (id !== null && !known) throw new RefusedError(`run.id: there is no run ${id} on ${day}`)
  // Of a run that is told for the first time nothing is taken back.
  const told = id === null ? Object.entries(change).filter(([, value]) => value !== null) : []
  const changed = id === null ? Object.fromEntries(told) : change
  const row: Run = { ...(known ?? newRun(day, at, recorded)), ...changed, at, timeZone }
  return { state: before, facts: [{ store: 'runs', row }] }
}

/** A tick tells nothing but that there was a run: told before, it is that one. And what is told of a run is told of the ticked one. */
function sameRun({ long: _, ...told }: RunChange, recorded: Run[]): Run | undefined {
  const isTick = Object.values(told).every((value) => value === null)
  return recorded.find(isBare) ?? (isTick ? recorded[0] : undefined)
}

/** By the moment it was told: the name of one that was deleted comes to no other, for it may be put back. */
function newRun(day: Day, at: number, recorded: Run[]): Omit<Run, 'at' | 'timeZone'> {
  const taken = new Set(recorded.map(({ id }) => id))
  let number = at
  while (taken.has(`${day}.${number}`)) number++
  return {
    id: `${day}.${number}`,
    day,
    minutes: null,
    long: false,
    effort: null,
    backAtStart: null,
    backAtEnd: null,
    backTwoHoursAfter: null,
    noticed: null,
  }
}
