import { describe, expect, test } from 'vitest'
import { hoursOfDay } from '../../lib/core/day.ts'
import type { Bout, Mark, Nudge, Reset } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { type DayFacts, summarise } from '../../lib/core/summary.ts'
import { clock, MINUTE, MONDAY, ZONE } from './make.ts'

const NEXT = '2026-03-03'
const bout = (from: string, to: string, over: Partial<Bout> = {}): Bout => ({
  start: clock(from),
  end: clock(to),
  activeMs: clock(to) - clock(from),
  passiveMs: 0,
  endedBy: 'idle',
  continues: false,
  day: MONDAY,
  timeZone: ZONE,
  ...over,
})
const tail = (from: string, to: string) => bout(from, to, { day: NEXT, continues: true })
const workday = (day: string): Mark => ({
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
const minutes = (...bouts: Bout[]) => {
  const { screenMs, inHoursMs, longestMs } = of({ bouts })
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
  ])('%s', (_, bouts, expected) => expect(minutes(...bouts)).toEqual(expected))

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
  const reset = (finished: boolean) => ({ finished }) as Reset
  expect(
    of({
      nudges: [nudge('natural'), nudge('ignored'), nudge('natural')],
      resets: [reset(true), reset(false)],
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
