/** Mobility before mileage, M0 to M5, standing and on the floor. */
import type { Exercise } from '../core/exercise.ts'
import { beats, CHANGE, dose, inSets, PLAIN, ROLL_OVER, timed } from './exercise-doses.ts'

const STRETCH = beats(['stretch', 30])
const OPEN = beats(['open', 2.5], ['stay', 1], ['close', 2.5])
const LONG_SQUEEZE = beats(['squeeze', 3], ['release', 1.5])

export const MOBILITY_EXERCISES = {
  pelvicRock: {
    ...PLAIN,
    dose: dose(8, 'none', beats(['tuck', 1.5], ['arch', 1.5])),
    steps: 4,
    why: 'pelvis',
  },
  hipFlexorStretch: {
    ...PLAIN,
    dose: inSets(dose(1, 'each', STRETCH), 2, CHANGE),
    harder: { exercise: 'halfKneeling' },
    steps: 6,
    sided: [1, 3, 4],
    why: 'psoas',
  },
  halfKneeling: {
    ...PLAIN,
    dose: inSets(dose(1, 'each', STRETCH, ROLL_OVER), 2, ROLL_OVER),
    easier: { exercise: 'hipFlexorStretch' },
    floor: true,
    steps: 5,
    sided: [1, 2, 3],
    why: 'psoas',
  },
  wallRotation: {
    ...PLAIN,
    dose: dose(7, 'each', OPEN),
    easier: { exercise: 'rotationSeated' },
    seated: 'rotationSeated',
    steps: 7,
    sided: [1, 2, 4],
    why: 'mobility',
  },
  openBook: {
    ...PLAIN,
    dose: dose(6, 'each', OPEN, ROLL_OVER),
    easier: { exercise: 'wallRotation' },
    harder: { exercise: 'handsKneesRotation' },
    seated: 'rotationSeated',
    floor: true,
    steps: 5,
    sided: [1, 3],
    why: 'mobility',
  },
  handsKneesRotation: {
    ...PLAIN,
    dose: dose(6, 'each', beats(['up', 2], ['stay', 1], ['down', 2])),
    easier: { exercise: 'openBook' },
    seated: 'rotationSeated',
    floor: true,
    steps: 4,
    sided: [3],
    words: { up: 'elbowUp', down: 'elbowDown' },
    why: 'mobility',
  },
  wallSqueeze: {
    ...PLAIN,
    dose: dose(10, 'none', LONG_SQUEEZE),
    harder: { exercise: 'bridge' },
    seated: 'seatedSqueeze',
    steps: 3,
    why: 'mobility',
  },
  wallSqueezeSides: {
    ...PLAIN,
    dose: dose(3, 'alternate', LONG_SQUEEZE),
    seated: 'seatedSqueeze',
    steps: 4,
    why: 'mobility',
  },
  bridge: {
    ...PLAIN,
    dose: dose(10, 'none', beats(['lift', 1], ['hold', 2], ['lower', 3])),
    easier: { exercise: 'wallSqueeze' },
    harder: { exercise: 'singleLegBridge' },
    floor: true,
    steps: 5,
    why: 'strength',
  },
  hipAbduction: {
    ...PLAIN,
    dose: dose(8, 'each', beats(['lift', 1.5], ['hold', 1], ['lower', 2.5])),
    easier: { exercise: 'seatedSqueeze' },
    seated: 'seatedSqueeze',
    steps: 5,
    sided: [1, 2],
    why: 'mobility',
  },
  legSwing: {
    ...PLAIN,
    dose: dose(10, 'each', beats(['swingForward', 1], ['swingBack', 1])),
    easier: { exercise: 'walk' },
    steps: 4,
    sided: [1, 2],
    why: 'mobility',
  },
  walk: {
    ...PLAIN,
    dose: timed(120),
    seated: 'sitTall',
    steps: 4,
    words: { go: 'walk' },
    why: 'mobility',
  },
} satisfies Record<string, Exercise>
