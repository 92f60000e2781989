/** Minutes until the next nudge, after whatever moved it. */
import { describe, expect, test } from 'vitest'
import { BEGIN } from '../support/begin.ts'
import { clock, type Run, run } from './make.ts'
import { told as nudges, phase, shown, status } from './nudged.ts'
import { page } from './routines.ts'
import { next, say, told } from './words.ts'

const dismissed = (): Run => {
  const desk = run()
  desk.workAccepting('09:00', '10:06')
  desk.act('10:06', { type: 'answer', answer: 'notNow' })
  return desk
}
/** Came due at 08:00 and 09:30, and ended at 08:30 and 10:00. */
const twoIgnored = (): Run => {
  const desk = run()
  desk.workAccepting('07:00', '10:05')
  expect(desk.state.nudger.ignoredInARow).toBe(2)
  return desk
}
const away = (desk: Run, from: string, to: string) => {
  desk.still(from, to)
  desk.look(`${to}:30`, 0, { edge: 'active' })
}

describe('after "not now"', () => {
  test.each([
    ['a longer interval puts it off by the difference', 90, 90],
    ['a shorter one brings it closer', 30, 30],
    ['the same leaves it', 60, 60],
  ])('%s', (_, intervalMinutes, expected) => {
    const desk = dismissed()
    expect(next(desk)).toBe(60)
    desk.act('10:06', { type: 'settings', settings: { intervalMinutes } })
    expect(next(desk)).toBe(expected)
  })

  test('it is as far as it was when the clock is set back', () => {
    const desk = dismissed()
    desk.work('10:07', '10:20')
    expect(next(desk)).toBe(46)
    desk.look('09:21')
    expect(next(desk)).toBe(46) // the minute in which it was set is lost
  })
})

describe('two ignored in a row', () => {
  test('lengthen the interval after a break as well', () => {
    const desk = twoIgnored()
    away(desk, '10:05', '10:59')
    expect(next(desk)).toBe(90)
    expect(status(desk, '10:59:30')).toBe('counting, minutes 0, next 90')
  })

  test('are forgotten when the third ends with a break', () => {
    const desk = twoIgnored()
    desk.workAccepting('10:06', '11:36')
    expect(phase(desk).kind).toBe('shown')
    away(desk, '11:36', '11:59')
    expect(nudges(desk).at(-1)).toBe('11:30:00 natural (shown 1)')
    expect(next(desk)).toBe(60)
  })

  test('do not put off the next for someone who looked into a routine', () => {
    const desk = twoIgnored()
    desk.act('10:05', BEGIN)
    page(desk, '10:05', 'stop')
    expect(next(desk)).toBe(60)
  })
})

test('after a call, it comes an interval after the latest showing of the one before, not the first', () => {
  const desk = shown()
  desk.act('10:01', { type: 'answer', answer: 'snooze' })
  desk.work('10:02', '10:11')
  desk.look('10:11:25', 25)
  desk.accept('10:11:25')
  desk.look('10:12')
  away(desk, '10:12', '10:21')
  say(desk, '10:21:30', told('call', '10:12', '10:21:30'))
  expect(nudges(desk)).toEqual(['10:00:00 natural (shown 2, snoozed 1)'])
  expect(next(desk)).toBeCloseTo(50 - 1 / 12) // 11:11:25
})

test.each<[string, string, (desk: Run) => unknown, string]>([
  ['a pause', '09:00', (desk) => desk.act('10:06', { type: 'pause', until: clock('10:07') }), 'paused'],
  ['a meeting', '09:00', (desk) => desk.act('10:06', { type: 'meeting', until: clock('10:07') }), 'meeting'],
])(
  '%s that takes back a nudge: the next is an interval after that, not after it came due',
  (_, from, mark, why) => {
    const desk = run()
    desk.workAccepting(from, '10:06')
    mark(desk)
    desk.look('10:06:30')
    expect(nudges(desk)).toEqual([`10:00:00 withdrawn (shown 1, ${why})`])
    expect(next(desk)).toBe(60)
  },
)
