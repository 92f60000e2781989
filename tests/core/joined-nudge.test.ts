/** When the next nudge comes, after "It was a call". */
import { describe, expect, test } from 'vitest'
import { clock, stretchMinutes as length, MINUTE, run } from './make.ts'
import { phase, status, surfaces, told } from './nudged.ts'
import { away, back, next, say, undo, told as word } from './words.ts'

describe('the next nudge', () => {
  test('is due at the next look that sees input, where the stretch is an interval long by now', () => {
    const desk = back('09:50', '10:00', '10:05')
    say(desk, '10:05', word('call', '09:50', '10:00'))
    expect(status(desk, '10:05')).toBe('counting, minutes 65, next 1')
    expect(surfaces(desk, '10:05').badge).toEqual({ text: '65', tone: 'soon', icon: 'counting' })
    desk.look('10:05:30', 30)
    expect(phase(desk).kind).toBe('notDue')
    desk.look('10:06')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('is due when the stretch becomes an interval long', () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', word('call', '09:30', '09:40'))
    desk.work('09:46', '09:59')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('10:00')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('comes an interval after the one that was shown before the call, not sooner', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    desk.work('10:01', '10:03')
    desk.still('10:03', '10:14')
    expect(told(desk)).toEqual(['10:00:00 natural (shown 1)'])
    desk.look('10:15', 0, { edge: 'active' })
    expect(next(desk)).toBe(60)
    say(desk, '10:15', word('call', '10:03', '10:15'))
    expect(length(desk)).toBe(75)
    desk.work('10:16', '11:00')
    expect(phase(desk).kind).toBe('notDue')
    desk.look('11:01')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('comes at once where the one before the call was never shown', () => {
    const desk = back('10:01', '10:10')
    expect(told(desk)).toEqual(['10:00:00 suppressed (shown 0, noBreakpoint)'])
    say(desk, '10:10', word('call', '10:01', '10:10'))
    desk.look('10:11')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('comes an interval after the answer to the one before the call', () => {
    const desk = run()
    desk.workAccepting('09:00', '10:06')
    desk.act('10:06', { type: 'answer', answer: 'notNow' })
    desk.work('10:07', '10:10')
    away(desk, '10:10', '10:20')
    say(desk, '10:20', word('call', '10:10', '10:20'))
    expect([length(desk), next(desk)]).toEqual([80, 46])
    undo(desk, '10:20')
    expect([length(desk), next(desk)]).toEqual([0, 60])
  })

  test('is not put off by a break between the two: the interval counts from the return', () => {
    const desk = run()
    desk.workAccepting('09:00', '10:06')
    desk.act('10:06', { type: 'answer', answer: 'notNow' })
    away(desk, '10:06', '10:20')
    expect(next(desk)).toBe(60)
  })

  test('that the call made due goes when the word is undone, and is due when it was', () => {
    const desk = back('09:50', '10:00', '10:05')
    const before = next(desk)
    say(desk, '10:05', word('call', '09:50', '10:00'))
    desk.look('10:05:05')
    undo(desk, '10:05:05')
    expect(phase(desk).kind).toBe('notDue')
    expect(told(desk)).toEqual(['10:05:05 suppressed (shown 0, noBreakpoint)'])
    expect(length(desk)).toBeCloseTo(5, 0)
    expect(next(desk)).toBeCloseTo(before ?? 0, 0)
  })

  test('shown for the call, and the word undone: an interval after it was shown', () => {
    const desk = back('09:50', '10:00', '10:05')
    say(desk, '10:05', word('call', '09:50', '10:00'))
    desk.workAccepting('10:06', '10:12')
    expect(phase(desk).kind).toBe('shown')
    undo(desk, '10:12')
    expect(told(desk)).toEqual(['10:06:00 natural (shown 1)'])
    expect([length(desk), next(desk)]).toEqual([12, 59])
  })

  test('follows a change of the interval', () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', word('call', '09:30', '09:40'))
    desk.act('09:45', { type: 'settings', settings: { intervalMinutes: 90 } })
    expect(next(desk)).toBe(45)
  })
})

test('the badge of a nudge that ended goes when they were up since, and is back when that is undone', () => {
  const desk = run()
  desk.workAccepting('09:00', '10:06')
  desk.act('10:06', { type: 'answer', answer: 'notNow' })
  desk.work('10:07', '10:20')
  expect(surfaces(desk, '10:20').badge.tone).toBe('due')
  const before = structuredClone(desk.state)
  desk.act('10:20', word('up', '10:10', '10:15'))
  expect([surfaces(desk, '10:20').badge.tone, length(desk)]).toEqual(['none', 5])
  undo(desk, '10:20')
  expect(desk.state).toEqual(before)
  expect(before.nudger.notBefore).toBe(clock('10:06') + 60 * MINUTE)
})

describe('a word that the clock was ahead for', () => {
  /** The clock was an hour ahead; put right, the desk says another word. */
  const setBack = () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', word('call', '09:30', '09:40'))
    desk.work('08:46', '08:50')
    say(desk, '08:50', word('up', '08:46', '08:48'))
    return desk
  }

  test('does not bridge the breaks that come after it', () => {
    const desk = setBack()
    away(desk, '08:50', '09:10')
    desk.work('09:11', '09:15')
    expect(length(desk)).toBe(5)
  })

  test('does not keep a stretch from growing', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    say(desk, '10:00', word('up', '09:50', '10:00'))
    desk.work('09:01', '09:20')
    say(desk, '09:20', word('up', '09:05', '09:10'))
    desk.work('09:21', '10:20')
    expect(length(desk)).toBe(70)
    expect(phase(desk).kind).not.toBe('notDue')
  })
})

test('a nudge that would not have come yet, after two that were ignored, ends', () => {
  const desk = run()
  desk.workAccepting('07:00', '11:37')
  expect(phase(desk).kind).toBe('shown')
  expect(desk.state.nudger.ignoredInARow).toBe(2)
  say(desk, '11:37', word('up', '10:20', '10:30'))
  expect(length(desk)).toBe(67)
  expect(phase(desk).kind).toBe('notDue')
  expect(told(desk).at(-1)).toMatch(/ natural /)
})
