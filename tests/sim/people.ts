/** What is told of somebody who lives with it for a week or two. Told in `people-logs/`. */
import type { Action } from '../../lib/core/events.ts'
import { stepSeconds } from '../../lib/core/routine.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { ZONE } from '../core/make.ts'
import { BEGIN, RESET } from '../support/begin.ts'
import type { Options } from './desk.ts'
import type { Replies } from './visit.ts'
import { moment } from './week.ts'

export type Person = {
  name: string
  about: string
  /** Lines of the log that are the point of it, and such as would be wrong; held in both browsers. */
  has: RegExp[]
  never: RegExp[]
  settings?: Partial<Settings>
  /** As `week` reads it. */
  week: string
  /** What lies between two sittings; the lid is closed unless told. */
  night?: 'sleep' | 'closed'
  does?: [when: string, action: Action][]
  /** When the popup is opened, and what its questions are answered with. */
  visits?: string[]
  replies?: Replies
  answers?: Options['answers']
  rises?: Options['rises']
  fullScreen?: [from: string, to: string][]
}

export const at = (when: string) => moment(when, ZONE)
export const meeting = (until: string): Action => ({ type: 'meeting', until: at(until) })
export const pause = (until: string): Action => ({ type: 'pause', until: at(until) })
export const set = (settings: Partial<Settings>): Action => ({ type: 'settings', settings })
export const off = (kind: 'sick' | 'holiday' | 'notWork' | null, from: number, to = from): Action => {
  const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}`
  return { type: 'daysOff', kind, from: day(from), to: day(to) }
}

/** Gets up ten seconds after each notification. */
export const upFor = (seconds: number) => () => ({ after: 10, seconds })

/** The reset from its first step to its last, each followed to its end. */
export function reset(when: string): NonNullable<Person['does']> {
  let second = 0
  return [
    [when, BEGIN],
    ...RESET.steps.map((step, index): [string, Action] => {
      second += Math.ceil(stepSeconds(step))
      return [`${when}:${second}`, { type: 'routine', do: 'next', step: index }]
    }),
  ]
}
