import { describe, expect, test } from 'vitest'
import { type CheckInFacts, checkInAt, mayRate } from '../../lib/core/check-in.ts'
import type { Rating } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { clock, MONDAY, run, ZONE } from './make.ts'

const TUESDAY = '2026-03-03'
const rating = (day: string, value: number, at: number): Rating => ({
  day,
  item: 'stiffness_day',
  value,
  at,
  recallDays: 1,
  timeZone: ZONE,
})
const work = (day: string) => ({ day, kind: 'work' as const, hours: [], at: clock('08:00', day) })

/** Work on Monday and Tuesday, nothing answered. */
const FACTS: CheckInFacts = {
  today: { mark: work(TUESDAY), rating: null },
  yesterday: { mark: work(MONDAY), rating: null, screenMs: 1 },
  skipped: null,
}
const ask = (time: string, facts: Partial<CheckInFacts> = {}) => {
  const found = checkInAt(clock(time, TUESDAY), ZONE, { ...FACTS, ...facts }, DEFAULT_SETTINGS)
  return found && `${found.about} ${found.day} ${found.saved ?? '-'}`
}
const today = (mark: CheckInFacts['today']['mark'], given: Rating | null = null) => ({
  today: { mark, rating: given },
})
const yesterday = (over: Partial<CheckInFacts['yesterday']>) => ({
  yesterday: { ...FACTS.yesterday, ...over },
})

describe('the question', () => {
  test.each<[string, string, Partial<CheckInFacts>, string | null]>([
    ['in the morning is about yesterday', '09:00', {}, 'yesterday 2026-03-02 -'],
    ['from 60 % of the working hours on about today', '14:12', {}, 'today 2026-03-03 -'],
    ['a minute before still about yesterday', '14:11', {}, 'yesterday 2026-03-02 -'],
    ['late in the evening about today', '26:30', {}, 'today 2026-03-03 -'],
    ['skipped today is not asked again', '15:00', { skipped: TUESDAY }, null],
    ['skipped yesterday is not asked about yesterday', '09:00', { skipped: MONDAY }, null],
    ['skipped yesterday is asked about today', '15:00', { skipped: MONDAY }, 'today 2026-03-03 -'],
    [
      'an answer for today stays to be changed',
      '16:00',
      today(work(TUESDAY), rating(TUESDAY, 4, clock('15:00', TUESDAY))),
      'today 2026-03-03 4',
    ],
    ['yesterday was no working day', '09:00', yesterday({ mark: null }), null],
    ['yesterday had no screen time', '09:00', yesterday({ screenMs: 0 }), null],
    [
      'yesterday was answered: it can be changed until today’s own question opens',
      '14:11',
      yesterday({ rating: rating(MONDAY, 2, clock('18:00')) }),
      'yesterday 2026-03-02 2',
    ],
    [
      'and not after that',
      '14:12',
      yesterday({ rating: rating(MONDAY, 2, clock('18:00')) }),
      'today 2026-03-03 -',
    ],
    [
      'today is marked off: yesterday is all that is asked',
      '16:00',
      today({ day: TUESDAY, kind: 'off', hours: [], at: 0 }),
      'yesterday 2026-03-02 -',
    ],
    ['today has no mark yet: the plan tells', '16:00', today(null), 'today 2026-03-03 -'],
  ])('%s', (_, time, facts, expected) => expect(ask(time, facts)).toBe(expected))
})

describe('an answer may be given or changed', () => {
  test.each([
    ['today', MONDAY, '15:00', true],
    ['in the night of that day', MONDAY, '27:59', true],
    ['on the next day', MONDAY, '34:00', true],
    ['to its end', MONDAY, '51:59', true],
    ['not on the day after', MONDAY, '52:00', false],
    ['not about tomorrow', TUESDAY, '15:00', false],
  ])('%s', (_, day, time, expected) => {
    expect(mayRate(day, clock(time), ZONE, DEFAULT_SETTINGS)).toBe(expected)
  })
})

describe('answering', () => {
  const rate = (value: number, day = MONDAY) =>
    run().act('15:00', { type: 'rate', item: 'stiffness_day', day, value, recallDays: 1 })

  test('leaves one fact', () => {
    expect(rate(0)).toEqual([{ store: 'ratings', row: rating(MONDAY, 0, clock('15:00')) }])
  })

  test.each([-1, 11, 3.5, Number.NaN])('refuses %d', (value) => {
    expect(() => rate(value)).toThrow('rating.value')
  })

  test('refuses a day that is too long ago', () => expect(() => rate(3, '2026-02-28')).toThrow('rating.day'))

  test('skipping is remembered for that day', () => {
    const desk = run()
    desk.act('15:00', { type: 'skipRating', day: MONDAY })
    expect(desk.state.checkIn.skipped).toBe(MONDAY)
  })
})
