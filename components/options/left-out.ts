/** What is left out of any routine. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import { OWN } from '../../lib/core/plan/plan.ts'
import type { Practice } from '../../lib/core/practice.ts'
import { isLeftOut, type Stops } from '../../lib/core/stops.ts'

/** Of ours, or by its number of a clinic's own. A restored file may have told of any other. */
const isKnown = (id: string) =>
  Object.hasOwn(EXERCISES, id) || (id.startsWith(OWN) && /^\d{1,2}$/.test(id.slice(OWN.length)))

export const leftOutIn = (practice: Practice, stops: Stops): string[] =>
  [...new Set([...Object.keys(practice.exercises), ...Object.keys(stops)])].filter(
    (id) => isKnown(id) && isLeftOut(id, stops, practice),
  )
