/**
 * Strength that matters: four ladders; the bridge, the lowest rung of the first, is among the mobility exercises.
 * What is held has its three sets here; the others get theirs from the routine (`routines.ts`).
 */
import type { Exercise } from '../core/exercise.ts'
import { beats, dose, inSets, PLAIN, ROLL_OVER } from './exercise-doses.ts'

/** Between two sets (B2, "rest 60 s"). */
const REST = 60
const HELD = beats(['lift', 2], ['hold', 10], ['lower', 2])

const STRENGTH = { ...PLAIN, why: 'strength' }
const ON_FLOOR = { ...STRENGTH, floor: true }

export const STRENGTH_EXERCISES = {
  singleLegBridge: {
    ...ON_FLOOR,
    dose: dose(6, 'each', beats(['lift', 1.5], ['raiseFoot', 1], ['hold', 2], ['lower', 2.5])),
    easier: { exercise: 'bridge' },
    harder: { exercise: 'splitSquat' },
    steps: 4,
    sided: [2, 4],
  },
  splitSquat: {
    ...STRENGTH,
    dose: dose(6, 'each', beats(['down', 3], ['up', 2])),
    easier: { exercise: 'singleLegBridge' },
    steps: 5,
    sided: [1],
    words: { up: 'pushUp' },
  },
  clam: {
    ...ON_FLOOR,
    dose: dose(10, 'each', beats(['open', 1.5], ['hold', 1], ['close', 2]), ROLL_OVER),
    harder: { exercise: 'sideLegLift' },
    steps: 5,
    sided: [1],
  },
  sideLegLift: {
    ...ON_FLOOR,
    dose: dose(8, 'each', beats(['lift', 1], ['hold', 1], ['lower', 3]), ROLL_OVER),
    easier: { exercise: 'clam' },
    harder: { exercise: 'sidePlank' },
    steps: 5,
    sided: [1],
  },
  sidePlank: {
    ...ON_FLOOR,
    dose: inSets(dose(1, 'each', HELD, ROLL_OVER), 3, REST),
    easier: { exercise: 'sideLegLift' },
    harder: { exercise: 'stepDown' },
    steps: 4,
    sided: [1],
    words: { hold: 'holdBreathe' },
  },
  stepDown: {
    ...STRENGTH,
    dose: dose(6, 'each', beats(['lower', 3], ['up', 2])),
    easier: { exercise: 'sidePlank' },
    steps: 5,
    sided: [1, 3, 4],
    words: { up: 'pushUp' },
  },
  heelTaps: {
    ...ON_FLOOR,
    dose: dose(6, 'alternate', beats(['lower', 2.5], ['back', 1.5])),
    harder: { exercise: 'deadBug' },
    steps: 5,
    words: { back: 'bringBack' },
  },
  deadBug: {
    ...ON_FLOOR,
    dose: dose(6, 'alternate', beats(['lower', 2.5], ['back', 2])),
    easier: { exercise: 'heelTaps' },
    harder: { exercise: 'birdDog' },
    steps: 5,
    words: { back: 'bringBack' },
  },
  birdDog: {
    ...ON_FLOOR,
    dose: dose(6, 'alternate', beats(['reach', 1.5], ['hold', 3], ['back', 1.5])),
    easier: { exercise: 'deadBug' },
    harder: { exercise: 'plank' },
    steps: 5,
  },
  plank: {
    ...ON_FLOOR,
    dose: inSets(dose(1, 'none', HELD), 3, REST),
    easier: { exercise: 'birdDog' },
    steps: 4,
    words: { hold: 'holdBreathe' },
  },
  longLeverBridge: {
    ...ON_FLOOR,
    dose: dose(8, 'none', beats(['lift', 1.5], ['hold', 3], ['lower', 2.5])),
    harder: { exercise: 'bridgeWalkOut' },
    steps: 4,
  },
  bridgeWalkOut: {
    ...ON_FLOOR,
    dose: dose(4, 'none', beats(['lift', 1.5], ['slideOut', 4], ['slideIn', 4], ['lower', 1.5])),
    easier: { exercise: 'longLeverBridge' },
    harder: { exercise: 'hamstringSlider' },
    steps: 4,
    words: { slideOut: 'walkOut', slideIn: 'walkIn' },
  },
  hamstringSlider: {
    ...ON_FLOOR,
    dose: dose(5, 'none', beats(['lift', 1.5], ['slideOut', 4], ['lower', 1.5], ['slideIn', 2])),
    easier: { exercise: 'bridgeWalkOut' },
    harder: { exercise: 'hinge' },
    steps: 4,
    words: { lower: 'hipsDown' },
  },
  hinge: {
    ...STRENGTH,
    dose: dose(6, 'each', beats(['down', 3], ['up', 2])),
    easier: { exercise: 'hamstringSlider' },
    steps: 4,
    sided: [1, 3],
    words: { down: 'hipsBack', up: 'squeezeStand' },
  },
} satisfies Record<string, Exercise>
