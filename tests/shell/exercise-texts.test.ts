/** Doses, times and their sources in words; the steps of the side that works. */
import { expect, test, vi } from 'vitest'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const { EXERCISES } = await import('../../lib/content/exercises.ts')
const { doseText } = await import('../../components/shared/exercise-names.ts')
const { cueText, exerciseTexts, sourceText, textsOf, timeText } = await import(
  '../../components/shared/exercise-texts.ts'
)

test.each([
  ['stand', {}, '20 seconds', '20 seconds'],
  ['stand', { beats: [{ cue: 'go', seconds: 1 }] }, '1 second', '1 second'],
  ['walk', {}, '2 minutes', '2 minutes'],
  ['hipExtension', {}, '5 each side', '55 seconds'],
  ['hipExtension', { sets: 2, reps: 8, restSeconds: 60 }, '2 sets of 8 each side', 'about 4 minutes'],
  ['thoracicRotation', {}, '5 each side', '50 seconds'],
  ['breathing', {}, '5 breaths', '50 seconds'],
  ['breathing', { reps: 1 }, '1 breath', '10 seconds'],
  ['pelvicRock', {}, '8 times', '24 seconds'],
  ['pelvicRock', { reps: 1 }, 'once', '3 seconds'],
  ['bridge', {}, '10 times', '1 minute'],
  ['bridge', { sets: 2, restSeconds: 60 }, '2 sets of 10', '3 minutes'],
  ['hipFlexorStretch', {}, 'hold 30 seconds, twice each side', 'about 2 minutes'],
  ['hipFlexorStretch', { sets: 1, restSeconds: 0 }, 'hold 30 seconds each side', '65 seconds'],
  ['hipFlexorStretch', { sets: 1, sides: 'none' }, 'hold 30 seconds', '30 seconds'],
  ['sidePlank', {}, 'hold 10 seconds, 3 times each side', 'about 4 minutes'],
  ['plank', {}, 'hold 10 seconds, 3 times', 'about 3 minutes'],
  ['plank', { sets: 2 }, 'hold 10 seconds, twice', '88 seconds'],
  ['hipExtension', { reps: 8, leftReps: 5 }, '8 right, 5 left', '70 seconds'],
  [
    'hipExtension',
    { reps: 8, leftReps: 5, sets: 2, restSeconds: 60 },
    '2 sets of 8 right, 5 left',
    'about 3 minutes',
  ],
  ['hipFlexorStretch', { sets: 1, restSeconds: 0, leftReps: 2 }, '1 right, 2 left', 'about 2 minutes'],
  ['walk', { sides: 'each', sets: 1 }, '2 minutes each side', '4 minutes'],
  ['walk', { sides: 'alternate', sets: 2 }, '2 sets of 2 minutes each side', '8 minutes'],
  // A clinic's own, counted.
  ['walk', { reps: 6, beats: [{ cue: 'go', seconds: 4 }] }, '6 times', '24 seconds'],
] as const)('%s with %j: %s, %s', (id, other, words, time) => {
  const dose = { ...EXERCISES[id].dose, ...other } as (typeof EXERCISES)[typeof id]['dose']
  expect(doseText({ dose })).toBe(words)
  expect(timeText(dose)).toBe(time)
})

test.each([
  ['stand', "Every 60 minutes: from the clinic's article. How long: added."],
  ['hipExtension', "5 repetitions: from the clinic's article. Tempo and sides: added."],
  ['clam', 'All numbers added.'],
])('whose the numbers of %s are', (id, words) => expect(sourceText(id)).toBe(words))

test.each([
  ['hipExtension', 'hold', 'Squeeze and hold'],
  ['bridge', 'hold', 'Hold'],
  ['thoracicRotation', 'stay', 'Stay, breathe out'],
] as const)('in %s, %s is said as %s', (id, cue, words) => expect(cueText(id, cue)).toBe(words))

test('the steps name the side that works', () => {
  const { name, steps } = exerciseTexts('openBook', 'left')
  expect(name).toBe('Open book')
  expect(steps).toEqual([
    'Lie on your right side, knees bent, together.',
    'Arms ahead, palms together.',
    'Open your left arm up and back.',
    'Eyes follow. Knees stay down.',
    'Come back.',
  ])
  expect(exerciseTexts('openBook').steps[2]).toBe('Open your right arm up and back.')
})

test('a clinic’s own exercise has its name and steps, and is told by its number without them', () => {
  const own = { name: 'Towel slide', steps: ['Stand on a towel.', 'Slide it back.'] }
  expect(textsOf({ exercise: 'own.2', own }, 'left')).toMatchObject({
    name: 'Towel slide',
    steps: own.steps,
    alt: '',
    setup: '',
  })
  expect(textsOf({ exercise: 'own.2' }, 'left')).toMatchObject({
    name: 'Exercise 2 from your clinic',
    steps: [],
  })
  expect(cueText('own.2', 'go')).toBe('Go')
  expect(textsOf({ exercise: 'openBook' }, 'left')).toEqual(exerciseTexts('openBook', 'left'))
})

test('what is not in the catalogue has no texts', () => {
  expect(() => exerciseTexts('handstand')).toThrow('no exercise handstand')
})
