/** What the status says while there is no input. */
import { describe, expect, test } from 'vitest'
import { rulesFrom } from '../../lib/core/rules.ts'
import { statusOf } from '../../lib/core/status.ts'
import { clock, LOCKED, type Run, run, wall, ZONE } from './make.ts'
import { steady } from './steady.ts'

/** `counting 42 next 18`; moments as wall clock. */
const status = (desk: Run, at: string) => {
  const { kind, ...rest } = statusOf(desk.state, clock(at), ZONE, rulesFrom(desk.state.settings))
  const words = Object.entries(rest).map(([key, value]) => {
    const moment = typeof value === 'number' && value > 1_000_000
    return `${key} ${moment ? wall(value) : value}`
  })
  return [kind, ...words].join(', ')
}

function nudged(): Run {
  const desk = run()
  desk.work('09:00', '10:00')
  desk.look('10:00:25', 25)
  desk.accept('10:00:25')
  return desk
}

const deskAfter = (start: () => Run, then: (desk: Run) => unknown) => () => {
  const desk = start()
  then(desk)
  return desk
}

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
      deskAfter(nudged, (desk) => desk.still('10:00', '10:02')),
      '10:02',
      'away, since 10:00:00, why stoodUp',
    ],
    [
      'a routine just done',
      deskAfter(worked, (desk) => {
        desk.act('09:20', { type: 'routine', do: 'begin' })
        desk.act('09:20:40', { type: 'routine', do: 'next', step: 0 })
        desk.act('09:21', { type: 'routine', do: 'stop' })
      }),
      '09:22',
      'gettingUp',
    ],
    [
      'a routine done a while ago',
      deskAfter(worked, (desk) => {
        desk.act('09:20', { type: 'routine', do: 'begin' })
        desk.act('09:20:40', { type: 'routine', do: 'next', step: 0 })
        desk.act('09:21', { type: 'routine', do: 'stop' })
        desk.still('09:21', '09:30')
      }),
      '09:30',
      'away, since 09:21:00, why reset',
    ],
    ['nobody can tell', steady, '12:59', 'unreliable, reminding false'],
    ['nobody can tell, reminded by the clock', () => steady(true), '12:59', 'unreliable, reminding true'],
  ])('%s', (_, make, at, expected) => expect(status(make(), at)).toBe(expected))
})
