/** When look and feel is offered by itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { Check, Day, Rating, Reset } from '../../lib/core/facts.ts'
import { type LookRecord, lookOffered, lookReach, mayLook } from '../../lib/core/look-offered.ts'
import { type Practice, practiceFrom } from '../../lib/core/practice.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { type Course, INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'
import { summaries } from './summaries.ts'

const day = (index: number) => addDays(MONDAY, index)

const check = (index: number, answer = 'tuck'): Check => ({
  day: day(index),
  check: 'pelvis-1',
  side: 'both',
  question: 'harder',
  version: 1,
  answer,
})
const rating = (index: number, value: number): Rating => ({
  day: day(index),
  item: 'stiffness_day',
  value,
  at: clock('17:00', day(index)),
  recallDays: 1,
  timeZone: ZONE,
})
const reset = (index: number, result: Reset['steps'][number]['result']): Reset => ({
  startedAt: clock('12:00', day(index)),
  endedAt: clock('12:04', day(index)),
  plan: { id: 'article', version: 1 },
  routine: 'midday-reset',
  version: 'full',
  how: 'played',
  finished: true,
  steps: [
    {
      id: 'R2',
      exercise: 'hipExtension',
      played: 'hipExtension',
      level: 'standard',
      result,
      side: null,
      seconds: 9,
    },
  ],
  before: null,
  after: null,
  day: day(index),
  timeZone: ZONE,
})

type Given = {
  practice?: Partial<Practice>
  course?: Partial<Course>
  settings?: Partial<Settings>
  record?: Partial<LookRecord>
  today?: Day
}

const state = ({ practice, course, settings }: Given): State => ({
  ...INITIAL_STATE,
  course: { ...INITIAL_STATE.course, ...course },
  settings: { ...INITIAL_STATE.settings, ...settings },
  practice: practiceFrom({ safety: { answer: 'clear', at: 0 }, ...practice }),
})
const record = (over: Partial<LookRecord> = {}): LookRecord => ({
  checks: [],
  ratings: [],
  resets: [],
  days: summaries('mm', day(-4)),
  strainedOn: null,
  ...over,
})

/** The third working day, unless told; the safety card was read and nothing speaks against it. */
const offered = (given: Given = {}) => lookOffered(state(given), given.today ?? MONDAY, record(given.record))

describe('offered', () => {
  test.each<[string, Given, boolean]>([
    ['on the third working day', {}, true],
    ['not on the second', { record: { days: summaries('m', day(-3)) } }, false],
    ['days off are not counted', { record: { days: summaries('moo', day(-3)) } }, false],
    ['nor is today', { record: { days: summaries('moom', day(-3)) } }, false],
    ['nor what was long ago', { record: { days: summaries('mm', day(-30)) } }, false],
    ['but what was 28 days ago', { record: { days: summaries('mm', day(-28)) } }, true],

    ['not before the safety card was read', { practice: { safety: null } }, false],
    ['not while it waits for a clinician', { practice: { safety: { answer: 'asking', at: 0 } } }, false],
    ['never after "Never"', { practice: { lookNever: true } }, false],
    ['not where standing is not for somebody', { settings: { seated: true } }, false],

    ['not on a gentle day', { course: { gentle: MONDAY } }, false],
    ['the day after one', { course: { gentle: day(-1) } }, true],
    ['not on a day of easier routines', { course: { easy: { from: day(-3), to: MONDAY } } }, false],
    ['not ill', { course: { off: { kind: 'sick', from: day(-1), to: MONDAY } } }, false],
    ['well again', { course: { off: { kind: 'sick', from: day(-3), to: day(-1) } } }, true],

    ['not after a rating of 7, the same day', { record: { ratings: [rating(0, 7)] } }, false],
    ['nor within a week of one', { record: { ratings: [rating(-7, 10)] } }, false],
    ['but after it', { record: { ratings: [rating(-8, 10)] } }, true],
    [
      'being able to do one thing is none',
      { record: { ratings: [{ ...rating(0, 10), item: 'one_thing' }] } },
      true,
    ],
    ['a rating of 6 is none', { record: { ratings: [rating(-1, 6)] } }, true],

    ['not after an exercise that hurt', { record: { resets: [reset(-1, 'stopped')] } }, false],
    ['nor within a week of one', { record: { resets: [reset(-7, 'stopped')] } }, false],
    ['but after it', { record: { resets: [reset(-8, 'stopped')] } }, true],
    ['what was skipped did not hurt', { record: { resets: [reset(-1, 'skipped')] } }, true],

    ['not on the day of a new strain', { record: { strainedOn: MONDAY } }, false],
    ['nor in the first week after it', { record: { strainedOn: day(-7) } }, false],
    ['but after it', { record: { strainedOn: day(-8) } }, true],

    ['not within 28 days of the last look', { record: { checks: [check(-27)] } }, false],
    ['every 28 days', { record: { checks: [check(-28)] } }, true],
    ['one that hurt was one, too', { record: { checks: [check(-8, 'hurt')] } }, false],
    ['the latest of them counts', { record: { checks: [check(-40), check(-12)] } }, false],

    [
      'not within 28 days of an offer that was left alone',
      { course: { settled: { look: day(-27) } } },
      false,
    ],
    ['but then', { course: { settled: { look: day(-28) } } }, true],
    ['put off: not before its day', { practice: { lookFrom: day(1) } }, false],
    ['put off: on its day', { practice: { lookFrom: MONDAY } }, true],
    [
      'put off: a week after it was put, though that is settled',
      { practice: { lookFrom: MONDAY }, course: { settled: { look: day(-7) } } },
      true,
    ],
    [
      'put off, and left alone when it came again: with the next one',
      { practice: { lookFrom: day(-7) }, course: { settled: { look: day(-7) } } },
      false,
    ],
    [
      'put off, and looked by oneself since',
      { practice: { lookFrom: MONDAY }, record: { checks: [check(-3)] } },
      false,
    ],
    ['put off by a clock that was ahead', { practice: { lookFrom: day(300) } }, true],
    ['looked on a day to come, by such a clock', { record: { checks: [check(300)] } }, true],
    ['rated on one', { record: { ratings: [rating(1, 9)] } }, true],
  ])('%s', (_, given, expected) => expect(offered(given)).toBe(expected))

  test('what is read of the record is enough to know', () => {
    expect(lookReach(MONDAY)).toEqual({ checks: day(-27), hurt: day(-7), days: day(-28) })
  })
})

