/** The catalogue and what it says: doses within CLINICAL-AMENDMENTS.md B2, links that lead somewhere, sides. */
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { LEARN_CARDS } from '../../lib/content/learn.ts'
import type { Exercise } from '../../lib/core/exercise.ts'
import { CUES, type Dose, workSeconds } from '../../lib/core/routine.ts'

const CATALOGUE: Record<string, Exercise> = EXERCISES
const ALL = Object.entries(CATALOGUE)
const exercise = (id: string): Exercise => CATALOGUE[id] ?? expect.fail(`no exercise ${id}`)

/** Every dose that may be played: of the exercise, and of its versions. */
const DOSES = ALL.flatMap(([id, { dose, easier, harder }]): [string, Dose][] => [
  [id, dose],
  ...[easier, harder].flatMap((version): [string, Dose][] => (version?.dose ? [[id, version.dose]] : [])),
])

describe('doses', () => {
  test.each(DOSES)('%s can be done', (_, { sets, restSeconds, sides, reps, beats, changeSeconds }) => {
    expect(Number.isInteger(reps) && reps >= 1 && reps <= 20).toBe(true)
    expect(Number.isInteger(sets) && sets >= 1 && sets <= 3).toBe(true)
    expect(beats.length).toBeGreaterThan(0)
    for (const { cue, seconds } of beats) {
      expect(seconds).toBeGreaterThanOrEqual(0.5)
      expect(seconds).toBeLessThanOrEqual(cue === 'go' ? 120 : 60)
    }
    expect(restSeconds > 0).toBe(sets > 1)
    expect(changeSeconds > 0).toBe(sides === 'each')
  })

  /** Seconds of the midday reset's table in B2, and of "mobility": M0 25, M1 2 to 2.5 minutes, M2 and M4 1.5, M3 1. */
  test.each([
    ['stand', 20, 20],
    ['hipExtension', 55, 55],
    ['hipExtensionToes', 55, 55],
    ['seatedSqueeze', 55, 55],
    ['thoracicRotation', 50, 50],
    ['rotationSeated', 50, 50],
    ['lookRound', 50, 50],
    ['breathing', 50, 50],
    ['breathingSeated', 50, 50],
    ['pelvicRock', 20, 28],
    ['hipFlexorStretch', 120, 150],
    ['wallRotation', 80, 100],
    ['bridge', 60, 60],
    ['hipAbduction', 80, 100],
    ['walk', 120, 120],
  ])('%s takes %d to %d seconds', (id, least, most) => {
    const seconds = workSeconds(exercise(id).dose)
    expect(seconds).toBeGreaterThanOrEqual(least)
    expect(seconds).toBeLessThanOrEqual(most)
  })

  /** Repetitions, and the seconds held, as B2 and CLINICAL.md 3.2 and 3.3 give them. */
  test.each([
    ['sitToStand', 'none', [5, 5], null],
    ['hipExtension', 'each', [5, 5], 2],
    ['thoracicRotation', 'alternate', [5, 5], 2],
    ['breathing', 'none', [5, 5], null],
    ['pelvicRock', 'none', [8, 8], null],
    ['hipFlexorStretch', 'each', [1, 1], 30],
    ['halfKneeling', 'each', [1, 1], 30],
    ['wallRotation', 'each', [6, 8], null],
    ['openBook', 'each', [6, 6], null],
    ['handsKneesRotation', 'each', [6, 6], null],
    ['wallSqueeze', 'none', [10, 10], 3],
    ['bridge', 'none', [10, 10], 2],
    ['hipAbduction', 'each', [8, 10], 1],
    ['legSwing', 'each', [10, 10], null],
    ['singleLegBridge', 'each', [5, 8], 2],
    ['splitSquat', 'each', [6, 10], null],
    ['clam', 'each', [10, 12], null],
    ['sideLegLift', 'each', [8, 12], null],
    ['sidePlank', 'each', [1, 1], 10],
    ['stepDown', 'each', [6, 8], null],
    ['heelTaps', 'alternate', [6, 8], null],
    ['deadBug', 'alternate', [6, 8], null],
    ['birdDog', 'alternate', [6, 6], 3],
    ['plank', 'none', [1, 1], 10],
    ['longLeverBridge', 'none', [8, 10], 3],
    ['bridgeWalkOut', 'none', [4, 6], null],
    ['hamstringSlider', 'none', [5, 5], null],
    ['hinge', 'each', [6, 8], null],
  ] as const)('%s, sides %s, is done %j times', (id, sides, [least, most], held) => {
    const { dose } = exercise(id)
    expect(dose.sides).toBe(sides)
    expect(dose.reps).toBeGreaterThanOrEqual(least)
    expect(dose.reps).toBeLessThanOrEqual(most)
    if (held === null) return
    const longest = Math.max(
      ...dose.beats.flatMap(({ cue, seconds }) =>
        /^(hold|stay|stretch|squeeze)$/.test(cue) ? [seconds] : [],
      ),
    )
    expect(longest).toBe(held)
  })

  test.each([
    ['hipFlexorStretch', 2],
    ['halfKneeling', 2],
    ['sidePlank', 3],
    ['plank', 3],
  ])('%s has %d sets', (id, sets) => expect(exercise(id).dose.sets).toBe(sets))

  test('what is held in the strength set rests 60 seconds', () => {
    expect(['sidePlank', 'plank'].map((id) => exercise(id).dose.restSeconds)).toEqual([60, 60])
  })

  test('only the numbers of the article are called its own', () => {
    expect(ALL.flatMap(([id, { article }]) => (article ? [[id, article]] : []))).toEqual([
      ['stand', 'minutes'],
      ['hipExtension', 'reps'],
      ['hipExtensionToes', 'reps'],
    ])
  })
})

