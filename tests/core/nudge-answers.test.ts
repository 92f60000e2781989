import { describe, expect, test } from 'vitest'
import { BEGIN } from '../support/begin.ts'
import { clock, MINUTE, MONDAY, run, wall, ZONE } from './make.ts'
import { phase, shown, told } from './nudged.ts'

describe('answers', () => {
  test('"not now": the badge stays, the next is one interval on', () => {
    const desk = shown()
    desk.act('10:01', { type: 'answer', answer: 'notNow' })
    expect(told(desk)).toEqual(['10:00:00 dismissed (shown 1)'])
    expect(phase(desk).kind).toBe('badgeOnly')
    desk.work('10:02', '11:00')
    expect(phase(desk).kind).toBe('badgeOnly')
    desk.look('11:01')
    expect(phase(desk).kind).toBe('waiting')
  })

  test('"in 10 minutes" twice, and no third time', () => {
    const desk = shown()
    desk.act('10:01', { type: 'answer', answer: 'snooze' })
    desk.work('10:02', '10:10')
    expect(phase(desk).kind).toBe('snoozed')
    desk.look('10:11')
    desk.look('10:11:30', 30)
    desk.accept('10:11:30')
    desk.act('10:12', { type: 'answer', answer: 'snooze' })
    desk.work('10:13', '10:22')
    desk.look('10:22:30', 30)
    desk.accept('10:22:30')
    desk.act('10:23', { type: 'answer', answer: 'snooze' })
    expect(phase(desk).kind).toBe('shown')
    desk.act('10:23:10', { type: 'answer', answer: 'notNow' })
    expect(told(desk)).toEqual(['10:00:00 dismissed (shown 3, snoozed 2)'])
  })

  test.each([5, 10, 20] as const)('"in %i minutes" is as long as it says', (minutes) => {
    const desk = shown()
    desk.act('10:02', { type: 'answer', answer: 'snooze', minutes })
    // No pause in the input from then on: five minutes are waited for one.
    expect(desk.workAccepting('10:03', '10:40')).toEqual([
      `10:${minutes + 7 < 10 ? '0' : ''}${minutes + 7}:00`,
    ])
  })

  test('"in 5 minutes" comes back at the first pause, however short ago it was seen', () => {
    const desk = shown()
    desk.act('10:00:40', { type: 'answer', answer: 'snooze', minutes: 5 })
    desk.work('10:01', '10:05')
    desk.look('10:05:45', 25)
    expect(phase(desk).kind).toBe('offering')
  })

  test('after midnight it belongs to its own day, which ends at four', () => {
    const desk = run()
    const hours = Array(7).fill([{ start: 20 * 60, end: 30 * 60 }])
    desk.look('22:00')
    desk.act('22:00', { type: 'settings', settings: { workingHours: hours } })
    desk.workAccepting('22:01', '24:38')
    desk.act('24:39', { type: 'answer', answer: 'notNow' })
    expect(desk.nudges().at(-1)).toMatchObject({ day: MONDAY, answeredAt: clock('24:39') })
    const before = desk.state.nudger.shownOn
    expect(before.day).toBe(MONDAY)
    // What comes due after four is the first of the next day.
    desk.still('24:39', '27:30')
    desk.workAccepting('27:31', '28:40')
    expect(desk.state.nudger.shownOn).toEqual({ day: '2026-03-03', count: 1, ignored: 0 })
  })

  test('a break ends a snooze', () => {
    const desk = shown()
    desk.act('10:01', { type: 'answer', answer: 'snooze' })
    desk.still('10:01', '10:07')
    expect(told(desk)).toEqual(['10:00:00 natural (shown 1, snoozed 1)'])
    expect(phase(desk).kind).toBe('notDue')
  })

  test('the time to answer can be told', () => {
    const desk = shown()
    desk.act('10:01', { type: 'answer', answer: 'notNow' })
    const [row] = desk.nudges()
    expect([row?.shownAt, row?.answeredAt].map((at) => at && wall(at))).toEqual(['10:00:25', '10:01:00'])
    expect(row).toMatchObject({ day: '2026-03-02', stretchMs: 60 * MINUTE })
  })

  test('one that comes when no nudge is open changes nothing', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    for (const answer of ['up', 'snooze', 'notNow'] as const) desk.act('09:10', { type: 'answer', answer })
    expect(phase(desk).kind).toBe('notDue')
    expect(told(desk)).toEqual([])
  })

  test('closing the notification is "not now", but not after a click on it', () => {
    const desk = shown()
    desk.act('10:01', { type: 'nudgeOpened' })
    desk.act('10:01', { type: 'nudgeClosed' })
    expect(phase(desk).kind).toBe('shown')
    const other = shown()
    other.act('10:01', { type: 'nudgeClosed' })
    expect(told(other)).toEqual(['10:00:00 dismissed (shown 1)'])
  })

  test('beginning a routine is "done"', () => {
    const desk = shown()
    desk.act('10:01', BEGIN)
    expect(told(desk)).toEqual(['10:00:00 done (shown 1)'])
  })
})

