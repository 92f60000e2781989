/** What the status says while there is no input. */
import { describe, expect, test } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { type Status, statusOf } from '../../lib/core/status.ts'
import { BEGIN } from '../support/begin.ts'
import { clock, LOCKED, MINUTE, type Run, run, ZONE } from './make.ts'
import { deskAfter, shown, status } from './nudged.ts'
import { act, steady } from './steady.ts'

describe('without input', () => {
  const FILM = { watching: true, sounding: true }
  const EDGE = { edge: 'active' } as const
  const worked = deskAfter(run, (desk) => desk.work('09:00', '09:20'))
  test.each<[string, () => Run, string, string]>([
    [
      'for 59 s',
      deskAfter(worked, (desk) => desk.look('09:20:59', 59)),
      '09:20:59',
      'counting, minutes 20, next 40',
    ],
    [
      'for a minute',
      deskAfter(worked, (desk) => desk.look('09:21', 60)),
      '09:21',
      'pausing, minutes 20, since 09:20:00',
    ],
    [
      'for less than a break',
      deskAfter(worked, (desk) => desk.still('09:20', '09:24')),
      '09:24',
      'pausing, minutes 20, since 09:20:00',
    ],
    [
      'back after it',
      deskAfter(worked, (desk) => {
        desk.still('09:20', '09:24')
        desk.look('09:24:30', 0, EDGE)
      }),
      '09:24:30',
      'counting, minutes 24, next 36',
    ],
    [
      'with a video in front',
      deskAfter(worked, (desk) => desk.still('09:20', '09:30', FILM)),
      '09:30',
      'watching, minutes 30, next 30',
    ],
    [
      'when the video is over',
      deskAfter(worked, (desk) => {
        desk.still('09:20', '09:30', FILM)
        for (const minute of [1, 2, 3]) desk.look(`09:3${minute}`, 600 + 60 * minute)
      }),
      '09:33',
      'pausing, minutes 32, since 09:32:00',
    ],
    [
      'when watching no longer counts',
      deskAfter(worked, (desk) => desk.still('09:20', '09:52', FILM)),
      '09:52',
      'pausing, minutes 50, since 09:50:00',
    ],
    [
      'when the meeting is over',
      deskAfter(worked, (desk) => {
        desk.act('09:20', { type: 'meeting', until: clock('09:30') })
        desk.still('09:20', '09:32')
      }),
      '09:32',
      'pausing, minutes 29, since 09:29:00',
    ],
    [
      'away, idle',
      deskAfter(worked, (desk) => desk.still('09:20', '09:25')),
      '09:25',
      'away, since 09:20:00, why idle',
    ],
    [
      'away, locked',
      deskAfter(worked, (desk) => {
        desk.look('09:20:10', 0, { ...LOCKED, edge: 'locked' })
        desk.look('09:26', 0, LOCKED)
      }),
      '09:26',
      'away, since 09:20:10, why locked',
    ],
    [
      'stood up after a nudge',
      deskAfter(shown, (desk) => desk.still('10:00', '10:02')),
      '10:02',
      'away, since 10:00:00, why stoodUp',
    ],
    [
      'a routine just done',
      deskAfter(worked, (desk) => {
        desk.act('09:20', BEGIN)
        desk.act('09:20:40', { type: 'routine', do: 'next', step: 0 })
        desk.act('09:21', { type: 'routine', do: 'stop' })
      }),
      '09:22',
      'gettingUp',
    ],
    [
      'a routine done a while ago',
      deskAfter(worked, (desk) => {
        desk.act('09:20', BEGIN)
        desk.act('09:20:40', { type: 'routine', do: 'next', step: 0 })
        desk.act('09:21', { type: 'routine', do: 'stop' })
        desk.still('09:21', '09:30')
      }),
      '09:30',
      'away, since 09:21:00, why reset',
    ],
  ])('%s', (_, make, at, expected) => expect(status(make(), at)).toBe(expected))
})

describe('where nobody can tell', () => {
  const PAUSE: Action = { type: 'pause', until: clock('15:00') }
  const MEETING: Action = { type: 'meeting', until: clock('14:00') }
  const STATUS: Status['kind'] = 'unreliable'
  test.each<[string, boolean, Action | null, string, unknown]>([
    ['not reminded', false, null, '12:59', null],
    ['not reminded, nothing is off', false, PAUSE, '13:01', null],
    ['reminded by the clock', true, null, '12:59', null],
    ['reminders off', true, PAUSE, '13:01', { kind: 'paused', until: clock('15:00') }],
    ['in a meeting', true, MEETING, '13:01', { kind: 'meeting', until: clock('14:00') }],
    [
      'outside working hours',
      true,
      null,
      '20:00',
      { kind: 'outsideHours', back: clock('07:00') + 24 * 60 * MINUTE },
    ],
  ])('%s', (_, reminding, action, at, quiet) => {
    const desk = steady(reminding)
    if (action) act(desk, '13:00', action)
    const found = statusOf(desk.state, clock(at), ZONE, rulesFrom(desk.state.settings))
    expect(found).toEqual({ kind: STATUS, reminding, quiet })
  })

  test('no reminder more on a day that has had its eight', () => {
    const { state } = steady(true)
    const shownOn = { day: state.markedDay ?? '', count: 8, ignored: 0 }
    const full = { ...state, nudger: { ...state.nudger, shownOn } }
    const found = statusOf(full, clock('12:59'), ZONE, rulesFrom(state.settings))
    expect(found).toEqual({ kind: STATUS, reminding: true, quiet: { kind: 'dayLimit' } })
    const paused = { ...full, nudger: { ...full.nudger, pausedUntil: clock('15:00') } }
    const off = statusOf(paused, clock('12:59'), ZONE, rulesFrom(state.settings))
    expect(off).toMatchObject({ quiet: { kind: 'paused' } }) // what the user chose comes first
  })
})