describe('links', () => {
  test.each(ALL)('%s leads to exercises that there are', (id, { easier, harder, seated, quiet }) => {
    const others = [easier?.exercise, harder?.exercise, seated, quiet].filter((other) => other != null)
    for (const other of others) expect([other, other !== id && other in CATALOGUE]).toEqual([other, true])
    for (const version of [easier, harder]) {
      expect(version === null || version.exercise !== undefined || version.dose !== undefined).toBe(true)
    }
  })

  /** All that come after one by this link, until there is none; a loop would never end. */
  function chain(id: string, link: 'easier' | 'harder'): string[] {
    const next = exercise(id)[link]?.exercise
    return next === undefined ? [] : [next, ...chain(next, link)]
  }

  test.each(ALL.map(([id]) => id))('%s: easier and harder come to an end', (id) => {
    expect(() => [chain(id, 'easier'), chain(id, 'harder')]).not.toThrow()
  })

  test.each(ALL.flatMap(([id, { harder }]) => (harder?.exercise ? [[id, harder.exercise]] : [])))(
    '%s is what is easier than %s',
    (id, harder) => expect(chain(harder, 'easier')).toContain(id),
  )

  test.each(ALL.flatMap(([id, { seated }]) => (seated === null ? [] : [[id, seated]])))(
    'instead of %s, seated: %s',
    (_, seated) => expect(exercise(seated)).toMatchObject({ seated: null, floor: false }),
  )

  test.each(ALL.flatMap(([id, { quiet }]) => (quiet === null ? [] : [[id, quiet]])))(
    'instead of %s, quiet: %s',
    (_, quiet) => expect(exercise(quiet)).toMatchObject({ quiet: null, floor: false }),
  )

  test.each(ALL)('%s is explained by a card', (_, { why }) => {
    expect(LEARN_CARDS.map(({ id }) => id)).toContain(why)
  })
})

describe('sides and cues', () => {
  test.each(ALL)('%s names a side where one side works after the other', (_, { dose, steps, sided }) => {
    expect(sided.length > 0).toBe(dose.sides === 'each')
    expect(sided.every((n) => Number.isInteger(n) && n >= 1 && n <= steps)).toBe(true)
    expect(new Set(sided).size).toBe(sided.length)
  })

  test.each(ALL.flatMap(([id, { words, dose }]) => (words ? [[id, words, dose] as const] : [])))(
    '%s has words of its own for cues that it has',
    (_, words, { beats }) => {
      const cues = beats.map(({ cue }) => cue)
      expect(Object.keys(words).filter((cue) => !cues.some((one) => one === cue))).toEqual([])
    },
  )

  test('every cue is somebody’s', () => {
    const used = new Set(DOSES.flatMap(([, { beats }]) => beats.map(({ cue }) => cue)))
    expect(CUES.filter((cue) => !used.has(cue))).toEqual([])
  })
})
