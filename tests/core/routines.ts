/** A routine that is begun and followed, for tests of the core. */

import { BEGIN } from '../support/begin.ts'
import { clock, type Run, run, ZONE } from './make.ts'

export type Do = 'next' | 'skip' | 'back' | 'pause' | 'resume'

/** Begun at 12:00:00, after work since 11:00. */
export function begun(): Run {
  const desk = run()
  desk.work('11:30', '12:00')
  desk.act('12:00', BEGIN)
  return desk
}

/** A press on the page, or the page's own clock. */
export const press = (desk: Run, at: string, what: Do, step: number) =>
  desk.send({ type: 'routine', do: what, step, at: clock(at), timeZone: ZONE })
export const page = (desk: Run, at: string, what: 'open' | 'leave' | 'stop') =>
  desk.send({ type: 'routine', do: what, at: clock(at), timeZone: ZONE })
export const reset = (desk: Run) => desk.facts.flatMap(({ store, row }) => (store === 'resets' ? [row] : []))

export function followed(results: Do[]): Run {
  const desk = begun()
  for (const [step, result] of results.entries()) press(desk, `12:0${step}:50`, result, step)
  return desk
}
