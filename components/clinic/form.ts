/** What the sections of the page share. */
import type { Day } from '../../lib/core/facts.ts'
import type { Problem } from '../../lib/core/plan/problems.ts'
import type { PlanDraft } from '../../lib/shell/plan-draft.ts'
import type { Change } from './use-draft.ts'

export type Form = {
  draft: PlanDraft
  change: Change
  problems: Problem[]
  today: Day
  /** Path of the one exercise whose numbers are open; null when all are closed. */
  open: string | null
  setOpen: (path: string | null) => void
  /** After the next drawing the focus goes to the first of these ids that is there. */
  focusAfter: (ids: string[]) => void
}

/** Characters, as the decoder has it; more can be typed, and is named. */
export const LONGEST = { title: 80, goal: 140, note: 280, gentle: 280, cue: 80, own: 60 } as const

/** What is wrong with the field of that path, or inside it. */
export const problemOf = (problems: Problem[], path: string): Problem | undefined =>
  problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))

const A_TIME = /^(workingHours\.\d\.\d+|midday)\.(start|end)$|^middayAt$|^running\.at$/

/** A time is typed as one: what the plan has for it, minutes since midnight, is no word for who types. */
export const asTyped = (problem: Problem): Problem =>
  A_TIME.test(problem.path) ? { path: problem.path, kind: 'time' } : problem

/** The exercise that a problem lies in, which is to be opened for it; null for none. */
export const stepIn = (path: string): string | null =>
  /^(?:stages\.\d+\.)?routines\.[\w-]+\.\d+/.exec(path)?.[0] ?? null

/**
 * Ids of the field of a problem, the nearest first: a field's id is its path. A clinic's own exercise is edited
 * where it is played, so its fields have the path of the exercise.
 */
export function idsOf(path: string): string[] {
  const hours = /^workingHours\.(\d)\.(\d+)(?:\.(start|end))?$/.exec(path)
  if (hours) return [`${hours[3] === 'end' ? 'to' : 'from'}-${hours[1]}-${hours[2]}`]
  const parts = path.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}
