import { describe, expect, test } from 'vitest'
import { step } from '../../lib/core/engine.ts'
import type { Event } from '../../lib/core/events.ts'
import { shiftState } from '../../lib/core/shift.ts'
import { RefusedError } from '../../lib/core/state.ts'
import { BEGIN } from '../support/begin.ts'
import {
  clock,
  HOUR,
  MINUTE,
  nudgeLine,
  type Run,
  run,
  sampleAt,
  stretchMinutes,
  wall,
  ZONE,
} from './make.ts'

const marks = (desk: Run) =>
  desk.facts.flatMap(({ store, row }) => (store === 'marks' ? [`${row.day} ${row.kind}`] : []))

describe('the kind of day', () => {
  test('is fixed at its first sample, once', () => {
    const desk = run()
    desk.work('03:30', '04:30')
    expect(marks(desk)).toEqual(['2026-03-01 off', '2026-03-02 work'])
  })

  test('does not change with the settings of the same day', () => {
    const desk = run()
    desk.look('09:00')
    desk.act('10:00', {
      type: 'settings',
      settings: { ...desk.state.settings, workingHours: Array(7).fill([]) },
    })
    desk.look('10:01')
    expect(marks(desk)).toEqual(['2026-03-02 work'])
  })
})

describe('new settings', () => {
  test('never reset the running count', () => {
    const desk = run()
    desk.work('09:00', '09:40')
    desk.act('09:40', { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 30 } })
    expect(stretchMinutes(desk)).toBe(40)
    desk.look('09:41')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('a longer interval puts off the next nudge by the difference', () => {
    const desk = run()
    desk.work('09:00', '09:59')
    desk.act('09:59', { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 90 } })
    desk.work('10:00', '10:29')
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    desk.look('10:30')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('a shorter break ends the stretch sooner', () => {
    const desk = run()
    desk.look('09:00')
    desk.act('09:01', { type: 'settings', settings: { ...desk.state.settings, breakMinutes: 2 } })
    desk.work('09:02', '09:10')
    desk.still('09:10', '09:12')
    expect(desk.bouts()).toMatchObject([{ end: clock('09:10') }])
  })
})

describe('the clock goes back an hour', () => {
  /** As seen a minute later: the wall shows 59 minutes less than before. */
  const back = (desk: Run, to: string, minutes: number) => {
    for (let n = 0; n <= minutes; n++) {
      desk.send({ type: 'sample', sample: sampleAt(clock(to) + n * MINUTE) })
    }
  }

  test('a snooze still lasts ten minutes', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    desk.act('10:01', { type: 'answer', answer: 'snooze' })
    back(desk, '09:02', 9)
    expect(desk.state.nudger.phase.kind).toBe('snoozed')
    desk.look('09:12')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('a pause and a meeting keep their length', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.act('09:30', { type: 'pause', until: clock('10:00') })
    desk.act('09:30', { type: 'meeting', until: clock('10:10') })
    desk.look('08:31')
    expect(wall(desk.state.nudger.pausedUntil ?? 0)).toBe('09:01:00')
    expect(wall(desk.state.tracker.meetingUntil ?? 0)).toBe('09:11:00')
  })

  test('the quiet after four nudges ignored keeps its length', () => {
    const desk = run()
    desk.workAccepting('07:00', '14:01')
    expect(wall(desk.state.nudger.quietUntil)).toBe('16:00:00')
    desk.look('13:02')
    expect(wall(desk.state.nudger.quietUntil)).toBe('15:01:00')
  })

  test('a nudge held by sound still comes a minute after it stops', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.work('09:31', '10:05', { sounding: true })
    desk.look('10:05:20', 30)
    desk.look('09:05:30', 30)
    expect(desk.state.nudger.phase.kind).toBe('holding')
    desk.look('09:06:30', 30)
    expect(desk.state.nudger.phase.kind).toBe('offering')
  })

  test('a routine goes on where it was', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.act('09:30', BEGIN)
    desk.send({ type: 'sample', sample: sampleAt(clock('08:30:20')) })
    desk.send({ type: 'routine', do: 'next', step: 0, at: clock('08:30:20'), timeZone: ZONE })
    expect(desk.state.routine?.spent[0]).toBe(0)
    expect(wall(desk.state.routine?.stepStartedAt ?? 0)).toBe('08:30:20')
  })

  test('the nudge that was open still ends as one fact, under its key', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    desk.workAccepting('09:01', '09:40')
    expect(desk.nudges().map(nudgeLine)).toEqual(['10:00:00 ignored (shown 2)'])
  })

  test('every moment that counts moves by the same, forward and back', () => {
    const desk = run()
    desk.work('09:00', '10:00', { sounding: true })
    desk.act('10:00', { type: 'meeting', until: clock('11:00') })
    desk.act('10:00', BEGIN)
    expect(shiftState(shiftState(desk.state, -HOUR), HOUR)).toEqual(desk.state)
    expect(shiftState(desk.state, -HOUR)).not.toEqual(desk.state)
  })
})

test('a step changes nothing of what it was given', () => {
  const desk = run()
  desk.work('09:00', '10:00')
  const events: Event[] = [
    { type: 'sample', sample: sampleAt(clock('10:00:25'), { idleMs: 25_000 }) },
    { type: 'sample', sample: sampleAt(clock('10:10'), { idleMs: 600_000 }) },
    { type: 'sample', sample: sampleAt(clock('09:00')) },
    { type: 'answer', answer: 'snooze', at: clock('10:01'), timeZone: ZONE },
    { ...BEGIN, at: clock('10:01'), timeZone: ZONE },
  ]
  const state = deepFreeze(structuredClone(desk.state))
  for (const event of events) expect(() => step(state, deepFreeze(event))).not.toThrow()
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

test.each(['pause', 'meeting'] as const)('a %s until no time is refused, and the value named', (type) => {
  const desk = run()
  desk.work('09:00', '09:30')
  for (const until of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const saying = () => desk.act('09:30', { type, until })
    expect(saying).toThrow(RefusedError)
    expect(saying).toThrow(`${type}.until: ${until} is no time`)
  }
  expect(desk.state.nudger.pausedUntil).toBeNull()
  expect(desk.state.tracker.meetingUntil).toBeNull()
  desk.act('09:30', { type, until: clock('10:00') })
  desk.act('09:30', { type, until: null })
  expect(desk.state.nudger.pausedUntil).toBeNull()
})
