/**
 * The catalogue: CLINICAL.md section 3 as corrected by CLINICAL-AMENDMENTS.md B2. The article states "5 hip
 * extensions" and the four parts of the midday reset; every other number is added by us. Where a source gives
 * a range, the dose takes its lower half. The texts are `exercise.<id>.…` in the locale files.
 *
 * The side of an exercise is that of the limb that moves; lying on one side, the side on top; where the standing
 * leg does the work, that leg (one-leg bridge, split squat, step-down, hinge).
 */
import type { Exercise } from '../core/exercise.ts'
import { MOBILITY_EXERCISES } from './exercises-mobility.ts'
import { RESET_EXERCISES } from './exercises-reset.ts'
import { STRENGTH_EXERCISES } from './exercises-strength.ts'

const all = { ...RESET_EXERCISES, ...MOBILITY_EXERCISES, ...STRENGTH_EXERCISES }

export type ExerciseId = keyof typeof all

export const EXERCISES: Record<ExerciseId, Exercise> = all
export const EXERCISE_IDS: readonly string[] = Object.keys(EXERCISES)

/** Of the texts and doses, as a clinician has read them: raised when one of them changes what is done. */
export const EXERCISES_VERSION = '1.0'
