/** What is said and sounded while a step goes by, moment by moment. */
import { describe, expect, test, vi } from 'vitest'
import { nextChangeMs, toneOf } from '../../components/reset/changes.ts'
import { saidAt } from '../../components/reset/said.ts'
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import { type Position, positionAt, type Step, stepSeconds } from '../../lib/core/routine.ts'

vi.mock('../../lib/shell/texts.ts', () => ({
  t: (key: string, given?: unknown[]) => [key, ...(Array.isArray(given) ? given : [])].join(' '),
  tCue: (name: string) => name,
  tExercise: (id: string, part: string) => `${id} ${part}`,
}))

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

/** From change to change as the player goes, with the seconds at which each comes. */
function played<T>(step: Step, what: (before: Position | null, now: Position) => T | null): [number, T][] {
  const found: [number, T][] = []
  let before: Position | null = null
  for (let at: number | null = 0; at !== null; ) {
    const now = positionAt(step, at)
    const got = what(before, now)
    if (got !== null) found.push([Math.round(at / 100) / 10, got])
    before = now
    const ms = nextChangeMs(now)
    at = ms === null ? null : at + ms
  }
  return found
}

const said = (step: Step) => played(step, (before, now) => saidAt(step, before, now)).map(([, text]) => text)

describe('said', () => {
  test('of a clinic’s own its name; each side with its own number', () => {
    const own = { name: 'Towel slide', steps: ['Slide.'] }
    const dose = {
      ...EXERCISES.hipExtension.dose,
      reps: 2,
      leftReps: 1,
      beats: [{ cue: 'go' as const, seconds: 4 }],
    }
    expect(said({ ...stepOf('walk'), planned: 'own.1', exercise: 'own.1', own, dose })).toEqual([
      'Towel slide',
      'run.right. 1. go',
      '2. go',
      'run.change. run.left',
      'run.left. go',
    ])
  })

  test('name, side, number and cue; the side again after it changed', () => {
    const dose = { ...EXERCISES.hipExtension.dose, reps: 2 }
    expect(said(stepOf('hipExtension', { dose }))).toEqual([
      'hipExtension name',
      'run.right. 1. out',
      'squeezeHold',
      'back',
      '2. out',
      'squeezeHold',
      'back',
      'run.change. run.left',
      'run.left. 1. out',
      'squeezeHold',
      'back',
      '2. out',
      'squeezeHold',
      'back',
    ])
  })

  test('sides in turn are named at every repetition', () => {
    const dose = { ...EXERCISES.thoracicRotation.dose, reps: 2 }
    const words = said(stepOf('thoracicRotation', { dose })).filter((text) => text.includes('run.'))
    expect(words).toEqual([
      'run.right. 1. turn',
      'run.left. 1. turn',
      'run.right. 2. turn',
      'run.left. 2. turn',
    ])
  })

  test("the clinician's words have the first repetition of each side to themselves", () => {
    const dose = { ...EXERCISES.hipExtension.dose, reps: 2 }
    const words = said(stepOf('hipExtension', { dose, cue: 'Belt buckle level' }))
    expect(words.slice(1, 5)).toEqual(['run.right. Belt buckle level', '2. out', 'squeezeHold', 'back'])
    expect(words.filter((text) => text.includes('Belt'))).toHaveLength(2)
  })

  test('quick beats leave time for the number alone', () => {
    const dose = { ...EXERCISES.legSwing.dose, reps: 3 }
    expect(said(stepOf('legSwing', { dose })).slice(1, 4)).toEqual(['run.right. 1. swingForward', '2', '3'])
  })

  test('what is held once is said once, and the rest between two sets tells what comes', () => {
    expect(said(stepOf('stand'))).toEqual(['stand name', 'standUp'])
    const words = said(
      stepOf('heelTaps', { dose: { ...EXERCISES.heelTaps.dose, reps: 1, sets: 2, restSeconds: 60 } }),
    )
    expect(words).toContain('run.rest. run.next_set 2 2')
  })
})

test('tones: one for each beat, long ones for breaths, another for changes and the end', () => {
  const tones = (step: Step) => played(step, toneOf)
  expect(tones(stepOf('breathing', { dose: { ...EXERCISES.breathing.dose, reps: 2 } }))).toEqual([
    [3, 'breatheIn'],
    [7, 'breatheOut'],
    [13, 'breatheIn'],
    [17, 'breatheOut'],
    [23, 'end'],
  ])
  expect(tones(stepOf('hipExtension', { dose: { ...EXERCISES.hipExtension.dose, reps: 1 } }))).toEqual([
    [3, 'begin'],
    [4.5, 'beat'],
    [6.5, 'beat'],
    [8, 'change'],
    [13, 'begin'],
    [14.5, 'beat'],
    [16.5, 'beat'],
    [18, 'end'],
  ])
})

test('tones: sides in turn begin a repetition each', () => {
  const dose = { ...EXERCISES.thoracicRotation.dose, reps: 1 }
  const tones = played(stepOf('thoracicRotation', { dose }), toneOf).map(([, tone]) => tone)
  expect(tones).toEqual(['begin', 'beat', 'beat', 'begin', 'beat', 'beat', 'end'])
})

test.each(Object.keys(EXERCISES) as ExerciseId[])('%s: the changes lead to its very end', (id) => {
  const step = stepOf(id)
  let at = 0
  for (let ms = nextChangeMs(positionAt(step, 0)); ms !== null; ms = nextChangeMs(positionAt(step, at))) {
    expect(ms).toBeGreaterThan(0)
    at += ms
  }
  expect(at).toBeCloseTo(stepSeconds(step) * 1000)
})