describe('a nudge is taken back', () => {
  test('by a pause', () => {
    const desk = shown()
    desk.act('10:01', { type: 'pause', until: clock('11:00') })
    desk.look('10:02')
    expect(told(desk)).toEqual(['10:00:00 withdrawn (shown 1, paused)'])
  })

  test('by the end of working hours', () => {
    const desk = run()
    desk.work('17:58', '18:58')
    desk.look('18:58:30', 30)
    desk.accept('18:58:30')
    desk.look('18:59:30')
    expect(told(desk)).toEqual([])
    desk.look('19:00')
    expect(told(desk)).toEqual(['18:58:00 withdrawn (shown 1, outsideHours)'])
  })

  test('by a marked meeting', () => {
    const desk = shown()
    desk.act('10:01', { type: 'meeting', until: clock('11:00') })
    desk.look('10:01:05')
    expect(told(desk)).toEqual(['10:00:00 withdrawn (shown 1, meeting)'])
  })

  test('before it was shown: suppressed, and why', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.act('10:00:10', { type: 'pause', until: clock('11:00') })
    desk.look('10:01')
    expect(told(desk)).toEqual(['10:00:00 suppressed (shown 0, paused)'])
  })
})

describe('the browser', () => {
  test('counts a nudge as shown only once it was accepted', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    expect(phase(desk).kind).toBe('offering')
    expect(desk.state.nudger.shownOn.count).toBe(0)
    desk.accept('10:00:26')
    expect(phase(desk).kind).toBe('shown')
    expect(desk.state.nudger.shownOn).toEqual({ day: '2026-03-02', count: 1, ignored: 0 })
  })

  test('says twice that it accepted: counted once', () => {
    const desk = shown()
    const before = structuredClone(desk.state)
    const { at: nudge } = desk.state.nudger.phase.kind === 'shown' ? desk.state.nudger.phase.nudge : { at: 0 }
    desk.send({
      type: 'accepted',
      nudge,
      showing: 1,
      line: 'nudge.lines.f1',
      at: clock('10:00:27'),
      timeZone: ZONE,
    })
    expect(desk.state).toEqual(before)
  })

  test.each([
    ['another nudge', { nudge: clock('09:00'), showing: 1 }],
    ['another showing', { nudge: clock('10:00'), showing: 2 }],
  ])('says that it accepted %s: this one is not shown yet', (_, which) => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.send({ type: 'accepted', ...which, line: 'nudge.lines.f1', at: clock('10:00:26'), timeZone: ZONE })
    expect(phase(desk).kind).toBe('offering')
  })

  test('accepts late, after a break: that nudge is over', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    desk.look('10:00:25', 25)
    desk.still('10:00', '10:06')
    desk.send({
      type: 'accepted',
      nudge: clock('10:00'),
      showing: 1,
      line: 'nudge.lines.f1',
      at: clock('10:06'),
      timeZone: ZONE,
    })
    expect(phase(desk).kind).toBe('notDue')
    expect(told(desk)).toEqual(['10:00:00 suppressed (shown 0, noBreakpoint)'])
  })

  test('is started again: an open nudge is badge only till the next pause in the input', () => {
    const desk = shown()
    desk.send({ type: 'restarted', at: clock('10:02'), timeZone: ZONE })
    desk.look('10:02')
    expect(phase(desk).kind).toBe('waiting')
    // Seen two minutes ago: not again before ten are over.
    desk.work('10:03', '10:10')
    desk.look('10:10:24', 24)
    expect(phase(desk).kind).toBe('waiting')
    desk.look('10:10:25', 25)
    expect(phase(desk).kind).toBe('offering')
  })

  test('is started after a break’s length: the nudge ended by itself', () => {
    const desk = shown()
    desk.send({ type: 'restarted', at: clock('10:20'), timeZone: ZONE })
    desk.look('10:20')
    expect(told(desk)).toEqual(['10:00:00 natural (shown 1)'])
  })
})