const near = fc.integer({ min: -40, max: 3 })
const sometimes = <T>(what: fc.Arbitrary<T>) => fc.option(what, { freq: 1 })
const anyRecord: fc.Arbitrary<LookRecord> = fc.record({
  checks: fc.array(
    near.map((index) => check(index)),
    { maxLength: 2 },
  ),
  ratings: fc.array(
    fc.tuple(near, fc.integer({ min: 0, max: 10 })).map(([index, value]) => rating(index, value)),
    { maxLength: 2 },
  ),
  resets: fc.array(
    fc
      .tuple(near, fc.constantFrom('done', 'skipped', 'stopped'))
      .map(([index, result]) => reset(index, result)),
    { maxLength: 2 },
  ),
  days: fc.constantFrom('mm', 'm', 'mmmmmoo'.repeat(4), '').map((letters) => summaries(letters, day(-28))),
  strainedOn: sometimes(near.map(day)),
})
const anyState: fc.Arbitrary<State> = fc
  .record({
    answer: fc.constantFrom('clear', 'clear', 'clear', 'asking', null),
    never: fc.constantFrom(true, false, false, false),
    lookFrom: sometimes(near.map(day)),
    gentle: sometimes(fc.constantFrom(0, -1).map(day)),
    off: sometimes(fc.tuple(near, near).map(([a, b]) => [day(Math.min(a, b)), day(Math.max(a, b))] as const)),
    easy: sometimes(
      fc.tuple(near, near).map(([a, b]) => [day(Math.min(a, b)), day(Math.max(a, b))] as const),
    ),
    look: sometimes(near.map(day)),
  })
  .map(({ answer, never, lookFrom, gentle, off, easy, look }) =>
    state({
      practice: { safety: answer && { answer, at: 0 }, lookNever: never, lookFrom },
      course: {
        gentle,
        off: off && { kind: 'sick', from: off[0], to: off[1] },
        easy: easy && { from: easy[0], to: easy[1] },
        settled: look !== null && look <= MONDAY ? { look } : {},
      },
    }),
  )

test('never on a day that is not quiet, whatever else there is', () => {
  let times = 0
  fc.assert(
    fc.property(anyState, anyRecord, (any, given) => {
      if (!lookOffered(any, MONDAY, given)) return
      times++
      const { course, practice } = any
      const within = (from: Day, to: Day) => from <= MONDAY && MONDAY <= to
      const week = (on: Day) => day(-7) <= on && on <= MONDAY
      expect(practice?.safety?.answer).toBe('clear')
      expect(practice?.lookNever).toBe(false)
      expect(course.gentle).not.toBe(MONDAY)
      expect(course.off && within(course.off.from, course.off.to)).not.toBe(true)
      expect(course.easy && within(course.easy.from, course.easy.to)).not.toBe(true)
      expect(given.ratings.filter(({ day: on, value }) => value >= 7 && week(on))).toEqual([])
      const stopped = given.resets.filter(({ steps }) => steps[0]?.result === 'stopped')
      expect(stopped.filter(({ day: on }) => week(on))).toEqual([])
      expect(given.strainedOn !== null && week(given.strainedOn)).toBe(false)
      expect(given.checks.filter(({ day: on }) => day(-28) < on && on <= MONDAY)).toEqual([])
      expect(mayLook(any, MONDAY)).toBe(true)
    }),
    { numRuns: 4000, seed: 20260302 },
  )
  expect(times).toBeGreaterThan(200)
})
