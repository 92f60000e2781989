/** The words of each exercise: name, set-up, steps for the side that works, easier ways. */
import type { Side, Step } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'

type ExerciseTexts = {
  name: string
  alt: string
  setup: string
  steps: string[]
  easier: string
  watch: string
  not: string
}

const TEXTS: Record<string, (side: Side) => ExerciseTexts> = {
  stand: () => ({
    name: t('exercise.stand.name'),
    alt: t('exercise.stand.alt'),
    setup: t('exercise.stand.setup'),
    steps: [
      t('exercise.stand.s1'),
      t('exercise.stand.s2'),
      t('exercise.stand.s3'),
      t('exercise.stand.s4'),
      t('exercise.stand.s5'),
    ],
    easier: t('exercise.stand.easier'),
    watch: t('exercise.stand.watch'),
    not: t('exercise.stand.not'),
  }),
  hipExtension: (side) => ({
    name: t('exercise.hip.name'),
    alt: t('exercise.hip.alt'),
    setup: t('exercise.hip.setup'),
    steps: [
      side === 'right' ? t('exercise.hip.s1_right') : t('exercise.hip.s1_left'),
      t('exercise.hip.s2'),
      side === 'right' ? t('exercise.hip.s3_right') : t('exercise.hip.s3_left'),
      t('exercise.hip.s4'),
      side === 'right' ? t('exercise.hip.s5_right') : t('exercise.hip.s5_left'),
      t('exercise.hip.s6'),
    ],
    easier: t('exercise.hip.easier'),
    watch: t('exercise.hip.watch'),
    not: t('exercise.hip.not'),
  }),
  thoracicRotation: () => ({
    name: t('exercise.rotation.name'),
    alt: t('exercise.rotation.alt'),
    setup: t('exercise.rotation.setup'),
    steps: [
      t('exercise.rotation.s1'),
      t('exercise.rotation.s2'),
      t('exercise.rotation.s3'),
      t('exercise.rotation.s4'),
      t('exercise.rotation.s5'),
      t('exercise.rotation.s6'),
    ],
    easier: t('exercise.rotation.easier'),
    watch: t('exercise.rotation.watch'),
    not: t('exercise.rotation.not'),
  }),
  breathing: () => ({
    name: t('exercise.breathing.name'),
    alt: t('exercise.breathing.alt'),
    setup: t('exercise.breathing.setup'),
    steps: [
      t('exercise.breathing.s1'),
      t('exercise.breathing.s2'),
      t('exercise.breathing.s3'),
      t('exercise.breathing.s4'),
      t('exercise.breathing.s5'),
    ],
    easier: t('exercise.breathing.easier'),
    watch: t('exercise.breathing.watch'),
    not: t('exercise.breathing.not'),
  }),
}

export function exerciseTexts(exercise: string, side: Side = 'right'): ExerciseTexts {
  const texts = TEXTS[exercise]
  if (!texts) throw new Error(`no texts for exercise ${exercise}`)
  return texts(side)
}

/** "5 each side", "20 seconds": worded from the data. */
export function doseText({ dose, exercise }: Step): string {
  if (dose.kind === 'timed') return t('dose.seconds', dose.seconds)
  if (dose.sides !== 'none') return t('dose.each_side', [dose.reps])
  if (exercise === 'breathing') return t('dose.breaths', dose.reps)
  return String(dose.reps)
}
