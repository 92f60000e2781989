import { describe, expect, test } from 'vitest'
import {
  addDays,
  checkInOpens,
  clip,
  dayOf,
  dayStart,
  inWorkingHours,
  isoWeek,
  isWorkingDay,
  nextWorkStart,
  unionLength,
  workingHours,
} from '../../lib/core/day.ts'
import { DEFAULT_SETTINGS, type Hours, type Settings } from '../../lib/core/rules.ts'
import { clock, HOUR, wall, ZONE } from './make.ts'

const week = (...days: Hours[][]): Settings => ({ ...DEFAULT_SETTINGS, workingHours: days })
const hours = (start: number, end: number): Hours => ({ start: start * 60, end: end * 60 })
const none: Hours[] = []

describe('the day that a moment belongs to', () => {
  test.each([
    ['03:59:59 is still the day before', '2026-03-03', '03:59:59', ZONE, 4, '2026-03-02'],
    ['04:00 begins the day', '2026-03-03', '04:00', ZONE, 4, '2026-03-03'],
    ['with the day at midnight, 00:00 begins it', '2026-03-03', '00:00', ZONE, 0, '2026-03-03'],
    ['the spring night: 03:30 summer time is the day before', '2026-03-29', '03:30', ZONE, 4, '2026-03-28'],
    ['the spring morning', '2026-03-29', '04:00', ZONE, 4, '2026-03-29'],
    ['the autumn night', '2026-10-25', '03:59', ZONE, 4, '2026-10-24'],
    ['the last night of a year', '2026-01-01', '02:00', ZONE, 4, '2025-12-31'],
    ['half-hour zones', '2026-03-03', '03:59', 'Asia/Kolkata', 4, '2026-03-02'],
  ])('%s', (_, day, time, zone, startHour, expected) => {
    const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds
    expect(dayOf(at, zone, startHour)).toBe(expected)
  })

  test.each([
    ['an ordinary day has 24 hours', '2026-03-02', 24],
    ['the day into summer time has 23', '2026-03-28', 23],
    ['the day out of summer time has 25', '2026-10-24', 25],
  ])('%s', (_, day, length) => {
    expect(dayStart(addDays(day, 1), ZONE, 4) - dayStart(day, ZONE, 4)).toBe(length * HOUR)
  })

  test('a day that would begin in the hour that spring skips begins after it', () => {
    const start = dayStart('2026-03-29', ZONE, 2)
    expect(wall(start)).toBe('03:00:00')
    expect([dayOf(start - 1, ZONE, 2), dayOf(start, ZONE, 2)]).toEqual(['2026-03-28', '2026-03-29'])
  })

  test.each([
    ['2026-03-01', '2026-W09'],
    ['2026-03-02', '2026-W10'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
  ])('%s lies in week %s', (day, expected) => expect(isoWeek(day)).toBe(expected))
})

describe('working hours', () => {
  test.each([
    ['before', '06:59:59', false],
    ['the first moment', '07:00', true],
    ['the last', '18:59:59', true],
    ['the end is outside', '19:00', false],
  ])('%s', (_, time, expected) => {
    expect(inWorkingHours(clock(time), ZONE, DEFAULT_SETTINGS)).toBe(expected)
  })

  test('a Saturday is not a working day, a Friday is', () => {
    expect(inWorkingHours(clock('10:00', '2026-03-07'), ZONE, DEFAULT_SETTINGS)).toBe(false)
    expect(['2026-03-06', '2026-03-07'].map((day) => isWorkingDay(day, DEFAULT_SETTINGS))).toEqual([
      true,
      false,
    ])
  })

  const night = week([hours(22, 30)], none, none, none, none, none, none)
  test.each([
    ['the night shift begins on Monday', clock('22:00'), true],
    ['and goes on past midnight', clock('29:59'), true],
    ['to six, exclusive', clock('30:00'), false],
    ['Monday before dawn belongs to no shift', clock('02:00'), false],
  ])('%s', (_, at, expected) => expect(inWorkingHours(at, ZONE, night)).toBe(expected))

  test('are by the wall: a change of the clock makes them shorter or longer', () => {
    const all = week(...Array.from({ length: 7 }, () => [hours(0, 9)]))
    const length = (day: string) => unionLength(workingHours(day, ZONE, all)) / HOUR
    expect(['2026-03-02', '2026-03-29', '2026-10-25'].map(length)).toEqual([9, 8, 10])
  })

  test.each([
    ['this morning', clock('05:00'), clock('07:00')],
    ['at the start itself, the next one', clock('07:00'), clock('07:00', '2026-03-03')],
    ['tomorrow', clock('20:00'), clock('07:00', '2026-03-03')],
    ['after the weekend', clock('19:30', '2026-03-06'), clock('07:00', '2026-03-09')],
  ])('begin next: %s', (_, at, expected) => {
    expect(nextWorkStart(at, ZONE, DEFAULT_SETTINGS)).toBe(expected)
  })

  test('a second range of the same day is next after the first', () => {
    const split = week([hours(8, 12), hours(13, 17)], none, none, none, none, none, none)
    expect(nextWorkStart(clock('12:30'), ZONE, split)).toBe(clock('13:00'))
    expect(nextWorkStart(clock('17:30'), ZONE, split)).toBe(clock('08:00', '2026-03-09'))
  })

  test('never begin when no day has any', () => {
    expect(nextWorkStart(clock('09:00'), ZONE, week(none, none, none, none, none, none, none))).toBeNull()
  })
})

describe('spans', () => {
  const span = (start: number, end: number) => ({ start, end })
  test.each([
    ['none', [], 0],
    ['apart', [span(0, 10), span(20, 25)], 15],
    ['touching', [span(0, 10), span(10, 20)], 20],
    ['overlapping', [span(5, 15), span(0, 10)], 15],
    ['one inside another', [span(0, 100), span(20, 30), span(90, 110)], 110],
  ])('union: %s', (_, spans, expected) => expect(unionLength(spans)).toBe(expected))

  test('clipping keeps what lies inside a window, and nothing of no length', () => {
    const windows = [span(10, 20), span(30, 40)]
    expect(clip([span(0, 10), span(15, 35), span(40, 50)], windows)).toEqual([span(15, 20), span(30, 35)])
  })
})

describe('the end-of-day question opens', () => {
  const only = (...ranges: Hours[]) => week(ranges, none, none, none, none, none, none)
  test.each([
    ['at 60 % of the hours: 07:00 to 19:00', DEFAULT_SETTINGS, clock('14:12')],
    ['at 15:00 when 60 % come later', only(hours(10, 20)), clock('15:00')],
    ['over two ranges, the pause between left out', only(hours(6, 10), hours(12, 14)), clock('09:36')],
    ['in the second range', only(hours(6, 8), hours(10, 14)), clock('11:36')],
  ])('%s', (_, settings, expected) => expect(checkInOpens('2026-03-02', ZONE, settings)).toBe(expected))

  test('at 15:00 by the wall on the day that the clock changes', () => {
    const sundays = week(none, none, none, none, none, none, [hours(10, 20)])
    const opens = checkInOpens('2026-03-29', ZONE, sundays)
    expect(opens && wall(opens)).toBe('15:00:00')
  })

  test('not before a night shift has begun', () => {
    const opens = checkInOpens('2026-03-02', ZONE, only(hours(22, 30)))
    expect(opens).toBe(clock('26:48'))
  })

  test('never on a day off', () => expect(checkInOpens('2026-03-07', ZONE, DEFAULT_SETTINGS)).toBeNull())

  test('60 % is of minutes, not of whole hours', () => {
    const opens = checkInOpens('2026-03-02', ZONE, only({ start: 8 * 60, end: 8 * 60 + 25 }))
    expect(opens).toBe(clock('08:15'))
  })
})
