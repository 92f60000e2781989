import { describe, expect, test } from 'vitest'
import { boutEnd } from '../../lib/core/stretch.ts'
import { BEGIN } from '../support/begin.ts'
import { boutLine, clock, LOCKED, MINUTE, type Run, run, SECOND, wall } from './make.ts'

const lines = (desk: Run) => desk.bouts().map(boutLine)
const open = (desk: Run) => {
  const { phase } = desk.state.tracker
  return phase.kind === 'atScreen' ? `${wall(phase.bout.start)}-${wall(boutEnd(phase.bout))}` : phase.kind
}
const edge = (kind: 'active' | 'locked') =>
  kind === 'locked' ? { ...LOCKED, edge: kind } : { edge: kind, idleMs: 0 }

describe('the first sample', () => {
  test.each([
    [0, '09:00:00-09:00:00'],
    [59, '08:59:01-08:59:01'],
    [60, 'away'],
  ])('with %d s of idle', (idle, expected) => {
    const desk = run()
    desk.look('09:00', idle)
    expect(open(desk)).toBe(expected)
  })

  test('of a locked screen is away', () => {
    const desk = run()
    desk.look('09:00', 0, LOCKED)
    expect(open(desk)).toBe('away')
  })
})

describe('a stretch', () => {
  test('runs from the first input to the last', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.still('09:30', '09:36')
    expect(lines(desk)).toEqual(['09:00:00-09:30:00 idle'])
    expect(open(desk)).toBe('away')
  })

  test('goes on over a pause shorter than a break; of the pause one minute is active', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:14')
    desk.work('09:15', '09:20')
    desk.still('09:20', '09:26')
    expect(lines(desk)).toEqual(['09:00:00-09:20:00 idle'])
    // 10:00 and 5:00 of input, 4:30 of pause (halfway to the sample that saw input again), 1:00 of it active, 0:30 before that sample
    expect(desk.bouts()[0]?.activeMs).toBe(20 * MINUTE - 210 * SECOND)
  })

  test('counts a pause of 45 s in full, wherever the heartbeat finds it', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look('09:11', 44)
    desk.work('09:12', '09:20')
    desk.still('09:20', '09:26')
    expect(desk.bouts()[0]?.activeMs).toBe(20 * MINUTE)
  })

  test('ends at the last input itself, though the sample before could not see it that exactly', () => {
    const desk = run()
    desk.work('09:00', '09:10') // "active" hides up to 15 s
    desk.look('09:11', 72)
    desk.look('09:15', 312)
    expect(lines(desk)).toEqual(['09:00:00-09:09:48 idle'])
  })

  test('of one lone key press leaves no row', () => {
    const desk = run()
    desk.look('09:00')
    desk.still('09:00', '09:10')
    expect(desk.bouts()).toEqual([])
  })

  test('begins halfway between the last look and the first input where no event told', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:20')
    desk.look('09:21', 20)
    expect(open(desk)).toBe('09:20:20-09:20:40')
  })

  test('begins at the event where there is one', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:20')
    desk.look('09:20:41', 0, edge('active'))
    desk.look('09:21', 0)
    expect(open(desk)).toBe('09:20:41-09:21:00')
  })

  test('is not shortened by an idle time over an hour, which is only a lower bound', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '12:30')
    expect(lines(desk)).toEqual(['09:00:00-09:10:00 idle'])
    expect(desk.state.tracker.last?.lastInput).toBe(clock('09:10'))
    expect(open(desk)).toBe('away')
  })
})

test('worked example J: five stretches of 84, 34, 47, 66 and 63 minutes', () => {
  const desk = run()
  desk.look('08:59', 61)
  desk.look('09:00:00', 0, edge('active'))
  desk.work('09:01', '09:20')
  desk.still('09:20', '09:22')
  desk.work('09:23', '10:00') // a pause of 3 min
  desk.still('10:00', '10:04')
  desk.look('10:04:30', 0)
  desk.work('10:05', '10:24') // a pause of 4.5 min
  desk.still('10:24', '10:35')
  desk.look('10:36', 0, edge('active'))
  desk.work('10:37', '11:10')
  desk.act('11:10', BEGIN) // stands up
  desk.act('11:10:20', { type: 'routine', do: 'next', step: 0 })
  desk.act('11:13', { type: 'routine', do: 'stop' })
  desk.work('11:14', '12:00')
  desk.look('12:00', 0, edge('locked'))
  for (let minute = 1; minute < 45; minute++) desk.look(`12:${minute}`, 0, LOCKED)
  desk.look('12:45', 0, edge('active'))
  desk.work('12:46', '13:51')
  desk.still('13:51', '13:54')
  for (let minute = 55; minute < 57; minute++) desk.look(`13:${minute}`, 0, LOCKED)
  desk.look('13:57', 0, edge('active'))
  desk.work('13:58', '15:00')
  desk.still('15:00', '15:06')
  const lengths = desk.bouts().map(({ start, end }) => (end - start) / MINUTE)
  expect(lengths).toEqual([84, 34, 47, 66, 63])
})

