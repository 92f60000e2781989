/** What else there was on the days of an answer, as boxes to tick, and what ticking one does. Pure. */
import type { CheckIn } from '../../../lib/core/check-in.ts'
import type { Action } from '../../../lib/core/events.ts'
import type { Tick } from '../../../lib/core/facts.ts'

export type TickName = 'ran' | 'long' | 'strength' | 'sleptBadly' | 'travelled' | 'sick'

const OF_A_DAY: TickName[] = ['ran', 'strength', 'sleptBadly', 'travelled', 'sick']
/** Browsers are closed at weekends: the long run would otherwise be lost. */
const OF_DAYS_OFF: TickName[] = ['ran', 'long', 'strength']

/** With an answer about one day, once it is given; about days off at once, for these are facts of their own. */
export function ticksOf({ item, saved }: CheckIn): TickName[] {
  if (item === 'stiffness_weekend') return OF_DAYS_OFF
  return item === 'stiffness_day' && saved !== null ? OF_A_DAY : []
}

export function isTicked({ told, ticks }: CheckIn, name: TickName): boolean {
  switch (name) {
    case 'ran':
      return told.ran !== null
    case 'sleptBadly':
    case 'travelled':
      return ticks.includes(name)
    default:
      return told[name]
  }
}

/** What was touched in this popup, and whether it is ticked now. */
export type Touched = Partial<Record<TickName, boolean>>

/** Of an answer, as it will be once all that was touched is stored: its ticks are told as one list. */
function ticksAfter(ticks: Tick[], touched: Touched): Tick[] {
  const names = ['sleptBadly', 'travelled'] as const
  const others = ticks.filter((tick) => touched[tick] === undefined)
  return [...others, ...names.filter((name) => touched[name])]
}

/** Null where there is nothing to take back. `touched` before may not have been read back yet. */
export function tickAction(
  checkIn: CheckIn,
  name: TickName,
  on: boolean,
  touched: Touched = {},
): Action | null {
  const { item, day, about, ticks, told } = checkIn
  switch (name) {
    case 'ran':
      if (on) return { type: 'run', id: null, day, change: {} }
      return told.ran && { type: 'forget', what: { store: 'runs', key: told.ran.id } }
    case 'long': {
      const { id, day: of } = told.ran ?? { id: null, day }
      return on || id !== null ? { type: 'run', id, day: of, change: { long: on } } : null
    }
    case 'strength':
      return { type: 'selfLog', routine: 'strength', version: 'full', day, undo: !on }
    case 'sick':
      // What was said of a day that is over is a fact alone: nothing goes on that would end.
      if (!on && about !== 'today') return { type: 'forget', what: { store: 'marks', key: [day, 'sick'] } }
      return { type: 'daysOff', kind: on ? 'sick' : null, from: day, to: day }
    case 'sleptBadly':
    case 'travelled':
      return { type: 'annotate', item, day, ticks: ticksAfter(ticks, { ...touched, [name]: on }) }
  }
}
