import { describe, expect, test } from 'vitest'
import { onAsked, onDaysOff, onGentle, onSettled, onWatchFirst } from '../../lib/core/course-events.ts'
import { addDays } from '../../lib/core/day.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Day, DayOff, Fact } from '../../lib/core/facts.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import {
  type Asked,
  type Course,
  INITIAL_STATE,
  RefusedError,
  type Result,
  type State,
} from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'

const RULES = rulesFrom(INITIAL_STATE.settings)
const day = (index: number) => addDays(MONDAY, index)
const noon = (index: number) => clock('12:00', day(index))

const withCourse = (over: Partial<Course>): State => ({
  ...INITIAL_STATE,
  course: { ...INITIAL_STATE.course, ...over },
})

/** `2026-03-02 sick`, with `undone` where it is. */
const lines = (facts: Fact[]) =>
  facts.map(({ store, row }) =>
    store === 'marks' && 'undone' in row ? `${row.day} ${row.kind}${row.undone ? ' undone' : ''}` : store,
  )
const of = (kind: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${day(from + i)} ${kind}`)

type Told = Extract<Action, { type: 'daysOff' }>
const off = (kind: Told['kind'], from: number, to: number): Told => ({
  type: 'daysOff',
  kind,
  from: day(from),
  to: day(to),
})
/** Said on that day, counted from Monday. */
const say = (told: Told, on: number, over: Partial<Course> = {}) =>
  onDaysOff(withCourse(over), told, noon(on), ZONE, RULES)
const range = (kind: DayOff, from: number, to: number) => ({ kind, from: day(from), to: day(to) })

describe('days off by the user’s word', () => {
  test('answers "is today a work day?", if that was asked', () => {
    const asked = { asked: { day: MONDAY, what: 'notWork' } } as const
    const told = (course: Partial<Course>) =>
      onDaysOff(withCourse(course), off('notWork', 0, 0), noon(0), ZONE, RULES).state.course.settled
    expect(told(asked)).toEqual({ notWork: MONDAY })
    expect(told({})).toEqual({})
  })

  test.each<[string, Told, number, string[], Course['off']]>([
    ['today', off('sick', 0, 0), 0, of('sick', 0, 0), range('sick', 0, 0)],
    ['today and the days ahead', off('holiday', 0, 4), 0, of('holiday', 0, 4), range('holiday', 0, 4)],
    ['days ahead', off('travel', 2, 3), 0, of('travel', 2, 3), range('travel', 2, 3)],
    ['days past, up to today', off('sick', -2, 0), 0, of('sick', -2, 0), range('sick', -2, 0)],
    ['days past: nothing ahead changes', off('holiday', -4, -1), 0, of('holiday', -4, -1), null],
    ['sixty days', off('holiday', 0, 59), 0, of('holiday', 0, 59), range('holiday', 0, 59)],
    ['from sixty days ago on', off('holiday', -60, -1), 0, of('holiday', -60, -1), null],
  ])('%s', (_, told, on, facts, expected) => {
    const { state, facts: stored } = say(told, on)
    expect(lines(stored)).toEqual(facts)
    expect(state.course).toEqual({ ...INITIAL_STATE.course, off: expected })
  })

  test('the marks say when it was said', () => {
    expect(say(off('sick', 0, 0), 0).facts).toEqual([
      { store: 'marks', row: { day: MONDAY, kind: 'sick', at: noon(0), undone: false } },
    ])
  })

  test('in the night the day before goes on', () => {
    const told = { type: 'daysOff', kind: null, from: day(0), to: day(0) } as const
    const { state } = onDaysOff(withCourse({ off: range('sick', 0, 0) }), told, clock('27:59'), ZONE, RULES)
    expect(state.course.off).toBeNull()
    const later = onDaysOff(withCourse({}), off('sick', 0, 0), clock('28:00'), ZONE, RULES)
    expect(later.state.course.off).toBeNull()
  })

  test.each<[string, Partial<Told>, string]>([
    ['no date', { from: '2026-02-30' }, 'daysOff.from: 2026-02-30 is no day'],
    ['no date at the end', { to: 'soon' }, 'daysOff.to: soon is no day'],
    ['a time', { to: '2026-03-02T10:00' }, 'daysOff.to: 2026-03-02T10:00 is no day'],
    [
      'the end before the beginning',
      { from: day(3), to: day(2) },
      `daysOff.to: ${day(2)} is before ${day(3)}`,
    ],
    [
      'over sixty days',
      { from: day(0), to: day(60) },
      `daysOff.to: ${day(60)} is more than 60 days from ${day(0)}`,
    ],
    [
      'over sixty days ago',
      { from: day(-61), to: day(-30) },
      `daysOff.from: ${day(-61)} is more than 60 days ago`,
    ],
  ])('%s is refused, and the value named', (_, wrong, message) => {
    for (const kind of ['sick', null] as const) {
      const saying = () => say({ ...off(kind, 0, 0), ...wrong }, 0)
      expect(saying).toThrow(RefusedError)
      expect(saying).toThrow(message)
    }
  })
})

describe('a second word about days off', () => {
  test.each<[string, Course['off'], Told, string[], Course['off']]>([
    [
      'of another kind: the later stands',
      range('holiday', 0, 4),
      off('sick', 2, 3),
      [...of('holiday undone', 2, 3), ...of('sick', 2, 3)],
      range('sick', 2, 3),
    ],
    [
      'of another kind, about other days',
      range('sick', -3, -1),
      off('travel', 2, 3),
      of('travel', 2, 3),
      range('travel', 2, 3),
    ],
    [
      'of the same kind: longer',
      range('sick', 0, 1),
      off('sick', 1, 3),
      of('sick', 1, 3),
      range('sick', 0, 3),
    ],
    [
      'of the same kind, the day after',
      range('sick', -1, 1),
      off('sick', 2, 2),
      of('sick', 2, 2),
      range('sick', -1, 2),
    ],
    [
      'of the same kind, the day before',
      range('sick', 3, 4),
      off('sick', 2, 2),
      of('sick', 2, 2),
      range('sick', 2, 4),
    ],
    [
      'of the same kind, inside',
      range('sick', 0, 6),
      off('sick', 2, 2),
      of('sick', 2, 2),
      range('sick', 0, 6),
    ],
    [
      'of the same kind, later',
      range('sick', -9, -8),
      off('sick', 2, 2),
      of('sick', 2, 2),
      range('sick', 2, 2),
    ],
    ['taken back whole', range('sick', 2, 4), off(null, 2, 4), of('sick undone', 2, 4), null],
    [
      'taken back from today on',
      range('sick', 0, 4),
      off(null, 2, 4),
      of('sick undone', 2, 4),
      range('sick', 0, 1),
    ],
    [
      'taken back for today',
      range('sick', 2, 4),
      off(null, 2, 2),
      of('sick undone', 2, 2),
      range('sick', 3, 4),
    ],
    [
      'taken back in the middle',
      range('sick', 0, 4),
      off(null, 2, 2),
      of('sick undone', 2, 2),
      range('sick', 3, 4),
    ],
    ['taken back beyond both ends', range('sick', 1, 3), off(null, -5, 9), of('sick undone', 1, 3), null],
    ['taken back for other days', range('sick', 0, 1), off(null, 2, 4), [], range('sick', 0, 1)],
    ['taken back where there is none', null, off(null, 2, 4), [], null],
    [
      'taken back for days past only',
      range('sick', -3, 3),
      off(null, -3, -1),
      of('sick undone', -3, -1),
      range('sick', 0, 3),
    ],
  ])('%s', (_, before, told, facts, expected) => {
    const { state, facts: stored } = say(told, 2, { off: before })
    expect(lines(stored)).toEqual(facts)
    expect(state.course.off).toEqual(expected)
  })
})

describe('the answer to "away"', () => {
  const away = { from: day(-4), to: day(-1) }
  test('ill: today begins gently', () => {
    const { state, facts } = say(off('sick', -4, -1), 0, { away })
    expect(lines(facts)).toEqual([...of('sick', -4, -1), ...of('gentle', 0, 0)])
    expect(state.course).toMatchObject({ away: null, gentle: day(0), off: null })
  })

  test.each<[string, Told, Partial<Course>, Partial<Course>]>([
    ['on holiday: it does not', off('holiday', -4, -1), { away }, { away: null, gentle: null }],
    ['a part of the days is an answer', off('sick', -2, -2), { away }, { away: null, gentle: day(0) }],
    ['other days are none', off('sick', -9, -5), { away }, { away, gentle: null }],
    ['ill long ago, nobody having asked', off('sick', -9, -5), {}, { away: null, gentle: null }],
    ['still ill: today is no gentle day but off', off('sick', -4, 0), { away }, { away: null, gentle: null }],
    ['taking back is none', off(null, -4, -1), { away }, { away, gentle: null }],
  ])('%s', (_, told, before, expected) => expect(say(told, 0, before).state.course).toMatchObject(expected))

  test('a day that is gentle already is not marked again', () => {
    expect(lines(say(off('sick', -1, -1), 0, { away, gentle: day(0) }).facts)).toEqual(of('sick', -1, -1))
  })
})

describe('a gentle day', () => {
  const gentle = (on: boolean, before: Day | null) =>
    onGentle(withCourse({ gentle: before }), { type: 'gentle', on }, noon(1), ZONE, RULES)
  test.each<[string, boolean, Day | null, string[], Day | null]>([
    ['on', true, null, of('gentle', 1, 1), day(1)],
    ['on, after one yesterday', true, day(0), of('gentle', 1, 1), day(1)],
    ['on twice', true, day(1), [], day(1)],
    ['off', false, day(1), of('gentle undone', 1, 1), null],
    ['off, where it was none', false, null, [], null],
    ['off, after one yesterday', false, day(0), [], day(0)],
  ])('%s', (_, on, before, facts, expected) => {
    const result = gentle(on, before)
    expect(lines(result.facts)).toEqual(facts)
    expect(result.state.course.gentle).toBe(expected)
  })
})

describe('watch first', () => {
  const three = [day(-3), day(-2), day(-1)]
  const press = (before: State, on: boolean) =>
    onWatchFirst(before, { type: 'watchFirst', on }, MORNING, ZONE, RULES).state.course

  test.each<[string, string, number, Day[]]>([
    ['a nudge was shown today: tomorrow is the first', day(0), 1, []],
    ['the latest was yesterday’s', day(-1), 3, [day(0)]],
    ['none was shown yet', day(0), 0, [day(0)]],
  ])('where %s', (_, on, count, expected) => {
    const nudger = { ...INITIAL_STATE.nudger, shownOn: { day: on, count, ignored: 0 } }
    expect(press({ ...withCourse({}), nudger }, true).watching).toEqual(expected)
  })

  test.each([true, false])('answers "nudge me after how long?": on %s', (on) => {
    const asked = { asked: { day: day(0), what: 'observed' } } as const
    const course = press(withCourse({ watching: three, ...asked }), on)
    expect(course.settled).toEqual({ observed: day(0) })
    expect(course.watching).toEqual(on ? [day(0)] : null)
    // Nor is the new time of watching put aside with a question of before it.
    const next = onAsked(withCourse(course), { type: 'asked', what: 'music' }, noon(1), ZONE, RULES)
    expect(next.state.course.watching).toEqual(course.watching)
    expect(press(withCourse({ watching: three }), on).settled).toEqual({})
  })

  test.each<[string, Told, Day[] | null, Day[] | null, number[]]>([
    ['a watched day', off('sick', -2, -1), three, [day(-3)], [-2, -1]],
    ['today', off('notWork', 0, 0), [day(-1), day(0)], [day(-1)], [0]],
    ['all of them', off('holiday', -9, 9), three, [], [-3, -2, -1]],
    ['another day', off('sick', -9, -4), three, three, []],
    ['a day, where none is watched', off('sick', -2, -1), null, null, []],
    ['a day, taken back', off(null, -2, -1), three, three, []],
  ])('%s told off is none that was watched', (_, told, watching, expected, undone) => {
    const { state, facts } = say(told, 0, { watching })
    expect(state.course.watching).toEqual(expected)
    expect(lines(facts).filter((line) => line.includes('watched'))).toEqual(
      undone.map((index) => `${day(index)} watched undone`),
    )
  })

  const MORNING = clock('08:00')
  /** Half of the hours from 07:00 to 19:00 is over. */
  const HALF = clock('13:00')
  test.each<[string, boolean, number, Day[] | null, Day[] | null, string[]]>([
    ['begins in the morning: today is the first day', true, MORNING, null, [day(0)], of('watched', 0, 0)],
    ['begins when half of the hours are over', true, HALF, null, [day(0)], of('watched', 0, 0)],
    ['begins later: tomorrow is the first', true, HALF + 1, null, [], []],
    ['begins on a day off', true, clock('08:00', day(5)), null, [], []],
    ['pressed twice goes on', true, MORNING, three.slice(1), three.slice(1), []],
    ['begins anew once it is over', true, HALF + 1, three, [], []],
    ['ends', false, MORNING, three.slice(1), null, []],
    [
      'ends on a watched day, which is none then',
      false,
      MORNING,
      [day(-1), day(0)],
      null,
      of('watched undone', 0, 0),
    ],
    ['ends where it is none', false, MORNING, null, null, []],
  ])('%s', (_, on, at, watching, expected, stored) => {
    const { state, facts } = onWatchFirst(
      withCourse({ watching }),
      { type: 'watchFirst', on },
      at,
      ZONE,
      RULES,
    )
    expect(state.course.watching).toEqual(expected)
    expect(lines(facts)).toEqual(stored)
  })
})

const asked = (state: State, what: Asked, on: number) =>
  onAsked(state, { type: 'asked', what }, noon(on), ZONE, RULES).state
const settled = (
  state: State,
  what: Asked,
  on: number,
  settings?: Extract<Action, { type: 'settled' }>['settings'],
): Result => onSettled(state, { type: 'settled', what, ...(settings && { settings }) }, noon(on), ZONE, RULES)

describe('a question was put', () => {
  test('is the day’s one', () => {
    const first = asked(withCourse({}), 'music', 0)
    expect(first.course.asked).toEqual({ day: day(0), what: 'music' })
    expect(asked(first, 'checkIn', 0)).toBe(first)
    expect(asked(first, 'checkIn', 1).course.asked).toEqual({ day: day(1), what: 'checkIn' })
  })

  test.each<[string, Asked, Partial<Course>, Partial<Course>]>([
    ['music', 'music', {}, { settled: { music: day(0) } }],
    ['the rhythm', 'rhythm', { ignoredDay: day(-1) }, { settled: { rhythm: day(0) }, ignoredDay: null }],
    [
      'the rhythm, ignored anew',
      'rhythm',
      { ignoredDay: day(1) },
      { settled: { rhythm: day(0) }, ignoredDay: day(1) },
    ],
    [
      'an absence',
      'away',
      { away: { from: day(-2), to: day(-1) } },
      { settled: { away: day(0) }, away: null },
    ],
    [
      'an absence, and another since',
      'away',
      { away: { from: day(0), to: day(1) } },
      { away: { from: day(0), to: day(1) } },
    ],
    [
      'fewer nudges: that was an offer',
      'fewer',
      { fewerOffers: 1 },
      { settled: { fewer: day(0) }, fewerOffers: 2 },
    ],
    [
      'what was watched',
      'observed',
      { watching: [day(-3), day(-2), day(-1)] },
      { settled: { observed: day(0) }, watching: null },
    ],
    [
      'what was watched, and a new time of it since',
      'observed',
      { watching: [day(1)] },
      { settled: { observed: day(0) }, watching: [day(1)] },
    ],
    [
      'what was watched, and a whole one since',
      'observed',
      { watching: [day(0), day(1), day(2)] },
      { settled: { observed: day(0) }, watching: [day(0), day(1), day(2)] },
    ],
    ['the check-in has its own ways', 'checkIn', {}, { settled: {} }],
    ['and so has a video', 'watched', {}, { settled: {} }],
  ])('and left alone until another day’s is put: %s', (_, what, before, expected) => {
    const put = { ...before, asked: { day: day(0), what } }
    expect(asked(withCourse(put), 'sentence', 2).course).toMatchObject({
      ...expected,
      asked: { day: day(2), what: 'sentence' },
    })
  })

  test('and answered on its day is not settled a second time', () => {
    const before = withCourse({
      asked: { day: day(0), what: 'fewer' },
      settled: { fewer: day(0) },
      fewerOffers: 1,
    })
    expect(asked(before, 'sentence', 1).course.fewerOffers).toBe(1)
  })
})

describe('a question was settled', () => {
  const put = (what: Asked, over: Partial<Course> = {}) =>
    withCourse({ ...over, asked: { day: day(0), what } })
  test.each<[string, Asked, Partial<Course>, Partial<Course>]>([
    ['music', 'music', {}, {}],
    ['an absence', 'away', { away: { from: day(-2), to: day(-1) } }, { away: null }],
    ['the rhythm', 'rhythm', { ignoredDay: day(-1) }, { ignoredDay: null }],
    ['what was watched', 'observed', { watching: [day(-3), day(-2), day(-1)] }, { watching: null }],
    ['fewer nudges', 'fewer', {}, { fewerOffers: 1 }],
    ['nudges back', 'bringBack', { fewerOffers: 1 }, { fewerOffers: 1 }],
    ['the check-in', 'checkIn', {}, {}],
  ])('%s', (_, what, before, expected) => {
    const { state, facts } = settled(put(what, before), what, 0)
    const { course } = put(what, before)
    expect(state.course).toEqual({ ...course, ...expected, settled: { [what]: day(0) } })
    expect(facts).toEqual([])
  })

  test('what was chosen goes into the settings', () => {
    const { state } = settled(put('fewer'), 'fewer', 0, { pace: 'second' })
    expect(state.settings).toEqual({ ...INITIAL_STATE.settings, pace: 'second' })
    expect(state.course.fewerOffers).toBe(1)
  })

  test('a choice that breaks its rule is refused', () => {
    expect(() =>
      settled(put('rhythm', { ignoredDay: day(-1) }), 'rhythm', 0, { intervalMinutes: 5 }),
    ).toThrow(RefusedError)
  })

  test('on a day that an earlier answer, of a clock that was ahead, is still to reach', () => {
    const ahead = { settled: { notWork: day(300), music: day(-1) } }
    const { state } = settled(put('notWork', ahead), 'notWork', 0)
    expect(state.course.settled).toEqual({ notWork: day(0), music: day(-1) })
    const told = say(off('notWork', 0, 0), 0, { ...ahead, asked: { day: day(0), what: 'notWork' } })
    expect(told.state.course.settled).toEqual({ notWork: day(0), music: day(-1) })
    expect(asked(withCourse(ahead), 'rhythm', 0).course.settled).toEqual({ notWork: day(-8), music: day(-1) })
  })

  test('other settled ones keep their days', () => {
    expect(settled(put('music', { settled: { fewer: day(-30) } }), 'music', 0).state.course.settled).toEqual({
      fewer: day(-30),
      music: day(0),
    })
  })

  test('late, on the next day, it is still an answer, and that day’s one question', () => {
    const { state } = settled(put('sentence'), 'sentence', 1)
    expect(state.course).toMatchObject({
      settled: { sentence: day(1) },
      asked: { day: day(1), what: 'sentence' },
    })
  })

  test.each<[string, State, Asked]>([
    ['a second time', put('fewer', { settled: { fewer: day(0) } }), 'fewer'],
    ['that was never put', withCourse({}), 'fewer'],
    ['while another one is', put('music'), 'sentence'],
    ['about no absence', put('away'), 'away'],
    ['about a rhythm that nobody ignored', put('rhythm'), 'rhythm'],
    ['about days that are still watched', put('observed', { watching: [day(-1)] }), 'observed'],
    [
      'about days of which the last is today',
      put('observed', { watching: [day(-2), day(-1), day(0)] }),
      'observed',
    ],
  ])('one %s changes nothing', (_, before, what) => {
    const { state, facts } = settled(before, what, 0, { intervalMinutes: 45 })
    expect(state).toBe(before)
    expect(facts).toEqual([])
  })

  test('on a day that had its question already, that one stays the day’s', () => {
    const { state } = settled(put('checkIn', { ignoredDay: day(-1) }), 'rhythm', 0)
    expect(state.course).toMatchObject({
      settled: { rhythm: day(0) },
      asked: { day: day(0), what: 'checkIn' },
    })
  })

  test.each<[Asked, Partial<Course>]>([
    ['away', { away: { from: day(-2), to: day(-1) } }],
    ['rhythm', { ignoredDay: day(-1) }],
    ['observed', { watching: [day(-3), day(-2), day(-1)] }],
  ])('"%s" is open though nobody noted that it was put, and counts as the day’s one then', (what, over) => {
    expect(settled(withCourse(over), what, 0).state.course).toMatchObject({
      settled: { [what]: day(0) },
      asked: { day: day(0), what },
    })
  })
})
