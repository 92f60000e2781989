/** A Linux desktop that answers "active" day and night. */
import type { Action } from '../../lib/core/events.ts'
import type { Sample } from '../../lib/core/sample.ts'
import { clock, MINUTE, type Run, run, sampleAt, ZONE } from './make.ts'

export const LINUX = { linux: true }
export const at = (desk: Run, moment: number, over: Partial<Sample> = LINUX) =>
  desk.send({ type: 'sample', sample: sampleAt(moment, over) })
export const beats = (desk: Run, from: string, count: number, over: Partial<Sample> = LINUX) => {
  for (let n = 0; n < count; n++) at(desk, clock(from) + n * MINUTE, over)
}
export const act = (desk: Run, time: string, action: Action) => {
  at(desk, clock(time))
  desk.send({ ...action, at: clock(time), timeZone: ZONE })
}
export const phase = (desk: Run) => desk.state.tracker.phase.kind

/** 300 heartbeats from 08:00 on: unreliable at 12:59. */
export function steady(plainReminders = false): Run {
  const desk = run()
  if (plainReminders) desk.act('07:59:50', { type: 'settings', settings: { plainReminders } })
  beats(desk, '08:00', 300)
  return desk
}
