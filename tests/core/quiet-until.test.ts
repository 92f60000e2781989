/** The ends that a pause of nudges can be given in the popup. */
import { describe, expect, test } from 'vitest'
import { afterLunch, datesFrom, untilDate } from '../../components/popup/quiet/until.ts'
import { clock, MONDAY, ZONE } from './make.ts'

const MIDDAY = { midday: { start: 690, end: 810 } }
const DAY = { dayStartHour: 4 }

describe('after lunch', () => {
  test.each([
    ['08:00', '13:30'],
    ['13:29:59', '13:30'],
    ['13:30', null],
    ['18:00', null],
    // Before its day start the clock shows the next date already, and lunch is long behind.
    ['26:00', null],
  ])('at %s it ends at %s', (now, end) => {
    expect(afterLunch(MONDAY, clock(now), ZONE, MIDDAY)).toBe(end && clock(end))
  })

  test('a window that passes midnight ends on the next date', () => {
    const late = { midday: { start: 1380, end: 1500 } }
    expect(afterLunch(MONDAY, clock('23:30'), ZONE, late)).toBe(clock('25:00'))
  })

  test('on the day that the clocks change it is the hour on the wall', () => {
    const sunday = '2026-03-29'
    expect(afterLunch(sunday, clock('05:00', sunday), ZONE, MIDDAY)).toBe(clock('13:30', sunday))
  })
})

describe('until a date', () => {
  test.each([
    ['2026-03-03', clock('04:00', '2026-03-03')],
    ['2026-03-29', clock('04:00', '2026-03-29')],
    ['2027-03-02', clock('04:00', '2027-03-02')],
    ['', 'missing'],
    ['2026-03', 'missing'],
    [MONDAY, 'past'],
    ['2025-12-24', 'past'],
    ['0026-03-09', 'past'],
    ['2027-03-03', 'far'],
    ['12026-03-09', 'far'],
  ] as const)('%s', (typed, end) => {
    expect(untilDate(typed, MONDAY, ZONE, DAY)).toBe(end)
  })

  test('it is the day as it begins by the settings', () => {
    expect(untilDate('2026-03-04', MONDAY, ZONE, { dayStartHour: 0 })).toBe(clock('00:00', '2026-03-04'))
  })

  test('what the input offers is what is taken', () => {
    const { first, last } = datesFrom('2028-02-29')
    expect([first, last]).toEqual(['2028-03-01', '2029-02-28'])
    // A year with a leap day in it has its 366 days.
    expect(datesFrom('2027-03-02').last).toBe('2028-03-02')
    for (const day of [first, last]) expect(untilDate(day, '2028-02-29', ZONE, DAY)).toBeTypeOf('number')
  })
})
