/** The midday reset as the built-in plan has it, and the press that begins it. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import { middayReset } from '../../lib/content/routines.ts'
import { compose, type Like } from '../../lib/core/compose.ts'
import type { Action } from '../../lib/core/events.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { begin } from '../../lib/core/routine-run.ts'

/** A day like any other, for somebody who did it before. */
export const LIKE: Like = { since: 0, waiting: false, easy: false, seated: false, firstHip: false }

export const RESET = compose(middayReset('full'), EXERCISES, DEFAULT_PRACTICE, {}, LIKE)

export const BEGIN = {
  type: 'routine',
  do: 'begin',
  routine: RESET,
  handsFree: true,
  before: null,
} as const satisfies Action

/** The run that has just begun. */
export const runAt = (at: number) => begin(RESET, at, BEGIN)
