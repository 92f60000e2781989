/** What can be played, and what is said of what cannot. */
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { LADDERS, middayReset, mobility, strength } from '../../lib/content/routines.ts'
import { compose, type PlannedRoutine } from '../../lib/core/compose.ts'
import { AREAS, DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import type { Step } from '../../lib/core/routine.ts'
import { routineProblems, runFrom } from '../../lib/core/routine-schema.ts'
import { LIKE, RESET, runAt } from '../support/begin.ts'

const BUILT_IN: PlannedRoutine[] = [
  ...(['full', 'short', 'quiet'] as const).map(middayReset),
  ...[true, false].flatMap((floor) => [true, false].map((long) => mobility({ floor, mobilityLong: long }))),
  ...AREAS.flatMap((area) =>
    LADDERS[area].map((rung) => strength({ rungs: { ...DEFAULT_PRACTICE.rungs, [area]: rung } })),
  ),
]

test('every built-in routine can be played, in every version', () => {
  for (const planned of BUILT_IN) {
    for (const seated of [true, false]) {
      for (const easy of [true, false]) {
        const routine = compose(planned, EXERCISES, DEFAULT_PRACTICE, {}, { ...LIKE, seated, easy })
        // Of the strength set nothing is for somebody who sits.
        if (routine.steps.length > 0) expect(routineProblems(routine)).toEqual([])
        else expect([seated, routine.id]).toEqual([true, 'strength'])
      }
    }
  }
})

test.each(Object.entries(EXERCISES))('%s can be played by itself', (exercise, { dose }) => {
  const step = { ...(RESET.steps[0] as Step), exercise, planned: exercise, dose }
  expect(routineProblems({ ...RESET, steps: [step] })).toEqual([])
})

describe('what cannot is named with its place', () => {
  const hip = RESET.steps[1] as Step
  const withStep = (step: object): unknown => ({ ...RESET, steps: [RESET.steps[0], { ...hip, ...step }] })
  const withDose = (dose: object) => withStep({ dose: { ...hip.dose, ...dose } })
  test.each<[string, unknown, string]>([
    ['no routine', null, 'routine: '],
    ['of another kind', { ...RESET, id: 'yoga' }, 'id: '],
    ['without steps', { ...RESET, steps: [] }, 'steps: '],
    ['no repetition', withDose({ reps: 0 }), 'steps.1.dose.reps: '],
    ['half a set', withDose({ sets: 1.5 }), 'steps.1.dose.sets: '],
    [
      'a beat of nothing',
      withDose({ beats: [{ cue: 'out', seconds: 0 }] }),
      'steps.1.dose.beats.0.seconds: ',
    ],
    ['an unknown beat', withDose({ beats: [{ cue: 'jump', seconds: 1 }] }), 'steps.1.dose.beats.0.cue: '],
    ['a cue of 81 characters', withStep({ cue: 'x'.repeat(81) }), 'steps.1.cue: '],
    ['no repetition on the left', withDose({ leftReps: 0 }), 'steps.1.dose.leftReps: '],
    [
      'a step of 121 characters',
      withStep({ own: { name: 'x', steps: ['x'.repeat(121)] } }),
      'steps.1.own.steps.0: ',
    ],
    ['without a name', withStep({ exercise: '' }), 'steps.1.exercise: '],
    [
      'more than an hour',
      { ...RESET, steps: Array.from({ length: 40 }, () => ({ ...hip, readySeconds: 300 })) },
      'routine: takes',
    ],
  ])('%s', (_, given, expected) => {
    expect(routineProblems(given).some((problem) => problem.startsWith(expected))).toBe(true)
  })

  test('a cue of 80 characters can', () => {
    expect(routineProblems(withStep({ cue: 'x'.repeat(80) }))).toEqual([])
  })
})

test('a run is read as it was stored; a damaged one is none', () => {
  const run = runAt(1000)
  expect(runFrom(structuredClone(run))).toEqual(run)
  for (const damaged of [
    null,
    {},
    { ...run, steps: [{}] },
    { ...run, pausedAt: 'now' },
    { ...run, results: ['hm'] },
  ]) {
    expect(runFrom(damaged)).toBeNull()
  }
})

test('a run of a clinic’s plan is read as it was stored', () => {
  const run = runAt(1000)
  const ofPlan = run.steps.map((step) => ({
    ...step,
    planned: 'own.1',
    exercise: 'own.1',
    dose: { ...step.dose, leftReps: 5 },
    more: { reps: 8, leftReps: 5, sides: 'each' as const, hold: 3, tempo: 2, sets: 2, restSeconds: 30 },
    own: { name: 'x'.repeat(60), steps: Array.from({ length: 12 }, () => 'x'.repeat(120)) },
  }))
  const stored = { ...run, plan: { id: '0123456789abcdef-1', version: 1 }, steps: ofPlan }
  expect(runFrom(structuredClone(stored))).toEqual(stored)
})

test('what a routine has beyond its shape does not come through a run', () => {
  const run = runAt(1000)
  const steps = run.steps.map((step) => ({ ...step, script: 'x' }))
  expect(runFrom({ ...run, steps })).toEqual(run)
})
