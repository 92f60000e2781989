import { describe, expect, test } from 'vitest'
import { hoursOfDay } from '../../lib/core/day.ts'
import type { Bout, Correction, Nudge, PlanMark, Reset, UserMark } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { type DayFacts, summarise } from '../../lib/core/summary.ts'
import { clock, MINUTE, MONDAY, stretch, word, ZONE } from './make.ts'

const NEXT = '2026-03-03'
const bout = stretch
const tail = (from: string, to: string) => bout(from, to, { day: NEXT, continues: true })
const workday = (day: string): PlanMark => ({
  day,
  kind: 'work',
  hours: hoursOfDay(day, ZONE, DEFAULT_SETTINGS),
  at: 1,
})
const of = (facts: Partial<DayFacts>, day = MONDAY) =>
  summarise(day, {
    bouts: [],
    nudges: [],
    resets: [],
    ratings: [],
    corrections: [],
    marks: [workday(day)],
    ...facts,
  })
const minutes = (bouts: Bout[], ...corrections: Correction[]) => {
  const { screenMs, inHoursMs, longestMs } = of({ bouts, corrections })
  return [screenMs, inHoursMs, longestMs].map((ms) => ms / MINUTE)
}

describe('screen time in all, in working hours, and the longest stretch, in minutes', () => {
  test.each<[string, Bout[], number[]]>([
    ['none', [], [0, 0, 0]],
    ['two stretches', [bout('09:00', '10:00'), bout('11:00', '11:30')], [90, 90, 60]],
    [
      'a second browser’s overlap counts once',
      [bout('09:00', '10:00'), bout('09:30', '10:15')],
      [75, 75, 60],
    ],
    ['before and after the hours', [bout('06:30', '07:30'), bout('18:30', '20:00')], [150, 60, 90]],
    [
      'a stretch split on the same day is one',
      [bout('09:00', '09:40'), bout('09:40', '10:20', { continues: true })],
      [80, 80, 80],
    ],
    [
      'a stretch over 04:00 is one, on the day it began',
      [bout('27:00', '28:00'), tail('28:00', '28:45')],
      [60, 0, 105],
    ],
    [
      'the next day’s own stretches are not',
      [bout('27:00', '28:00'), tail('28:00', '28:45'), bout('29:00', '32:00', { day: NEXT })],
      [60, 0, 105],
    ],
    [
      'nor what continues those',
      [bout('20:00', '21:00'), bout('29:00', '30:00', { day: NEXT }), tail('30:00', '33:00')],
      [60, 0, 60],
    ],
  ])('%s', (_, bouts, expected) => expect(minutes(bouts)).toEqual(expected))

  test('on the day it ends the stretch is time, but not one more stretch', () => {
    const rows = [tail('28:00', '29:30'), bout('33:00', '33:20', { day: NEXT })]
    expect(of({ bouts: rows }, NEXT)).toMatchObject({
      screenMs: 110 * MINUTE,
      longestMs: 20 * MINUTE,
      stretches30: 0,
      stretches60: 0,
    })
  })
})

describe('the user’s word counts', () => {
  const day = [bout('09:00', '10:00'), bout('10:30', '11:00')]
  const night = [bout('27:00', '28:00'), tail('28:00', '28:45')]
  test.each<[string, Bout[], Correction[], number[]]>([
    ['time away leaves the day, and parts the stretch', day, [word('up', '09:20', '09:30')], [80, 80, 30]],
    ['time at the screen joins two stretches', day, [word('call', '10:00', '10:30')], [120, 120, 120]],
    ['undone, it does not', day, [{ ...word('call', '10:00', '10:30'), undone: true }], [90, 90, 60]],
    ['what nobody can tell leaves the day', day, [word('unsure', '08:00', '10:45')], [15, 15, 15]],
    ['a stretch over 04:00 stays one', night, [word('up', '27:10', '27:20')], [50, 0, 85]],
    ['not when its evening’s end was taken away', night, [word('away', '27:50', '28:00')], [50, 0, 50]],
    [
      'what was filled in the day before does not shorten it, though that day’s rows are not here',
      night,
      [
        word('call', '10:00', '10:30', {
          from: clock('10:00') - 86_400_000,
          to: clock('10:30') - 86_400_000,
          day: '2026-03-01',
        }),
      ],
      [60, 0, 105],
    ],
  ])('%s', (_, bouts, corrections, expected) => expect(minutes(bouts, ...corrections)).toEqual(expected))

  test('a word about another time lets the end of yesterday’s stretch be no new one', () => {
    const bouts = [tail('28:00', '29:30'), bout('33:00', '33:20', { day: NEXT })]
    const corrections = [word('up', '33:05', '33:10')]
    expect(of({ bouts, corrections }, NEXT)).toMatchObject({
      screenMs: 105 * MINUTE,
      longestMs: 10 * MINUTE,
      stretches60: 0,
    })
  })
})

test('stretches of 30 and of 60 minutes and more are counted', () => {
  const bouts = [
    bout('08:00', '08:29'),
    bout('09:00', '09:30'),
    bout('10:00', '11:00'),
    bout('12:00', '13:30'),
  ]
  expect(of({ bouts })).toMatchObject({ stretches30: 3, stretches60: 2 })
})

test('nudges by outcome, routines, the answer and the kind of day', () => {
  const nudge = (outcome: Nudge['outcome']) => ({ outcome }) as Nudge
  const reset = (finished: boolean) => ({ how: 'played', finished }) as Reset
  expect(
    of({
      nudges: [nudge('natural'), nudge('ignored'), nudge('natural')],
      resets: [reset(true), reset(false), { ...reset(false), how: 'selfLogged' }],
      ratings: [{ day: MONDAY, item: 'stiffness_day', value: 0, at: 1, recallDays: 1, timeZone: ZONE }],
      marks: [{ day: MONDAY, kind: 'off', hours: [], at: 1 }],
    }),
  ).toMatchObject({ nudges: { natural: 2, ignored: 1 }, resets: 2, finished: 1, rating: 0, working: false })
})

