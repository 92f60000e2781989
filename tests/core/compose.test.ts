/** What is played today, of what is planned; and the times that are told of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { MIDDAY_MINUTES } from '../../lib/content/midday-minutes.ts'
import { LADDERS, middayReset, mobility, strength } from '../../lib/content/routines.ts'
import { compose, easierStep, type Like, type PlannedRoutine } from '../../lib/core/compose.ts'
import { AREAS, DEFAULT_PRACTICE, type Practice } from '../../lib/core/practice.ts'
import { type Routine, routineSeconds, type Step } from '../../lib/core/routine.ts'
import type { Stops } from '../../lib/core/stops.ts'
import { LIKE } from '../support/begin.ts'

type Given = { practice?: Partial<Practice>; stops?: Stops; like?: Partial<Like> }

const composed = (planned: PlannedRoutine, { practice, stops = {}, like }: Given = {}): Routine =>
  compose(planned, EXERCISES, { ...DEFAULT_PRACTICE, ...practice }, stops, { ...LIKE, ...like })
const line = ({ steps }: Routine) =>
  steps.map(({ id, exercise, level }) => `${id} ${exercise}${level === 'standard' ? '' : ` ${level}`}`)
const word = (choice: Practice['exercises'][string]['choice']) => ({ choice, at: 0, backAt: null })

describe('times are sums of the data', () => {
  test.each<[string, PlannedRoutine, number, number]>([
    ['the midday reset', middayReset('full'), 150, 195],
    ['its quiet version', middayReset('quiet'), 150, 195],
    ['one minute', middayReset('short'), 60, 60],
    ['the shorter mobility set', mobility({ floor: false, mobilityLong: false }), 330, 390],
    ['on the floor', mobility({ floor: true, mobilityLong: false }), 330, 390],
    ['the longer one', mobility({ floor: false, mobilityLong: true }), 570, 630],
    ['the strength set', strength(DEFAULT_PRACTICE), 12 * 60, 15 * 60],
  ])('%s', (_, planned, least, most) => {
    const seconds = routineSeconds(composed(planned))
    expect(seconds).toBeGreaterThanOrEqual(least)
    expect(seconds).toBeLessThanOrEqual(most)
  })

  test('the midday reset takes 187 s, and what is told of it without loading it is the same', () => {
    expect(routineSeconds(composed(middayReset('full')))).toBe(187)
    expect(MIDDAY_MINUTES).toBe(Math.round(187 / 60))
  })

  test('seated it takes as long', () => {
    const seconds = routineSeconds(composed(middayReset('full'), { like: { seated: true } }))
    expect(seconds).toBe(187)
  })

  test('a slower breath makes it longer by as much', () => {
    const given = { practice: { breatheIn: 5, breatheOut: 7 } }
    expect(routineSeconds(composed(middayReset('full'), given))).toBe(187 + 5 * 2)
  })

  test.each(['nothing', '', 'constructor', '__proto__', 'toString', 'x'.repeat(100_000), 'plank'])(
    'of a rung that its ladder does not have the first is played: %.20s',
    (rung) => {
      for (const area of AREAS.filter((each) => each !== 'core')) {
        const played = composed(strength({ rungs: { ...DEFAULT_PRACTICE.rungs, [area]: rung } }))
        expect(line(played)).toEqual(AREAS.map((each) => `${each} ${LADDERS[each][0]}`))
      }
    },
  )

  test('each strength set of any rungs is within twenty minutes', () => {
    for (const area of AREAS) {
      for (const rung of LADDERS[area]) {
        const rungs = { ...DEFAULT_PRACTICE.rungs, [area]: rung }
        expect(routineSeconds(composed(strength({ rungs })))).toBeLessThanOrEqual(20 * 60)
      }
    }
  })
})

describe('which version is played', () => {
  test.each<[string, PlannedRoutine, Given, string[]]>([
    [
      'as planned',
      middayReset('full'),
      {},
      ['R1 stand', 'R2 hipExtension', 'R3 thoracicRotation', 'R4 breathing'],
    ],
    [
      'for the first time, toes on the floor',
      middayReset('full'),
      { like: { firstHip: true } },
      ['R1 stand', 'R2 hipExtensionToes easier', 'R3 thoracicRotation', 'R4 breathing'],
    ],
    [
      'quiet',
      middayReset('quiet'),
      {},
      ['R1 shiftWeight', 'R2 hipExtensionToes', 'R3 lookRound', 'R4 breathingSeated'],
    ],
    [
      'seated',
      middayReset('full'),
      { like: { seated: true } },
      ['R1 sitTall', 'R2 seatedSqueeze', 'R3 rotationSeated', 'R4 breathingSeated'],
    ],
    [
      'on an easy day',
      middayReset('full'),
      { like: { easy: true } },
      [
        'R1 stand easier',
        'R2 hipExtensionToes easier',
        'R3 rotationSeated easier',
        'R4 breathingForearms easier',
      ],
    ],
    [
      'as planned by one’s own word, even on an easy day',
      middayReset('full'),
      {
        like: { easy: true },
        practice: {
          exercises: {
            hipExtension: word('asPlanned'),
            stand: word('asPlanned'),
            breathing: word('asPlanned'),
          },
        },
      },
      ['R1 stand', 'R2 hipExtension', 'R3 rotationSeated easier', 'R4 breathing'],
    ],
    [
      'harder by one’s own word',
      middayReset('full'),
      { practice: { exercises: { thoracicRotation: word('harder') } } },
      ['R1 stand', 'R2 hipExtension', 'R3 rotationHandsBehind harder', 'R4 breathing'],
    ],
    [
      'harder, but not on an easy day',
      middayReset('short'),
      { like: { easy: true }, practice: { exercises: { hipExtension: word('harder') } } },
      ['R1 stand easier', 'R2 hipExtensionToes easier', 'R4 breathingForearms easier'],
    ],
    [
      'left out',
      middayReset('full'),
      { practice: { exercises: { hipExtension: word('leaveOut') } } },
      ['R1 stand', 'R3 thoracicRotation', 'R4 breathing'],
    ],
    [
      'while a clinician is asked',
      middayReset('full'),
      { like: { waiting: true } },
      ['R1 stand', 'R4 breathing'],
    ],
    [
      'mobility while a clinician is asked',
      mobility({ floor: true, mobilityLong: false }),
      { like: { waiting: true } },
      [],
    ],
    [
      'the longer one, of which walking stays',
      mobility({ floor: false, mobilityLong: true }),
      { like: { waiting: true } },
      ['M5w walk'],
    ],
  ])('%s', (_, planned, given, expected) => expect(line(composed(planned, given))).toEqual(expected))

  test('what the plan has there is remembered with what is played', () => {
    const [, hip] = composed(middayReset('quiet')).steps
    expect(hip).toMatchObject({ id: 'R2', planned: 'hipExtension', exercise: 'hipExtensionToes' })
  })

  test('one minute asks for two on each side and two breaths', () => {
    const [stand, hip, breath] = composed(middayReset('short')).steps.map(({ dose }) => dose)
    expect([stand?.beats[0]?.seconds, hip?.reps, breath?.reps]).toEqual([10, 2, 2])
  })

  test('strength: two sets with a minute between, or the sets of what is held', () => {
    const rungs = { ...DEFAULT_PRACTICE.rungs, core: 'plank' }
    const doses = composed(strength({ rungs })).steps.map(
      ({ dose }) => `${dose.sets} sets, ${dose.restSeconds} s`,
    )
    expect(doses).toEqual(['2 sets, 60 s', '2 sets, 60 s', '3 sets, 60 s', '2 sets, 60 s'])
  })
})

describe('what is left out is not played as a version of something else', () => {
  const rung = (area: 'gluteMax' | 'gluteMed', id: string) =>
    strength({ rungs: { ...DEFAULT_PRACTICE.rungs, [area]: id } })
  const first = (planned: PlannedRoutine, given: Given, id: string) =>
    line(composed(planned, given)).find((text) => text.startsWith(id))

  test('by one’s own word: the easier way is told in words', () => {
    const practice = { exercises: { clam: word('leaveOut') } }
    expect(first(rung('gluteMed', 'sideLegLift'), { practice, like: { easy: true } }, 'gluteMed')).toBe(
      'gluteMed sideLegLift easier',
    )
  })
  test('stopped twice: the next easier one', () => {
    const given = { stops: { bridge: [1, 2] }, like: { easy: true } }
    expect(first(rung('gluteMax', 'singleLegBridge'), given, 'gluteMax')).toBe('gluteMax wallSqueeze easier')
  })
  test('a harder one that is left out is not tried', () => {
    const practice = {
      exercises: { thoracicRotation: word('harder'), rotationHandsBehind: word('leaveOut') },
    }
    expect(first(middayReset('full'), { practice }, 'R3')).toBe('R3 thoracicRotation')
  })
  test('what hurt under another name is not played seated either', () => {
    const given = { stops: { seatedSqueeze: [1, 2] }, like: { seated: true } }
    expect(line(composed(mobility({ floor: false, mobilityLong: false }), given))).toEqual([
      'M2 rotationSeated',
    ])
  })
  test('what hurt as the easier version is passed over for the next', () => {
    const practice = { exercises: { hipExtension: word('easier') } }
    const stops = { hipExtension: [1], hipExtensionToes: [1] }
    expect(first(middayReset('full'), { practice, stops }, 'R2')).toBe('R2 seatedSqueeze easier')
  })
})

describe('for whom standing is not', () => {
  const sits = { like: { seated: true } }
  test.each<[string, PlannedRoutine, Given, string[]]>([
    [
      'mobility',
      mobility({ floor: false, mobilityLong: true }),
      sits,
      ['M2 rotationSeated', 'M3 seatedSqueeze', 'M5w sitTall'],
    ],
    ['strength', strength(DEFAULT_PRACTICE), sits, []],
    [
      'strength, with room to lie down',
      strength(DEFAULT_PRACTICE),
      { ...sits, practice: { floor: true } },
      ['gluteMax bridge', 'gluteMed clam', 'core heelTaps', 'hamstrings longLeverBridge'],
    ],
    [
      'quiet',
      middayReset('quiet'),
      sits,
      ['R1 sitTall', 'R2 seatedSqueeze', 'R3 rotationSeated', 'R4 breathingSeated'],
    ],
  ])('%s', (_, planned, given, expected) => expect(line(composed(planned, given))).toEqual(expected))

  test('what stands in is at its own level', () => {
    const practice = { exercises: { hipExtension: word('easier') } }
    expect(line(composed(middayReset('short'), { ...sits, practice }))[1]).toBe('R2 seatedSqueeze')
  })
})

test('"as planned" stands on an easy day only when it was said on it', () => {
  const said = (at: number) => ({ exercises: { hipExtension: { ...word('asPlanned'), at } } })
  const hip = (at: number) =>
    line(composed(middayReset('full'), { practice: said(at), like: { easy: true, since: 100 } }))[1]
  expect(hip(100)).toBe('R2 hipExtension')
  expect(hip(99)).toBe('R2 hipExtensionToes easier')
})

test('whatever was chosen, each step is of the catalogue, and takes its time', () => {
  const choice = fc.constantFrom(
    'easier' as const,
    'harder' as const,
    'asPlanned' as const,
    'leaveOut' as const,
  )
  const ids = fc.constantFrom(...Object.keys(EXERCISES))
  const words = fc.dictionary(ids, choice.map(word), { maxKeys: 6 })
  const planned = fc.constantFrom(
    ...(['full', 'short', 'quiet'] as const).map(middayReset),
    ...[true, false].flatMap((floor) => [true, false].map((long) => mobility({ floor, mobilityLong: long }))),
    ...AREAS.flatMap((area) =>
      LADDERS[area].map((rung) => strength({ rungs: { ...DEFAULT_PRACTICE.rungs, [area]: rung } })),
    ),
  )
  const like = fc.record({
    since: fc.constant(0),
    waiting: fc.boolean(),
    easy: fc.boolean(),
    seated: fc.boolean(),
    firstHip: fc.boolean(),
  })
  fc.assert(
    fc.property(planned, words, like, (routine, exercises, today) => {
      for (const step of composed(routine, { practice: { exercises }, like: today }).steps) {
        expect(EXERCISES).toHaveProperty(step.exercise)
        expect(exercises[step.planned]?.choice).not.toBe('leaveOut')
        expect(routineSeconds({ steps: [step] })).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300, seed: 5 },
  )
})

describe('made easier under way', () => {
  const step = (exercise: string): Step =>
    ({ ...composed(middayReset('full')).steps[0], planned: exercise, exercise, level: 'standard' }) as Step

  test('is the easier exercise with its own dose', () => {
    expect(easierStep(step('thoracicRotation'), EXERCISES, DEFAULT_PRACTICE, {})).toMatchObject({
      planned: 'thoracicRotation',
      exercise: 'rotationSeated',
      level: 'easier',
    })
  })
  test('keeps the plan’s own numbers', () => {
    const [, hip] = composed(middayReset('short')).steps
    expect(easierStep(hip as Step, EXERCISES, DEFAULT_PRACTICE, {})?.dose.reps).toBe(2)
    const rungs = { ...DEFAULT_PRACTICE.rungs, gluteMed: 'sidePlank' }
    const [, plank] = composed(strength({ rungs })).steps
    expect(plank?.dose).toMatchObject({ sets: 3 })
    expect(easierStep(plank as Step, EXERCISES, DEFAULT_PRACTICE, {})).toMatchObject({
      exercise: 'sideLegLift',
      dose: { sets: 2, restSeconds: 60 },
    })
  })
  test('is never one that is left out', () => {
    const practice = { ...DEFAULT_PRACTICE, exercises: { rotationSeated: word('leaveOut') } }
    expect(easierStep(step('thoracicRotation'), EXERCISES, practice, {})?.exercise).not.toBe('rotationSeated')
  })
  test('is nothing where only the words say how', () => {
    expect(easierStep(step('lookRound'), EXERCISES, DEFAULT_PRACTICE, {})).toBeNull()
  })
})
