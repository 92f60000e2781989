import { describe, expect, test } from 'vitest'
import { clock, MINUTE, run, wall, ZONE } from './make.ts'
import { phase, shown, told } from './nudged.ts'

describe('nobody answers', () => {
  test('one re-offer after ten minutes, then the badge only', () => {
    const desk = shown()
    expect(desk.workAccepting('10:01', '10:40')).toEqual(['10:16:00']) // waited five minutes for a pause
    expect(told(desk)).toEqual(['10:00:00 ignored (shown 2)'])
    expect(phase(desk).kind).toBe('badgeOnly')
  })

  test('45 s without input cancel the re-offer, and it is not ignored', () => {
    const desk = shown()
    desk.look('10:01')
    desk.look('10:02', 50)
    desk.look('10:02:05')
    expect(desk.workAccepting('10:03', '10:40')).toEqual([])
    expect(told(desk)).toEqual(['10:00:00 ignored (shown 1)'])
    expect(desk.state.nudger.ignoredInARow).toBe(0)
  })

  test('two in a row lengthen the next interval by half an hour, four bring two hours of quiet', () => {
    const desk = run()
    const seen = desk.workAccepting('07:00', '17:30')
    // due 60 min after each end; each shown after 5 min, again 15 min later, ignored another 10 min on
    expect(told(desk)).toEqual([
      '08:00:00 ignored (shown 2)',
      '09:30:00 ignored (shown 2)',
      '11:30:00 ignored (shown 2)',
      '13:30:00 ignored (shown 2)',
      '16:00:00 ignored (shown 2)',
    ])
    expect(seen).toHaveLength(10)
  })

  test('the quiet of two hours is told, and a break does not shorten it', () => {
    const desk = run()
    desk.workAccepting('07:00', '14:00')
    expect(wall(desk.state.nudger.quietUntil)).toBe('16:00:00')
    desk.still('14:00', '14:06')
    expect(desk.workAccepting('14:07', '15:59')).toEqual([])
  })

  test('any answer ends the back-off', () => {
    const desk = run()
    desk.workAccepting('07:00', '11:40')
    expect(desk.state.nudger.ignoredInARow).toBe(2)
    desk.act('11:41', { type: 'answer', answer: 'notNow' })
    expect(desk.state.nudger).toMatchObject({ ignoredInARow: 0, quietUntil: 0 })
    desk.work('11:42', '12:40')
    expect(phase(desk).kind).toBe('badgeOnly')
    desk.look('12:41')
    expect(phase(desk).kind).toBe('waiting')
  })
})

describe('a day', () => {
  const dismissAll = (from: string, to: string) => {
    const desk = run()
    desk.act(from, { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 30 } })
    for (let at = clock(from) + MINUTE; at <= clock(to); at += MINUTE) {
      if (desk.workAccepting(wall(at), wall(at)).length > 0) {
        desk.send({ type: 'answer', answer: 'notNow', at: at + 1000, timeZone: ZONE })
      }
    }
    return desk
  }

  test('has at most eight first showings; what comes due after them is suppressed', () => {
    const desk = dismissAll('07:00', '14:00')
    const [shown, rest] = [desk.nudges().slice(0, 8), desk.nudges().slice(8)]
    expect(shown.map(({ outcome }) => outcome)).toEqual(Array(8).fill('dismissed'))
    expect(rest.map(({ outcome, why }) => `${outcome} ${why}`)).toEqual(Array(4).fill('suppressed dayLimit'))
    expect(phase(desk).kind).toBe('badgeOnly')
  })

  test('and the next one begins to count anew', () => {
    const desk = dismissAll('07:00', '14:00')
    desk.work('32:00', '32:35')
    expect(phase(desk).kind).toBe('offering')
  })
})