describe('a lock', () => {
  test('of a break’s length ends the stretch when the screen was locked', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look('09:10:40', 0, edge('locked'))
    for (let minute = 11; minute <= 17; minute++) desk.look(`09:${minute}`, 0, LOCKED)
    expect(lines(desk)).toEqual(['09:00:00-09:10:40 locked'])
  })

  test('shorter than a break is a pause', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look('09:10:40', 0, edge('locked'))
    for (let minute = 11; minute <= 14; minute++) desk.look(`09:${minute}`, 0, LOCKED)
    desk.look('09:14:40', 0, edge('active'))
    desk.work('09:15', '09:20')
    expect(desk.bouts()).toEqual([])
    expect(open(desk)).toBe('09:00:00-09:20:00')
  })

  test('by the system’s clock, long after the last input, is nobody’s return', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:30')
    desk.look('09:30:30', 0, edge('locked'))
    for (let minute = 31; minute <= 40; minute++) desk.look(`09:${minute}`, 0, LOCKED)
    expect(lines(desk)).toEqual(['09:00:00-09:10:00 idle'])
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'away', since: clock('09:10') })
  })

  test('that the browser tells only when the lid opens again is not input after the night', () => {
    const desk = run()
    desk.work('18:00', '18:10')
    desk.look('30:00:01', 0, edge('locked')) // the lid was closed at 18:10:20
    desk.look('30:00:10', 0, edge('active'))
    expect(lines(desk)).toEqual(['18:00:00-18:10:00 locked'])
    expect(open(desk)).toBe('06:00:10-06:00:10')
  })
})

describe('a gap between samples', () => {
  test.each([
    ['sleep of 8 min is a break', '09:18', ['09:00:00-09:10:00 gap'], '09:18:00-09:18:00'],
    ['sleep of 3 min is a pause', '09:13', [], '09:00:00-09:13:00'],
    ['a night is a break', '31:00', ['09:00:00-09:10:00 gap'], '07:00:00-07:00:00'],
    ['exactly a break’s length is a break', '09:15', ['09:00:00-09:10:00 gap'], '09:15:00-09:15:00'],
  ])('%s', (_, back, ended, now) => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look(back)
    expect(lines(desk)).toEqual(ended)
    expect(open(desk)).toBe(now)
  })

  test('credits nothing: not even its first minute is active', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.work('09:13', '09:20')
    desk.still('09:20', '09:26')
    expect(desk.bouts()).toMatchObject([{ activeMs: 17 * MINUTE, passiveMs: 0 }])
  })

  test('is idleness, not a gap, when the idle time covers it', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look('09:13', 180)
    expect(desk.state.tracker.quietUntil).toBe(0)
    desk.look('09:20', 600)
    expect(lines(desk)).toEqual(['09:00:00-09:10:00 idle'])
  })

  test('keeps nudges quiet for two minutes', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.look('09:13')
    expect(desk.state.tracker.quietUntil).toBe(clock('09:15'))
  })
})

describe('the same moment twice', () => {
  test('a repeated sample changes nothing', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    const before = structuredClone(desk.state)
    desk.look('09:10')
    expect(desk.state.tracker.phase).toEqual(before.tracker.phase)
    expect(desk.state.tracker.last).toEqual(before.tracker.last)
    expect(desk.bouts()).toEqual([])
  })

  test('a sample up to 5 s late changes nothing at all', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    const before = structuredClone(desk.state)
    expect(desk.look('09:09:55', 40)).toEqual([])
    expect(desk.state).toEqual(before)
  })
})
