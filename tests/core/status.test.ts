import { describe, expect, test } from 'vitest'
import { BEGIN } from '../support/begin.ts'
import { clock, type Run, run } from './make.ts'
import { deskAfter, offered, shown, status, surfaces } from './nudged.ts'

const badge = (desk: Run, at: string) => {
  const { text, tone } = surfaces(desk, at).badge
  return text === '' ? tone : `${text} ${tone}`
}
const notification = (desk: Run, at: string) => surfaces(desk, at).notification?.do ?? null

describe('badge, notification and status', () => {
  const cases: [string, () => Run, string, [string, string | null, string]][] = [
    ['before the first sample', () => run(), '09:00', ['none', null, 'unseen']],
    [
      'counting',
      deskAfter(run, (desk) => desk.work('09:00', '09:42')),
      '09:42',
      ['none', null, 'counting, minutes 42, next 18'],
    ],
    [
      'two minutes before',
      deskAfter(run, (desk) => desk.work('09:00', '09:58')),
      '09:58',
      ['58 soon', null, 'counting, minutes 58, next 2'],
    ],
    [
      'waiting for a pause',
      deskAfter(run, (desk) => desk.work('09:00', '10:02')),
      '10:02',
      ['62 due', null, 'waiting, minutes 62'],
    ],
    ['offered', offered, '10:00:25', ['60 due', 'create', 'nudged, minutes 60']],
    ['shown', shown, '10:00:30', ['60 due', 'keep', 'nudged, minutes 60']],
    [
      'looked at in the small window',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'nudgeOpened' })),
      '10:01',
      ['61 due', null, 'nudged, minutes 61'],
    ],
    [
      'snoozed',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'answer', answer: 'snooze' })),
      '10:01',
      ['none', null, 'snoozed, minutes 61, until 10:11:00'],
    ],
    [
      'answered "not now"',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'answer', answer: 'notNow' })),
      '10:01',
      ['61 due', null, 'counting, minutes 61, next 60'],
    ],
    [
      'believed',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'answer', answer: 'up' })),
      '10:01',
      ['none', null, 'gettingUp'],
    ],
    [
      'away',
      deskAfter(shown, (desk) => desk.look('10:06:25', 385)),
      '10:06:25',
      ['none', null, 'away, since 10:00:00, why idle'],
    ],
    [
      'in the routine',
      deskAfter(shown, (desk) => desk.act('10:01', BEGIN)),
      '10:01',
      ['none', null, 'inReset'],
    ],
    [
      'paused while a nudge was up: it goes at once',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'pause', until: clock('11:00') })),
      '10:01',
      ['none', null, 'paused, minutes 61, until 11:00:00'],
    ],
    [
      'a meeting marked while a nudge was up: it goes at once',
      deskAfter(shown, (desk) => desk.act('10:01', { type: 'meeting', until: clock('11:00') })),
      '10:01',
      ['61 due', null, 'meeting, minutes 61, until 11:00:00'],
    ],
    [
      'a meeting marked before the browser took the nudge',
      deskAfter(offered, (desk) => desk.act('10:00:30', { type: 'meeting', until: clock('11:00') })),
      '10:00:30',
      ['60 due', null, 'meeting, minutes 60, until 11:00:00'],
    ],
    [
      'outside working hours',
      deskAfter(run, (desk) => desk.work('18:30', '20:00')),
      '20:00',
      ['none', null, 'outsideHours, minutes 90, back 07:00:00'],
    ],
    [
      'the hours over while a nudge was up',
      deskAfter(run, (desk) => {
        desk.work('17:58', '18:58')
        desk.look('18:58:30', 30)
        desk.accept('18:58:30')
      }),
      '19:00',
      ['none', null, 'outsideHours, minutes 60, back 07:00:00'],
    ],
    [
      'held by sound',
      deskAfter(run, (desk) => desk.work('09:00', '10:00', { sounding: true })),
      '10:00',
      ['60 due', null, 'sound, minutes 60'],
    ],
    [
      'held by full screen',
      deskAfter(run, (desk) => desk.work('09:00', '10:00', { fullScreen: true })),
      '10:00',
      ['60 due', null, 'fullScreen, minutes 60'],
    ],
    [
      'four nudges ignored',
      deskAfter(run, (desk) => desk.workAccepting('07:00', '14:01')),
      '14:01',
      ['421 due', null, 'backedOff, minutes 421, until 16:00:00'],
    ],
  ]
  test.each(cases)('%s', (_, make, at, [wantedBadge, wantedNotification, wantedStatus]) => {
    const desk = make()
    expect([badge(desk, at), notification(desk, at), status(desk, at)]).toEqual([
      wantedBadge,
      wantedNotification,
      wantedStatus,
    ])
  })
})

test('a pause and a meeting are over for the status when their time is, before the next sample', () => {
  const desk = run()
  desk.work('09:00', '09:30')
  desk.act('09:30', { type: 'pause', until: clock('09:31') })
  expect(status(desk, '09:31')).toBe('counting, minutes 30, next 30')
})

test('where the midday reset alone comes, no next nudge is told', () => {
  const desk = run()
  desk.act('09:00', { type: 'settings', settings: { pace: 'midday' } })
  desk.work('09:00', '09:42')
  expect(status(desk, '09:42')).toBe('counting, minutes 42, next null')
  desk.work('09:43', '10:30', { watching: true, sounding: true })
  desk.still('10:30', '10:32', { watching: true, sounding: true })
  expect(status(desk, '10:32')).toBe('watching, minutes 92, next null')
})

test('held by a meeting that is over, a nudge waits until the next sample', () => {
  const desk = run()
  desk.work('09:00', '09:59')
  desk.act('09:59', { type: 'meeting', until: clock('10:10') })
  desk.work('10:00', '10:09')
  expect(desk.state.nudger.phase).toMatchObject({ kind: 'holding', why: 'meeting' })
  expect(status(desk, '10:10')).toBe('waiting, minutes 69')
})
