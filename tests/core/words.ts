/** The user's word, said and undone, in tests of the core. */

import type { Action } from '../../lib/core/events.ts'
import type { Correction } from '../../lib/core/facts.ts'
import { nextAt } from '../../lib/core/open-nudge.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { openStretch } from '../../lib/core/stretch.ts'
import { clock, MINUTE, type Run, run, wall, ZONE } from './make.ts'

export type Told = Extract<Action, { type: 'correct' }>
export const told = (meaning: Told['meaning'], from: string, to: string): Told => ({
  type: 'correct',
  meaning,
  from: clock(from),
  to: clock(to),
})
export const words = (desk: Run): Correction[] =>
  desk.facts.flatMap((fact) => (fact.store === 'corrections' ? [fact.row] : []))
/** Each word, as it was stored. */
export const lines = (desk: Run) =>
  words(desk).map(
    ({ from, to, meaning, undone }) => `${wall(from)}-${wall(to)} ${meaning}${undone ? ' undone' : ''}`,
  )
/** Minutes of stretch until the next nudge. */
export const next = ({ state }: Run) => {
  const stretch = openStretch(state.tracker)
  return stretch && (nextAt(state.nudger, stretch.start, rulesFrom(state.settings)) - stretch.end) / MINUTE
}
/** The latest, unless told. */
export const undo = (desk: Run, time: string, correction = words(desk).at(-1)) => {
  if (correction) desk.act(time, { type: 'undoCorrection', correction })
}

/** Nothing is looked at before it: the page's word comes first. */
export const say = (desk: Run, at: string, ...given: Told[]) => {
  for (const word of given) desk.send({ ...word, at: clock(at), timeZone: ZONE })
}

/** Away and back, with the moment of return as Chrome tells it. */
export function away(desk: Run, left: string, returned: string): void {
  desk.still(left, wall(clock(returned) - MINUTE))
  desk.look(returned, 0, { edge: 'active' })
}

/** At work from 09:00, away, and back. */
export function back(left: string, returned: string, to = returned): Run {
  const desk = run()
  desk.work('09:00', left)
  away(desk, left, returned)
  desk.work(returned, to)
  return desk
}
