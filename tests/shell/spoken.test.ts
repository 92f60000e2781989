/** What is read out while a step goes by: its name once, then only what changed. */
import { expect, test, vi } from 'vitest'
import { spokenText } from '../../components/reset/spoken.ts'
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import { positionAt, type Step, stepSeconds } from '../../lib/core/routine.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)

const stepOf = (exercise: ExerciseId, more: Partial<Step> = {}): Step => ({
  id: 'X',
  planned: exercise,
  exercise,
  level: 'standard',
  dose: EXERCISES[exercise].dose,
  readySeconds: 3,
  cue: '',
  always: false,
  more: {},
  ...more,
})

/** Each text once, in the order in which they come. */
function heard(step: Step, paused = false): string[] {
  const found: string[] = []
  for (let at = 0; at < stepSeconds(step) * 1000; at += 100) {
    const text = spokenText(step, positionAt(step, at), { paused, stepOf: [3, 4] })
    if (text !== found.at(-1)) found.push(text)
  }
  return found
}

const times = (reps: number) => Array.from({ length: reps - 1 }, (_, n) => `${n + 2} of ${reps}`)

test('side after side: the name once, the side where it begins, then the count alone', () => {
  expect(heard(stepOf('hipExtension'))).toEqual([
    'Step 3 of 4: Hip extension. Get ready',
    'Right side, 1 of 5',
    ...times(5),
    'Change sides: Left side',
    'Left side, 1 of 5',
    ...times(5),
  ])
})

test('one side and the other in turn: the side each time, or nobody would know of the second', () => {
  const dose = { ...EXERCISES.hipExtension.dose, sides: 'alternate' as const, reps: 2, changeSeconds: 0 }
  expect(heard(stepOf('hipExtension', { dose })).slice(1)).toEqual([
    'Right side, 1 of 2',
    'Left side, 1 of 2',
    'Right side, 2 of 2',
    'Left side, 2 of 2',
  ])
})

test('a breath is counted where it begins', () => {
  const spoken = heard(stepOf('breathing'))
  expect(spoken.slice(0, 4)).toEqual([
    'Step 3 of 4: Slow breathing. Get ready',
    'Breath 1 of 5, Breathe in',
    'Breathe out',
    'Breath 2 of 5, Breathe in',
  ])
  expect(spoken).toHaveLength(11)
})

test('without time to get ready the name comes with the first repetition, and only there', () => {
  const spoken = heard(stepOf('hipExtension', { readySeconds: 0 }))
  expect(spoken[0]).toBe('Step 3 of 4: Hip extension. Right side, 1 of 5')
  expect(spoken.filter((text) => text.includes('Hip extension'))).toHaveLength(1)
})

test('a second set does not name the step again', () => {
  const dose = { ...EXERCISES.hipExtension.dose, sets: 2 }
  const spoken = heard(stepOf('hipExtension', { readySeconds: 0, dose }))
  expect(spoken.filter((text) => text.includes('Hip extension'))).toHaveLength(1)
  expect(spoken.filter((text) => text.endsWith('Right side, 1 of 5'))).toHaveLength(2)
})

test('one breath alone is not counted', () => {
  const dose = { ...EXERCISES.breathing.dose, reps: 1 }
  expect(heard(stepOf('breathing', { dose })).slice(1)).toEqual(['Breathe in', 'Breathe out'])
})

test('paused it says so, with the name of a step that has not begun', () => {
  expect(heard(stepOf('hipExtension'), true)).toEqual(['Step 3 of 4: Hip extension. Paused', 'Paused'])
})

test.each(Object.keys(EXERCISES) as ExerciseId[])('%s is named once', (exercise) => {
  const named = heard(stepOf(exercise)).filter((text) => text.startsWith('Step 3 of 4'))
  expect(named).toHaveLength(1)
})
