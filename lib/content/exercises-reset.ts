/** The midday reset, R1 to R4, with its easier, harder, seated and quiet versions. */
import type { Exercise } from '../core/exercise.ts'
import { beats, dose, PLAIN, timed } from './exercise-doses.ts'

const BACKWARDS = beats(['out', 1.5], ['hold', 2], ['back', 1.5])
const SQUEEZE = beats(['squeeze', 1.5], ['hold', 2], ['release', 1.5])
const TURN = beats(['turn', 1.5], ['stay', 2], ['back', 1.5])
const BREATH = beats(['breatheIn', 4], ['breatheOut', 6])

const TURNING = { ...PLAIN, dose: dose(5, 'alternate', TURN), words: { stay: 'stayBreathe' }, why: 'sitting' }
const BREATHING = { ...PLAIN, dose: dose(5, 'none', BREATH), steps: 5, why: 'reset' }

export const RESET_EXERCISES = {
  stand: {
    ...PLAIN,
    dose: timed(20),
    article: 'minutes',
    harder: { exercise: 'sitToStand' },
    seated: 'sitTall',
    quiet: 'shiftWeight',
    steps: 5,
    words: { go: 'standUp' },
    why: 'reset',
  },
  shiftWeight: {
    ...PLAIN,
    dose: timed(20),
    seated: 'sitTall',
    steps: 4,
    words: { go: 'shiftWeight' },
    why: 'reset',
  },
  sitTall: { ...PLAIN, dose: timed(20), steps: 4, words: { go: 'sitTall' }, why: 'reset' },
  sitToStand: {
    ...PLAIN,
    dose: dose(5, 'none', beats(['up', 2], ['down', 2])),
    easier: { exercise: 'stand' },
    seated: 'sitTall',
    steps: 5,
    words: { up: 'rise', down: 'sitDown' },
    why: 'reset',
  },
  hipExtension: {
    ...PLAIN,
    dose: dose(5, 'each', BACKWARDS),
    article: 'reps',
    easier: { exercise: 'hipExtensionToes' },
    harder: { dose: dose(5, 'each', beats(['out', 1.5], ['hold', 5], ['back', 1.5])) },
    seated: 'seatedSqueeze',
    quiet: 'hipExtensionToes',
    steps: 6,
    sided: [1, 3, 5],
    words: { hold: 'squeezeHold' },
    why: 'sitting',
  },
  hipExtensionToes: {
    ...PLAIN,
    dose: dose(5, 'each', SQUEEZE),
    article: 'reps',
    easier: { exercise: 'seatedSqueeze' },
    harder: { exercise: 'hipExtension' },
    seated: 'seatedSqueeze',
    steps: 5,
    sided: [1, 2, 3],
    why: 'sitting',
  },
  seatedSqueeze: { ...PLAIN, dose: dose(5, 'each', SQUEEZE), steps: 4, sided: [2], why: 'sitting' },
  thoracicRotation: {
    ...TURNING,
    easier: { exercise: 'rotationSeated' },
    harder: { exercise: 'rotationHandsBehind' },
    seated: 'rotationSeated',
    quiet: 'lookRound',
    steps: 6,
  },
  rotationSeated: { ...TURNING, quiet: 'lookRound', steps: 6 },
  lookRound: { ...TURNING, steps: 5 },
  rotationHandsBehind: {
    ...TURNING,
    easier: { exercise: 'thoracicRotation' },
    seated: 'rotationSeated',
    quiet: 'lookRound',
    steps: 6,
  },
  breathing: {
    ...BREATHING,
    easier: { exercise: 'breathingForearms' },
    harder: { dose: dose(10, 'none', BREATH) },
    seated: 'breathingSeated',
    quiet: 'breathingSeated',
  },
  breathingForearms: { ...BREATHING, seated: 'breathingSeated' },
  breathingSeated: { ...BREATHING },
} satisfies Record<string, Exercise>
