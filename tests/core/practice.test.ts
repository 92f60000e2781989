/** What was chosen about the routines: read from anywhere, changed field by field; what hurt; who must be asked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reset } from '../../lib/core/facts.ts'
import {
  changedPractice,
  DEFAULT_PRACTICE,
  type Practice,
  type PracticeChange,
  practiceFrom,
} from '../../lib/core/practice.ts'
import { type Gate, gateAt } from '../../lib/core/safety.ts'
import { isLeftOut, isToAsk, stopsIn } from '../../lib/core/stops.ts'

const DAY = 24 * 60 * 60_000

describe('as stored', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['no object', 7],
    ['a list', []],
    ['of another time', { version: 9 }],
  ])('%s is the default', (_, stored) => expect(practiceFrom(stored)).toEqual(DEFAULT_PRACTICE))

  test('a field that breaks its rule takes its default, the others stay', () => {
    const stored = {
      ...DEFAULT_PRACTICE,
      handsFree: 'yes',
      breatheIn: 5,
      strengthDays: [1, 9],
      lookFrom: '2026-02-30',
    }
    expect(practiceFrom(stored)).toEqual({ ...DEFAULT_PRACTICE, breatheIn: 5 })
  })

  test('a word that is damaged does not take the others with it', () => {
    const kept = { choice: 'leaveOut', at: 1, backAt: null }
    const exercises = { bridge: kept, clam: { choice: 'never' }, plank: 5 }
    expect(practiceFrom({ exercises }).exercises).toEqual({ bridge: kept })
  })

  test('of too many exercises the latest stay, and none with a name that nothing has', () => {
    const kept = { choice: 'leaveOut', at: 1, backAt: null }
    const names = Array.from({ length: 310 }, (_, number) => `own.${number}`)
    const exercises = Object.fromEntries([...names, 'x'.repeat(81)].map((id) => [id, kept]))
    expect(Object.keys(practiceFrom({ exercises, speak: true }).exercises)).toEqual(names.slice(-300))
    expect(practiceFrom({ exercises: { ['x'.repeat(80)]: kept } }).exercises).toHaveProperty('x'.repeat(80))
    expect(practiceFrom({ exercises, speak: true }).speak).toBe(true)
  })

  const rungs = (core: string) => ({ ...DEFAULT_PRACTICE.rungs, core })
  const texts = (count: number, letters: number) => Array.from({ length: count }, () => 'x'.repeat(letters))
  test.each<[string, Partial<Practice>, Partial<Practice>]>([
    ['rungs', { rungs: rungs('x'.repeat(60)) }, { rungs: rungs('x'.repeat(61)) }],
    ['sections', { visitHidden: texts(40, 40) }, { visitHidden: texts(41, 40) }],
    ['their names', { visitHidden: texts(1, 40) }, { visitHidden: texts(1, 41) }],
  ])('%s of any length are not taken, and take nothing with them', (_, most, more) => {
    expect(practiceFrom({ ...DEFAULT_PRACTICE, speak: true, ...most })).toMatchObject({
      speak: true,
      ...most,
    })
    expect(practiceFrom({ ...DEFAULT_PRACTICE, speak: true, ...more })).toEqual({
      ...DEFAULT_PRACTICE,
      speak: true,
    })
  })

  test('whatever is stored, it can be read', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(practiceFrom(stored))).toEqual(Object.keys(DEFAULT_PRACTICE))
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})

describe('a change', () => {
  const changed = (change: PracticeChange, before: Partial<Practice> = {}) =>
    changedPractice({ ...DEFAULT_PRACTICE, ...before }, change, 99)

  test.each<[PracticeChange, Partial<Practice>]>([
    [
      { speak: true, breatheOut: 8 },
      { speak: true, breatheOut: 8 },
    ],
    [{ safety: 'asking' }, { safety: { answer: 'asking', at: 99 } }],
    [
      { exercise: { id: 'bridge', choice: 'easier' } },
      { exercises: { bridge: { choice: 'easier', at: 99, backAt: null } } },
    ],
    [{ rungs: { core: 'deadBug' } }, { rungs: { ...DEFAULT_PRACTICE.rungs, core: 'deadBug' } }],
    [{ running: { days: [1, 3], at: 1080 } }, { running: { days: [1, 3], at: 1080 } }],
  ])('%j', (change, expected) => expect(changed(change)).toEqual({ ...DEFAULT_PRACTICE, ...expected }))

  test('what is put back comes in its easier version, and stops before that are forgotten', () => {
    const bridge = { choice: 'leaveOut', at: 5, backAt: null } as const
    const back = changed({ exercise: { id: 'bridge', choice: 'putBack' } }, { exercises: { bridge } })
    expect(back).toMatchObject({ exercises: { bridge: { choice: 'easier', at: 99, backAt: 99 } } })
    const later = changedPractice(back as Practice, { exercise: { id: 'bridge', choice: 'asPlanned' } }, 120)
    expect(later).toMatchObject({ exercises: { bridge: { choice: 'asPlanned', at: 120, backAt: 99 } } })
  })

  test.each<[PracticeChange, string]>([
    [{ breatheIn: 0 }, 'breatheIn'],
    [{ strengthDays: [7] }, 'strengthDays'],
    [{ running: { days: [0], at: 1440 } }, 'running'],
    [{ lookFrom: 'soon' }, 'lookFrom'],
    [{ felt: 'head' as 'back' }, 'felt'],
    [{ colour: 'red' } as PracticeChange, 'colour'],
  ])('%j is refused, by the name of the field', (change, field) => expect(changed(change)).toBe(field))
})

const stopped = (day: number, exercise = 'hipExtension'): Reset => ({
  startedAt: day * DAY,
  endedAt: day * DAY,
  plan: { id: 'article', version: 1 },
  routine: 'midday-reset',
  version: 'full',
  how: 'played',
  finished: true,
  steps: [
    { id: 'R2', exercise, played: exercise, level: 'standard', result: 'stopped', side: 'left', seconds: 9 },
  ],
  before: null,
  after: null,
  day: '2026-03-02',
  timeZone: 'Europe/Berlin',
})
const word = (
  choice: Practice['exercises'][string]['choice'],
  day: number,
  backDay: number | null = null,
) => ({
  hipExtension: { choice, at: day * DAY, backAt: backDay && backDay * DAY },
})

describe('what hurt', () => {
  test.each<[string, number[], Practice['exercises'], 'ask' | 'out' | 'play']>([
    ['never', [], {}, 'play'],
    ['once', [3], {}, 'ask'],
    ['once, and answered', [3], word('easier', 4), 'play'],
    ['again, a month after the answer', [3, 33], word('easier', 4), 'ask'],
    ['twice within fourteen days, answered between', [3, 17], word('easier', 4), 'out'],
    ['twice, fifteen days apart', [3, 18], word('easier', 4), 'ask'],
    ['twice within fourteen days long ago, nothing since', [3, 10], {}, 'out'],
    ['twice, and put back', [3, 10], word('easier', 11, 11), 'play'],
    ['twice, put back, and again', [3, 10, 12], word('easier', 11, 11), 'ask'],
    ['twice, put back, and twice again', [3, 10, 12, 20], word('easier', 13, 11), 'out'],
    ['once, and left out by one’s own word', [3], word('leaveOut', 4), 'out'],
    ['never, and left out', [], word('leaveOut', 4), 'out'],
  ])('%s', (_, days, exercises, expected) => {
    const practice = { ...DEFAULT_PRACTICE, exercises }
    const stops = stopsIn(days.toReversed().map((day) => stopped(day)))
    const found = isLeftOut('hipExtension', stops, practice)
      ? 'out'
      : isToAsk('hipExtension', stops, practice)
        ? 'ask'
        : 'play'
    expect(found).toBe(expected)
    expect(isLeftOut('bridge', stops, practice)).toBe(false)
  })

  test('it counts as planned and as played', () => {
    const row = stopped(3)
    const played = { ...row, steps: row.steps.map((step) => ({ ...step, played: 'hipExtensionToes' })) }
    expect(stopsIn([played, stopped(4)])).toEqual({
      hipExtension: [3 * DAY, 4 * DAY],
      hipExtensionToes: [3 * DAY],
    })
  })

  test('an exercise that goes by a name of every object is one like any other', () => {
    const row = stopped(3, 'constructor')
    expect({ ...stopsIn([row, stopped(4, 'constructor')]) }).toEqual({ constructor: [3 * DAY, 4 * DAY] })
  })

  test('only what was stopped counts', () => {
    const row = stopped(3)
    const others = (['done', 'skipped'] as const).map((result) => ({
      ...row,
      steps: row.steps.map((step) => ({ ...step, result })),
    }))
    expect(stopsIn(others)).toEqual({})
  })
})

describe('before an exercise', () => {
  const clear = (day: number): Practice['safety'] => ({ answer: 'clear', at: day * DAY })
  test.each<[string, Practice['safety'], number | null, number, Gate]>([
    ['nothing was read', null, null, 20, 'first'],
    ['nothing was read, though something was played', null, 19, 20, 'first'],
    ['read today', clear(20), null, 20, null],
    ['read long ago, played since', clear(1), 19, 20, null],
    ['thirteen days away', clear(1), 7, 20, null],
    ['fourteen days away', clear(1), 6, 20, 'anythingNew'],
    ['read fourteen days ago, never played', clear(6), null, 20, 'anythingNew'],
    ['a clinician is asked', { answer: 'asking', at: 1 }, null, 20, 'waiting'],
    ['a clinician is asked, long ago', { answer: 'asking', at: 1 }, 2, 400, 'waiting'],
  ])('%s', (_, safety, lastDay, day, expected) => {
    const practice = { ...DEFAULT_PRACTICE, safety }
    expect(gateAt(practice, lastDay && lastDay * DAY, day * DAY)).toBe(expected)
  })
})
