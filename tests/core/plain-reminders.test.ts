/** Where the computer never tells when nobody is there: reminders by the clock alone. */
import { describe, expect, test } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { clock, MINUTE, nudgeLine, type Run, run, wall, ZONE } from './make.ts'
import { act, at, beats, phase, steady } from './steady.ts'

describe('reminded by the clock', () => {
  /** Reminders shown from `from` on, each accepted at once. */
  const shownFrom = (desk: Run, from: string, minutes: number): string[] => {
    const shown: string[] = []
    for (let n = 0; n <= minutes; n++) {
      const moment = clock(from) + n * MINUTE
      at(desk, moment)
      if (desk.state.nudger.phase.kind !== 'offering') continue
      shown.push(wall(moment))
      desk.accept(wall(moment))
    }
    return shown
  }

  const told = (desk: Run) => desk.nudges().map(nudgeLine)

  test('once an interval, shown after the five minutes that a nudge waits at most', () => {
    const desk = steady(true)
    expect(shownFrom(desk, '13:00', 310)).toEqual([
      '14:04:00',
      '15:04:00',
      '16:04:00',
      '17:04:00',
      '18:04:00',
    ])
  })

  test('without an answer one is ignored after ten minutes, is not shown again and lengthens nothing', () => {
    const desk = steady(true)
    const before = told(desk).length
    shownFrom(desk, '13:00', 310)
    expect(told(desk).slice(before)).toEqual([
      '13:59:00 ignored (shown 1)',
      '14:59:00 ignored (shown 1)',
      '15:59:00 ignored (shown 1)',
      '16:59:00 ignored (shown 1)',
    ])
    expect(desk.state.nudger).toMatchObject({ ignoredInARow: 0, quietUntil: 0 })
  })

  test('a reminder by the clock claims no minutes at the screen', () => {
    const desk = steady(true)
    for (let n = 0; desk.state.nudger.phase.kind !== 'offering'; n++) at(desk, clock('13:00') + n * MINUTE)
    const rules = rulesFrom(desk.state.settings)
    const { notification, badge } = wantedSurfaces(desk.state, clock('14:04'), ZONE, rules)
    expect(notification).toMatchObject({ do: 'create', minutes: null })
    expect(badge).toEqual({ text: '•', tone: 'due', icon: 'due' })
  })

  test('whatever was ignored before nobody knew of', () => {
    const desk = run()
    desk.act('06:59:50', { type: 'settings', settings: { plainReminders: true } })
    shownFrom(desk, '07:00', 299)
    expect(phase(desk)).toBe('unreliable')
    expect(shownFrom(desk, '12:00', 70)).toEqual(['13:04:00'])
  })

  test.each<[string, Action, string, string]>([
    [
      '"not now" counts from the answer',
      { type: 'answer', answer: 'notNow' },
      '13:59:00 dismissed (shown 1)',
      '15:11:00',
    ],
    ['"I’m getting up" is believed', { type: 'answer', answer: 'up' }, '13:59:00 done (shown 1)', '15:15:00'],
  ])('%s', (_, action, expected, next) => {
    const desk = steady(true)
    shownFrom(desk, '13:00', 65)
    act(desk, '14:06', action)
    expect(shownFrom(desk, '14:07', 70)).toEqual([next])
    expect(told(desk).at(-1)).toBe(expected)
  })

  test('put off, it comes again after ten minutes', () => {
    const desk = steady(true)
    shownFrom(desk, '13:00', 65)
    act(desk, '14:06', { type: 'answer', answer: 'snooze' })
    expect(shownFrom(desk, '14:07', 20)).toEqual(['14:21:00'])
  })

  test('not outside working hours, nor while paused', () => {
    const desk = steady(true)
    expect(shownFrom(desk, '18:00', 12 * 60).filter((time) => time > '19:00' || time < '07:00')).toEqual([])
    const paused = steady(true)
    act(paused, '13:00', { type: 'pause', until: clock('15:30') })
    expect(shownFrom(paused, '13:01', 160)).toEqual(['15:35:00'])
  })

  test('first an interval after it was wished', () => {
    const desk = steady()
    beats(desk, '13:00', 90)
    act(desk, '14:30', { type: 'settings', settings: { plainReminders: true } })
    expect(shownFrom(desk, '14:31', 70)).toEqual(['15:35:00'])
  })

  test.each([
    ['a sleep as long as a break begins the interval anew', '15:00', ['16:05:00']],
    ['a shorter nap does not', '14:34', ['15:04:00']],
  ])('%s', (_, back, expected) => {
    const desk = steady(true)
    shownFrom(desk, '13:00', 90) // to 14:30
    expect(shownFrom(desk, back, 70)).toEqual(expected)
  })

  test('no longer wished, an open one is withdrawn', () => {
    const desk = steady(true)
    shownFrom(desk, '13:00', 65)
    act(desk, '14:06', { type: 'settings', settings: { plainReminders: false } })
    at(desk, clock('14:07'))
    expect(told(desk).at(-1)).toBe('13:59:00 withdrawn (shown 1, unreliable)')
  })

  test('one that is open when the computer can tell again is withdrawn', () => {
    const desk = steady(true)
    shownFrom(desk, '13:00', 65)
    at(desk, clock('14:06'), { linux: true, idleMs: 40_000 })
    expect(phase(desk)).toBe('atScreen')
    expect(told(desk).at(-1)).toBe('13:59:00 withdrawn (shown 1, unreliable)')
  })

  test('the badge tells two minutes before, by the clock and not by the latest look', () => {
    const desk = steady(true)
    beats(desk, '13:00', 57) // to 13:56
    const rules = rulesFrom(desk.state.settings)
    const tones = ['13:56:59', '13:57'].map(
      (time) => wantedSurfaces(desk.state, clock(time), ZONE, rules).badge.tone,
    )
    expect(tones).toEqual(['none', 'soon'])
  })

  test('nothing of it is screen time', () => {
    const desk = steady(true)
    const rows = desk.bouts().length
    shownFrom(desk, '13:00', 310)
    expect(desk.bouts()).toHaveLength(rows)
  })
})
