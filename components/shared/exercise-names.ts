/**
 * The name of each exercise and its dose: as much as a look at a routine needs. Nothing of the catalogue is
 * loaded for it; the popup's first frame uses this.
 */
import { OWN } from '../../lib/core/plan/plan.ts'
import type { Dose, Step } from '../../lib/core/routine.ts'
import { t, tExercise } from '../../lib/shell/texts.ts'

/** One of a clinic's own goes by its number where its plan is not at hand. */
export const exerciseName = (exercise: string): string =>
  exercise.startsWith(OWN) ? t('of_plan.exercise', [exercise.slice(OWN.length)]) : tExercise(exercise, 'name')

export const stepName = ({ exercise, own }: Pick<Step, 'exercise' | 'own'>): string =>
  own?.name ?? exerciseName(exercise)

/** A text from outside within one of ours that is no markup, as a label: its letters order nothing but themselves. */
export const apart = (text: string): string => `\u2068${text}\u2069`

/** The name within a sentence. */
export const saidName = ({ exercise, own }: Pick<Step, 'exercise' | 'own'>): string =>
  own ? apart(own.name) : exerciseName(exercise)

/** "20 seconds", "2 minutes", "1.5 seconds". */
export function secondsText(seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0 ? t('dose.minutes', seconds / 60) : t('dose.seconds', seconds)
}

/** "Hold 30 seconds, twice each side". */
function holdText(seconds: number, times: number, bothSides: boolean): string {
  const hold = secondsText(seconds)
  if (times === 1) return bothSides ? t('dose.hold_sides', [hold]) : t('dose.hold', [hold])
  if (times === 2) return bothSides ? t('dose.hold_twice_sides', [hold]) : t('dose.hold_twice', [hold])
  return bothSides ? t('dose.hold_times_sides', [hold, times]) : t('dose.hold_times', [hold, times])
}

/** How often in a set: "5 each side", "8 right, 5 left"; without sides null. */
function sidesText({ sides, reps, leftReps = reps }: Dose): string | null {
  if (sides === 'none') return null
  return leftReps === reps ? t('dose.each_side', [reps]) : t('dose.right_left', [reps, leftReps])
}

/** "5 each side", "8 right, 5 left", "hold 30 seconds, twice each side", "2 sets of 8 each side", "20 seconds", "5 breaths". */
export function doseText({ dose }: { dose: Dose }): string {
  const { sets, sides, reps, leftReps = reps, beats } = dose
  const bothSides = sides !== 'none'
  const once = reps === 1 && leftReps === 1
  const walked = once && beats.find(({ cue }) => cue === 'go')
  if (walked) {
    const time = secondsText(walked.seconds)
    const each = bothSides ? t('dose.each_side', [time]) : time
    return sets > 1 ? t('dose.sets', [sets, each]) : each
  }
  const held = once && beats.find(({ cue }) => cue === 'stretch' || cue === 'hold')
  if (held) return holdText(held.seconds, sets, bothSides)
  const onSides = sidesText(dose)
  if (sets > 1) return t('dose.sets', [sets, onSides ?? reps])
  if (onSides !== null) return onSides
  return beats[0]?.cue === 'breatheIn' ? t('dose.breaths', reps) : t('dose.times', reps)
}
