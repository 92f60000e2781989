/** Sets, sides and rests: where one is in any dose. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { CUES, type Dose, positionAt, workSeconds } from '../../lib/core/routine.ts'

const HOLD: Dose = {
  sets: 2,
  restSeconds: 20,
  sides: 'each',
  reps: 1,
  beats: [{ cue: 'hold', seconds: 10 }],
  changeSeconds: 5,
}

/** What is done in each second, one letter each: right, left, both, change, rest. */
function seconds(dose: Dose): string {
  let told = ''
  for (let at = 0.5; at < workSeconds(dose); at++) {
    const position = positionAt({ readySeconds: 0, dose }, at * 1000)
    if (position.kind === 'rep') told += position.side?.[0] ?? 'b'
    else told += { change: 'c', rest: '-', ready: '?', over: '!' }[position.kind]
  }
  return told
}

describe('second by second', () => {
  test.each<[string, Dose, string]>([
    [
      'two sets, each side',
      HOLD,
      `${'r'.repeat(10)}ccccc${'l'.repeat(10)}${'-'.repeat(20)}${'r'.repeat(10)}ccccc${'l'.repeat(10)}`,
    ],
    ['no rest after the last', { ...HOLD, sets: 1 }, `${'r'.repeat(10)}ccccc${'l'.repeat(10)}`],
    [
      'sides in turn',
      {
        ...HOLD,
        sets: 1,
        reps: 2,
        sides: 'alternate',
        beats: [
          { cue: 'turn', seconds: 1 },
          { cue: 'back', seconds: 1 },
        ],
      },
      'rrllrrll',
    ],
    [
      'three right, one left, then the other',
      { ...HOLD, sets: 1, reps: 3, leftReps: 1, beats: [{ cue: 'hold', seconds: 1 }] },
      'rrrcccccl',
    ],
    [
      'in turn until the left is done',
      {
        ...HOLD,
        sets: 2,
        restSeconds: 2,
        reps: 3,
        leftReps: 1,
        sides: 'alternate',
        beats: [{ cue: 'turn', seconds: 1 }],
      },
      'rlrr--rlrr',
    ],
    [
      'in turn until the right is done',
      { ...HOLD, sets: 1, reps: 1, leftReps: 3, sides: 'alternate', beats: [{ cue: 'turn', seconds: 1 }] },
      'rlll',
    ],
    [
      'a left number without sides',
      { ...HOLD, sets: 1, leftReps: 9, sides: 'none', beats: [{ cue: 'hold', seconds: 2 }] },
      'bb',
    ],
    ['no sides', { ...HOLD, sides: 'none', restSeconds: 3, beats: [{ cue: 'hold', seconds: 2 }] }, 'bb---bb'],
  ])('%s', (_, dose, expected) => expect(seconds(dose)).toBe(expected))

  test('a change tells the side that comes, a rest the set', () => {
    expect(positionAt({ readySeconds: 0, dose: HOLD }, 12_000)).toMatchObject({
      kind: 'change',
      side: 'left',
      changeMs: 3_000,
    })
    expect(positionAt({ readySeconds: 0, dose: HOLD }, 30_000)).toMatchObject({
      kind: 'rest',
      set: 2,
      sets: 2,
      restMs: 15_000,
    })
  })
})

const anyDose: fc.Arbitrary<Dose> = fc.record({
  sets: fc.integer({ min: 1, max: 4 }),
  restSeconds: fc.integer({ min: 0, max: 60 }),
  sides: fc.constantFrom('none' as const, 'each' as const, 'alternate' as const),
  reps: fc.integer({ min: 1, max: 12 }),
  leftReps: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  beats: fc.array(
    fc.record({ cue: fc.constantFrom(...CUES), seconds: fc.integer({ min: 1, max: 20 }).map((n) => n / 2) }),
    { minLength: 1, maxLength: 4 },
  ),
  changeSeconds: fc.integer({ min: 0, max: 10 }),
})

/** Each repetition that is met on the way, in order. */
function repetitions(dose: Dose): string[] {
  const met: string[] = []
  for (let ms = 0; ms < workSeconds(dose) * 1000; ms += 125) {
    const position = positionAt({ readySeconds: 0, dose }, ms)
    if (position.kind !== 'rep') continue
    const name = `${position.set} ${position.side ?? 'both'} ${position.rep}`
    if (met.at(-1) !== name) met.push(name)
  }
  return met
}

function expected({ sets, sides, reps, leftReps = reps }: Dose): string[] {
  const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1)
  const numbers = upTo(reps)
  return Array.from({ length: sets }, (_, i) => i + 1).flatMap((set) => {
    if (sides === 'none') return numbers.map((rep) => `${set} both ${rep}`)
    if (sides === 'each')
      return [
        ...numbers.map((rep) => `${set} right ${rep}`),
        ...upTo(leftReps).map((rep) => `${set} left ${rep}`),
      ]
    return upTo(Math.max(reps, leftReps)).flatMap((rep) => [
      ...(rep <= reps ? [`${set} right ${rep}`] : []),
      ...(rep <= leftReps ? [`${set} left ${rep}`] : []),
    ])
  })
}

test('every repetition of every set and side comes once, in order, and the time left falls to nothing', () => {
  fc.assert(
    fc.property(anyDose, (dose) => {
      expect(repetitions(dose)).toEqual(expected(dose))
      const total = workSeconds(dose) * 1000
      expect(positionAt({ readySeconds: 0, dose }, total)).toEqual({ kind: 'over' })
      expect(positionAt({ readySeconds: 0, dose }, total - 1).kind).not.toBe('over')
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('the seconds of a dose are the sum of what is met on the way', () => {
  fc.assert(
    fc.property(anyDose, (dose) => {
      let ms = 0
      for (let at = 0; ; ) {
        const position = positionAt({ readySeconds: 0, dose }, at)
        if (position.kind === 'over' || position.kind === 'ready') break
        const { kind } = position
        const length =
          kind === 'rep' ? position.leftMs : kind === 'rest' ? position.restMs : position.changeMs
        if (kind === 'rep')
          expect(position.reps).toBe(position.side === 'left' ? (dose.leftReps ?? dose.reps) : dose.reps)
        ms += length
        at += length
      }
      expect(ms).toBe(workSeconds(dose) * 1000)
    }),
    { numRuns: 100, seed: 11 },
  )
})

test.each(Object.entries(EXERCISES))('%s comes to its end with its counts', (_, { dose }) => {
  expect(repetitions(dose)).toEqual(expected(dose))
})
