/** A plan file that was chosen or dropped, decoded. */
import { EXERCISE_IDS } from '../../lib/content/exercises.ts'
import { decodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import type { Plan } from '../../lib/core/plan/plan.ts'
import { type Decoded, refused } from '../../lib/core/plan/problems.ts'
import { report } from '../../lib/shell/report.ts'

/** More than a plan may have: of what is larger no more is read, and the decoder says that it is too large. */
const MOST_BYTES = 1024 * 1024

export async function planIn(file: File): Promise<Decoded<Plan>> {
  try {
    return decodePlanFile(await file.slice(0, MOST_BYTES).text(), EXERCISE_IDS)
  } catch (error) {
    report('a plan file could not be read', error)
    return refused({ path: '', kind: 'notJson' })
  }
}