test('a day without a first sample has no kind', () => expect(of({ marks: [] }).working).toBeNull())

test('working hours are those of the day’s first sample, whatever they are today', () => {
  const bouts = [bout('09:00', '11:00')]
  const hours = [{ start: clock('10:00'), end: clock('12:00') }]
  expect(of({ bouts, marks: [{ ...workday(MONDAY), hours }] }).inHoursMs).toBe(60 * MINUTE)
})

test('a day’s time by the user’s word, from its very beginning, counts on that day alone', () => {
  const before = bout('27:00', '28:00', { endedBy: 'day' })
  const first = tail('28:00', '28:10')
  const later = bout('28:20', '29:20', { day: NEXT })
  const corrections = [
    word('up', '28:00', '28:10', { at: clock('28:30') }),
    word('call', '28:00', '28:20', { at: clock('28:31') }),
  ]
  const longest = (day: string, bouts: Bout[]) => of({ bouts, corrections }, day).longestMs / MINUTE
  expect(longest(NEXT, [first, later])).toBe(80)
  expect(longest(NEXT, [before, first, later])).toBe(80)
  expect(longest(MONDAY, [before, first, later])).toBe(60)
})

describe('the user’s word about the day', () => {
  const said = (kind: UserMark['kind'], undone = false): UserMark => ({ day: MONDAY, kind, at: 2, undone })
  const planned: PlanMark = { day: MONDAY, kind: 'off', hours: [], at: 1 }
  test.each<[string, (PlanMark | UserMark)[], object]>([
    ['none', [workday(MONDAY)], { working: true, gentle: false, watched: false }],
    ['ill', [workday(MONDAY), said('sick')], { working: false }],
    ['a holiday', [said('holiday'), workday(MONDAY)], { working: false }],
    ['travelling', [workday(MONDAY), said('travel')], { working: false }],
    ['no working day', [workday(MONDAY), said('notWork')], { working: false }],
    ['ill, taken back', [workday(MONDAY), said('sick', true)], { working: true }],
    [
      'ill, taken back, and a holiday',
      [workday(MONDAY), said('sick', true), said('holiday')],
      { working: false },
    ],
    ['ill before its first sample', [said('sick')], { working: false }],
    ['gentle', [workday(MONDAY), said('gentle')], { working: true, gentle: true, watched: false }],
    ['gentle, taken back', [workday(MONDAY), said('gentle', true)], { working: true, gentle: false }],
    ['only watched', [workday(MONDAY), said('watched')], { working: true, gentle: false, watched: true }],
    ['only watched, taken back', [workday(MONDAY), said('watched', true)], { watched: false }],
    ['a visit', [workday(MONDAY), said('visit')], { working: true, gentle: false, watched: false }],
    ['gentle on a day off', [planned, said('gentle')], { working: false, gentle: true }],
  ])('%s', (_, marks, expected) => expect(of({ marks })).toMatchObject(expected))

  test('working hours stay those of the plan', () => {
    const bouts = [bout('09:00', '10:00')]
    expect(of({ bouts, marks: [said('sick'), workday(MONDAY)] }).inHoursMs).toBe(60 * MINUTE)
  })
})

describe('breaks lie between the day’s stretches', () => {
  test.each<[string, Bout[], Correction[], number]>([
    ['none without a stretch', [], [], 0],
    ['none with one', [bout('09:00', '10:00')], [], 0],
    ['one between two', [bout('09:00', '10:00'), bout('10:10', '11:00')], [], 1],
    [
      'none where a row goes on',
      [bout('09:00', '10:00'), bout('10:00', '11:00', { continues: true })],
      [],
      0,
    ],
    ['none before the next day', [bout('09:00', '10:00'), bout('29:00', '30:00', { day: NEXT })], [], 0],
    ['one more by the user’s word', [bout('09:00', '10:00')], [word('up', '09:20', '09:30')], 1],
    [
      'one less by the user’s word',
      [bout('09:00', '10:00'), bout('10:10', '11:00')],
      [word('call', '10:00', '10:10')],
      0,
    ],
    [
      'after a night that went on into it',
      [tail('04:00', '05:00'), bout('06:00', '07:00')].map((row) => ({ ...row, day: MONDAY })),
      [],
      1,
    ],
  ])('%s', (_, bouts, corrections, expected) => expect(of({ bouts, corrections }).breaks).toBe(expected))
})

describe('a stand is a nudge that was seen and led to a break', () => {
  test.each<[string, Partial<Nudge>, number]>([
    ['answered so', { outcome: 'done', why: null, shownAt: 1 }, 1],
    ['answered in the popup before it was shown', { outcome: 'done', why: null, shownAt: null }, 1],
    ['answered so, but input went on', { outcome: 'done', why: 'inputWentOn', shownAt: 1 }, 0],
    ['a break by itself after it was shown', { outcome: 'natural', why: null, shownAt: 1 }, 1],
    ['a break before it was shown', { outcome: 'natural', why: null, shownAt: null }, 0],
    ['not now', { outcome: 'dismissed', why: null, shownAt: 1 }, 0],
    ['ignored', { outcome: 'ignored', why: null, shownAt: 1 }, 0],
  ])('%s', (_, nudge, expected) => expect(of({ nudges: [nudge as Nudge] }).stands).toBe(expected))
})
