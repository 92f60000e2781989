/** Days on which nudges ask for standing alone and routines open with their easier versions. */
import type { Day } from './facts.ts'
import type { Course } from './state.ts'

/** A gentle day by the user's word, or the time after a rating that asks for it. */
export function isEasy({ gentle, easy }: Course, day: Day): boolean {
  return gentle === day || (easy !== null && easy.from <= day && day <= easy.to)
}
