import { describe, expect, test } from 'vitest'
import { clock, LOCKED, type Run, run, ZONE } from './make.ts'
import { phase, told } from './nudged.ts'

const whySince = (desk: Run) => {
  const p = phase(desk)
  return p.kind === 'holding' ? `holding ${p.why}` : p.kind
}

/** At work since 09:00; a nudge is due at 10:00. */
function due(): Run {
  const desk = run()
  desk.work('09:00', '10:00')
  return desk
}

describe('a nudge comes due', () => {
  test('at 60 min of stretch, not a minute before', () => {
    const desk = run()
    desk.work('09:00', '09:59')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('10:00')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('at the interval of the settings, also when it is changed on the way', () => {
    const desk = run()
    desk.work('09:00', '09:20')
    desk.act('09:20', { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 30 } })
    desk.work('09:21', '09:29')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('09:30')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('only at a sample that saw input', () => {
    const desk = run()
    desk.work('09:00', '09:40')
    const settings = { ...desk.state.settings, intervalMinutes: 40 }
    desk.send({ type: 'settings', settings, at: clock('09:40:10'), timeZone: ZONE })
    desk.still('09:40', '09:44')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('09:44:30')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('also while watching', () => {
    const desk = run()
    desk.work('09:00', '09:40')
    desk.still('09:40', '10:01', { watching: true })
    expect(phase(desk).kind).not.toBe('notDue')
  })

  test('not in the first two minutes after a gap', () => {
    const desk = run()
    desk.work('09:00', '09:58')
    desk.look('10:01') // a nap of three minutes
    desk.look('10:02')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('10:03')
    expect(phase(desk).kind).toBe('waiting')
  })

  test.each([
    ['before working hours', '05:00', '06:59'],
    ['after working hours', '19:00', '20:30'],
  ])('not %s', (_, from, to) => {
    const desk = run()
    desk.work(from, to)
    expect(phase(desk).kind).toBe('notDue')
    expect(told(desk)).toEqual([])
  })

  test('when working hours begin in the middle of a stretch', () => {
    const desk = run()
    desk.work('05:00', '07:00')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('not while paused, and at once when the pause is over', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.act('09:30', { type: 'pause', until: clock('10:20') })
    desk.work('09:31', '10:19')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('10:20')
    expect(phase(desk).kind).toBe('waiting')
    expect(desk.state.nudger.pausedUntil).toBeNull()
  })
})

describe('a due nudge waits', () => {
  test('for 20 s without input', () => {
    const desk = due()
    desk.look('10:00:19', 19)
    expect(phase(desk).kind).toBe('waiting')
    desk.look('10:00:20', 20)
    expect(phase(desk).kind).toBe('offering')
  })

  test('for five minutes at most', () => {
    const desk = due()
    desk.work('10:01', '10:04')
    expect(phase(desk).kind).toBe('waiting')
    desk.look('10:05')
    expect(phase(desk).kind).toBe('offering')
  })

  test('is not shown on a locked screen', () => {
    const desk = due()
    desk.look('10:04', 0, LOCKED)
    expect(phase(desk).kind).toBe('waiting')
  })

  test('and is not shown in the first two minutes after a gap either', () => {
    const desk = due()
    desk.look('10:03') // a nap of three minutes
    desk.look('10:04:30', 30)
    expect(phase(desk).kind).toBe('waiting')
    desk.look('10:05:30', 30)
    expect(phase(desk).kind).toBe('offering')
  })

  test('ends unseen when the break comes first', () => {
    const desk = due()
    desk.look('10:05', 0, LOCKED)
    expect(told(desk)).toEqual(['10:00:00 suppressed (shown 0, noBreakpoint)'])
  })
})

describe('a due nudge is held', () => {
  const hold = (over: object) => {
    const desk = run()
    desk.work('09:00', '09:50')
    desk.work('09:51', '10:10', over)
    return desk
  }

  test.each([
    ['sound', { sounding: true }],
    ['fullScreen', { fullScreen: true }],
  ])('by %s', (why, over) => {
    const desk = hold(over)
    expect(whySince(desk)).toBe(`holding ${why}`)
    desk.look('10:10:30', 30, over)
    expect(whySince(desk)).toBe(`holding ${why}`)
  })

  test('by a marked meeting to its end, however long', () => {
    const desk = run()
    desk.work('09:00', '09:50')
    desk.act('09:50', { type: 'meeting', until: clock('11:30') })
    desk.work('09:51', '11:29')
    expect(whySince(desk)).toBe('holding meeting')
    desk.look('11:30', 0)
    desk.look('11:30:20', 20)
    expect(phase(desk).kind).toBe('offering')
  })

  test('after full screen it waits for its pause again', () => {
    const desk = hold({ fullScreen: true })
    desk.look('10:11')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('a minute longer than the sound', () => {
    const desk = hold({ sounding: true })
    desk.look('10:10:10', 30)
    desk.look('10:11:09', 30)
    expect(whySince(desk)).toBe('holding sound')
    desk.look('10:11:10', 30)
    expect(phase(desk).kind).toBe('offering')
  })

  test('by a call after the laptop slept, whatever sounded before', () => {
    const desk = run()
    desk.work('08:00', '09:00', { sounding: true })
    desk.work('11:00', '12:01', { sounding: true })
    expect(whySince(desk)).toBe('holding sound')
  })

  test('not by sound that has been there for 90 min: that is music', () => {
    const desk = run()
    desk.work('09:00', '10:29', { sounding: true })
    expect(whySince(desk)).toBe('holding sound')
    desk.look('10:30', 0, { sounding: true })
    desk.look('10:30:20', 20, { sounding: true })
    expect(phase(desk).kind).toBe('offering')
  })

  test('by a meeting marked when the browser has not taken it yet', () => {
    const desk = due()
    desk.look('10:00:25', 25)
    expect(phase(desk).kind).toBe('offering')
    desk.act('10:00:30', { type: 'meeting', until: clock('10:30') })
    desk.look('10:00:31')
    expect(whySince(desk)).toBe('holding meeting')
  })
})
