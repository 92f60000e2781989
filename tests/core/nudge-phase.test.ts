/** The whole policy of nudging as one table: from each phase, what happens, the phase after it, and the fact it leaves. */
import { expect, test } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import { nudgePhaseAt } from '../../lib/core/nudge-phase.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { clock, LOCKED, MINUTE, MONDAY, type Run, run, wall, ZONE } from './make.ts'
import { deskAfter, offered, shown, told } from './nudged.ts'

/** `snoozed until 10:11:00`. */
function phaseOf(desk: Run, time: string): string {
  const { kind, ...rest } = nudgePhaseAt(desk.state, clock(time), ZONE, rulesFrom(desk.state.settings))
  const words = Object.entries(rest).map(([name, value]) =>
    typeof value === 'number' && value > 1000 ? `${name} ${wall(value)}` : String(value),
  )
  return [kind, ...words].join(' ')
}

const atWork = () => {
  const desk = run()
  desk.work('09:00', '09:50')
  return desk
}
const due = () => {
  const desk = run()
  desk.work('09:00', '10:00')
  return desk
}
const held = (over: object) => deskAfter(atWork, (desk) => desk.work('09:51', '10:10', over))
const does = (from: () => Run, time: string, action: Action) =>
  deskAfter(from, (desk) => desk.act(time, action))
const snoozed = does(shown, '10:01', { type: 'answer', answer: 'snooze' })
const gettingUp = does(shown, '10:01', { type: 'answer', answer: 'up' })
const notNow = does(shown, '10:01', { type: 'answer', answer: 'notNow' })
const reoffered = deskAfter(shown, (desk) => {
  desk.work('10:01', '10:11')
  desk.look('10:11:25', 25)
  desk.accept('10:11:25')
})
const inMeeting = does(atWork, '09:50', { type: 'meeting', until: clock('11:30') })
const marked = does(inMeeting, '09:51', { type: 'standing', answer: 'yes' })
const settings = (change: object): Action => ({ type: 'settings', settings: change })
const dayOff = (kind: 'sick' | null): Action => ({ type: 'daysOff', kind, from: MONDAY, to: MONDAY })
const watching = does(atWork, '09:50', { type: 'watchFirst', on: true })
const full = (from: () => Run) =>
  deskAfter(from, (desk) => {
    desk.state.nudger.shownOn = { day: MONDAY, count: 8, ignored: 0 }
  })

type Row = [from: () => Run, what: (desk: Run) => unknown, time: string, after: string, facts?: string[]]

const TABLE: Record<string, Row> = {
  'not due → waiting: an interval at the screen': [
    atWork,
    (d) => d.work('09:51', '10:00'),
    '10:00',
    'waiting',
  ],
  'not due → not due: no input': [atWork, (d) => d.still('09:50', '09:54'), '09:54', 'notDue'],
  'not due → day’s limit reached': [full(atWork), (d) => d.look('09:51'), '09:51', 'dayLimit'],
  'day’s limit reached: what comes due is suppressed': [
    full(atWork),
    (d) => d.work('09:51', '10:00'),
    '10:00',
    'dayLimit',
    ['10:00:00 suppressed (shown 0, dayLimit)'],
  ],
  'waiting → shown: a pause in the input': [due, (d) => d.look('10:00:20', 20), '10:00:20', 'shown'],
  'waiting → waiting: no pause yet': [due, (d) => d.work('10:01', '10:04'), '10:04', 'waiting'],
  'waiting → shown: five minutes without one': [due, (d) => d.work('10:01', '10:05'), '10:05', 'shown'],
  'waiting → holding: full screen': [
    due,
    (d) => d.look('10:00:20', 20, { fullScreen: true }),
    '10:00:20',
    'holding fullScreen',
  ],
  'waiting → holding: a tab sounds': [
    due,
    (d) => d.look('10:00:20', 20, { sounding: true }),
    '10:00:20',
    'holding sound',
  ],
  'waiting → in a meeting: marked, and held': [
    due,
    (d) => d.act('10:00:10', { type: 'meeting', until: clock('10:30') }),
    '10:00:10',
    'meeting until 10:30:00',
  ],
  'waiting → not due: a break comes first': [
    due,
    (d) => d.still('10:00', '10:05'),
    '10:05',
    'notDue',
    ['10:00:00 suppressed (shown 0, noBreakpoint)'],
  ],
  'holding full screen → waiting: its end': [
    held({ fullScreen: true }),
    (d) => d.look('10:11'),
    '10:11',
    'waiting',
  ],
  'holding sound → holding: within a minute of its end': [
    held({ sounding: true }),
    (d) => d.look('10:10:40', 20),
    '10:10:40',
    'holding sound',
  ],
  'holding sound → shown: a minute after its end': [
    held({ sounding: true }),
    (d) => [d.look('10:10:30', 10), d.look('10:11:30', 20)],
    '10:11:30',
    'shown',
  ],
  'holding sound → waiting: the user says it is music': [
    held({ sounding: true }),
    (d) => d.act('10:10:30', settings({ playsMusic: true })) && d.look('10:11', 0, { sounding: true }),
    '10:11',
    'waiting',
  ],
  'full screen holds, whatever plays': [
    does(atWork, '09:50', settings({ playsMusic: true })),
    (d) => d.work('09:51', '10:05', { fullScreen: true, sounding: true }),
    '10:05',
    'holding fullScreen',
  ],
  'holding full screen → shown: what sounded meanwhile holds no minute longer': [
    held({ fullScreen: true }),
    (d) => [d.look('10:10:20', 0, { fullScreen: true, sounding: true }), d.look('10:10:40', 20)],
    '10:10:40',
    'shown',
  ],
  'waiting → waiting: a locked screen, however long': [
    due,
    (d) => d.look('10:04:59', 0, LOCKED),
    '10:04:59',
    'waiting',
  ],
  'getting up → not due: paused meanwhile, the answer stands': [
    gettingUp,
    (d) => [d.act('10:01:10', { type: 'pause', until: clock('10:31') }), d.work('10:02', '10:06')],
    '10:40',
    'notDue',
    ['10:00:00 done (shown 1, inputWentOn)'],
  ],
  'getting up → getting up: three minutes, and the quiet that may begin then': [
    gettingUp,
    (d) => d.work('10:02', '10:04'),
    '10:04',
    'gettingUp',
  ],
  'snoozed → snoozed: its end, but nobody is there': [
    does(shown, '10:01', { type: 'answer', answer: 'snooze', minutes: 20 }),
    (d) => [d.work('10:02', '10:17'), d.still('10:17', '10:21')],
    '10:21',
    'snoozed until 10:21:00',
  ],
  'meeting → waiting: its end': [inMeeting, (d) => d.work('09:51', '11:30'), '11:30', 'waiting'],
  'meeting → waiting: ended by hand': [
    deskAfter(inMeeting, (d) => d.work('09:51', '10:05')),
    (d) => d.act('10:06', { type: 'meeting', until: null }) && d.look('10:06:10'),
    '10:06:10',
    'waiting',
  ],
  'shown → re-offered: ten minutes without an answer': [
    shown,
    (d) => [d.work('10:01', '10:11'), d.look('10:11:25', 25), d.accept('10:11:25')],
    '10:11:25',
    'reoffered',
  ],
  'shown → shown: nine minutes': [shown, (d) => d.work('10:01', '10:09'), '10:09', 'shown'],
  'shown → not due: stood for 75 s': [
    shown,
    (d) => d.still('10:00:25', '10:02:25'),
    '10:02:25',
    'notDue',
    ['10:00:00 natural (shown 1)'],
  ],
  'shown → shown, never again: quiet for 50 s': [
    shown,
    (d) => [d.look('10:01:15', 50), d.work('10:02', '10:12')],
    '10:12',
    'badgeOnly',
    ['10:00:00 ignored (shown 1)'],
  ],
  'shown → snoozed: 5 minutes': [
    shown,
    (d) => d.act('10:01', { type: 'answer', answer: 'snooze', minutes: 5 }),
    '10:01',
    'snoozed until 10:06:00',
  ],
  'shown → snoozed: 10 minutes unless told': [
    shown,
    (d) => d.act('10:01', { type: 'answer', answer: 'snooze' }),
    '10:01',
    'snoozed until 10:11:00',
  ],
  'shown → snoozed: 20 minutes': [
    shown,
    (d) => d.act('10:01', { type: 'answer', answer: 'snooze', minutes: 20 }),
    '10:01',
    'snoozed until 10:21:00',
  ],
  'shown → getting up': [
    shown,
    (d) => d.act('10:01', { type: 'answer', answer: 'up' }),
    '10:01',
    'gettingUp',
  ],
  'shown → badge only: not now': [
    shown,
    (d) => d.act('10:01', { type: 'answer', answer: 'notNow' }),
    '10:01',
    'badgeOnly',
    ['10:00:00 dismissed (shown 1)'],
  ],
  'shown → badge only: a meeting is marked': [
    shown,
    (d) => [d.act('10:01', { type: 'meeting', until: clock('10:20') }), d.work('10:02', '10:20')],
    '10:20',
    'badgeOnly',
    ['10:00:00 withdrawn (shown 1, meeting)'],
  ],
  'shown → waiting: the browser was restarted': [
    shown,
    (d) => [d.send({ type: 'restarted', at: clock('10:02'), timeZone: ZONE }), d.look('10:02')],
    '10:02',
    'waiting',
  ],
  'shown → paused': [
    shown,
    (d) => [d.act('10:01', { type: 'pause', until: clock('10:31') }), d.look('10:02')],
    '10:02',
    'paused until 10:31:00',
    ['10:00:00 withdrawn (shown 1, paused)'],
  ],
  'shown → standing: the call is taken standing': [
    deskAfter(shown, (d) => d.work('10:01', '10:03', { sounding: true })),
    (d) => d.act('10:03:30', { type: 'standing', answer: 'yes' }),
    '10:03:30',
    'standing',
    ['10:00:00 done (shown 1)'],
  ],
  'getting up → not due: away for 45 s': [
    gettingUp,
    (d) => d.look('10:01:50', 50),
    '10:01:50',
    'notDue',
    ['10:00:00 done (shown 1)'],
  ],
  'getting up → not due: input went on': [
    gettingUp,
    (d) => d.work('10:02', '10:05'),
    '10:05',
    'notDue',
    ['10:00:00 done (shown 1, inputWentOn)'],
  ],
  'snoozed → snoozed: a minute before its end': [
    snoozed,
    (d) => d.work('10:02', '10:10'),
    '10:10',
    'snoozed until 10:11:00',
  ],
  'snoozed → waiting: its end': [snoozed, (d) => d.work('10:02', '10:11'), '10:11', 'waiting'],
  'snoozed → not due: a break by itself': [
    snoozed,
    (d) => d.still('10:01', '10:06'),
    '10:06',
    'notDue',
    ['10:00:00 natural (shown 1, snoozed 1)'],
  ],
  're-offered → badge only: again no answer': [
    reoffered,
    (d) => d.work('10:12', '10:22'),
    '10:22',
    'badgeOnly',
    ['10:00:00 ignored (shown 2)'],
  ],
  're-offered → getting up': [
    reoffered,
    (d) => d.act('10:12', { type: 'answer', answer: 'up' }),
    '10:12',
    'gettingUp',
  ],
  'badge only → waiting: one interval more': [
    notNow,
    (d) => d.work('10:02', '11:01'),
    '11:01',
    'waiting',
    ['10:00:00 dismissed (shown 1)'],
  ],
  'badge only → badge only: a minute less': [
    notNow,
    (d) => d.work('10:02', '11:00'),
    '11:00',
    'badgeOnly',
    ['10:00:00 dismissed (shown 1)'],
  ],
  'badge only → not due: a break': [
    notNow,
    (d) => d.still('10:01', '10:06'),
    '10:06',
    'notDue',
    ['10:00:00 dismissed (shown 1)'],
  ],
  'outside hours → waiting: the hours begin': [
    () => run(),
    (d) => d.work('05:00', '07:00'),
    '07:00',
    'waiting',
  ],
  'waiting → outside hours': [
    deskAfter(
      () => run(),
      (d) => d.work('17:59', '18:59'),
    ),
    (d) => d.look('19:00'),
    '19:00',
    'outsideHours back 07:00:00',
    ['18:59:00 suppressed (shown 0, outsideHours)'],
  ],
  'waiting → day off': [
    due,
    (d) => [d.act('10:00:10', dayOff('sick')), d.look('10:01')],
    '10:01',
    `dayOff sick ${MONDAY}`,
    ['10:00:00 suppressed (shown 0, dayOff)'],
  ],
  'day off → waiting: back at work': [
    does(due, '10:00:10', dayOff('sick')),
    (d) => [d.work('10:01', '10:30'), d.act('10:30', dayOff(null)), d.work('10:31', '11:01')],
    '11:01',
    'waiting',
    ['10:00:00 suppressed (shown 0, dayOff)'],
  ],
  'waiting → off here': [
    due,
    (d) => [d.act('10:00:10', settings({ usedElsewhere: true })), d.look('10:01')],
    '10:01',
    'offHere',
    ['10:00:00 suppressed (shown 0, offHere)'],
  ],
  'off here → not due: on again': [
    does(atWork, '09:50', settings({ usedElsewhere: true })),
    (d) => d.act('09:55', settings({ usedElsewhere: false })),
    '09:55',
    'notDue',
  ],
  'shown → watched only': [
    shown,
    (d) => [d.act('10:01', { type: 'watchFirst', on: true }), d.look('10:02')],
    '10:02',
    'watchFirst 0', // a day with a nudge is not one of them
    ['10:00:00 withdrawn (shown 1, watchFirst)'],
  ],
  'watched only: nothing comes due': [watching, (d) => d.work('09:51', '12:00'), '12:00', 'watchFirst 1'],
  'watched only → waiting: nudges are wanted': [
    watching,
    (d) => [d.work('09:51', '10:30'), d.act('10:30', { type: 'watchFirst', on: false }), d.look('10:31')],
    '10:31',
    'waiting',
  ],
  'paused → waiting: its end': [
    does(atWork, '09:50', { type: 'pause', until: clock('10:20') }),
    (d) => d.work('09:51', '10:20'),
    '10:20',
    'waiting',
  ],
  'paused → paused: a meeting does not end it': [
    does(atWork, '09:50', { type: 'pause', until: clock('10:20') }),
    (d) => d.act('09:55', { type: 'meeting', until: clock('10:10') }),
    '10:00',
    'paused until 10:20:00',
  ],
  'standing → standing: nothing comes due': [
    does(
      deskAfter(atWork, (d) => d.work('09:51', '09:53', { sounding: true })),
      '09:53:30',
      {
        type: 'standing',
        answer: 'yes',
      },
    ),
    (d) => d.work('09:54', '10:20', { sounding: true }),
    '10:20',
    'standing',
  ],
  'standing → not due: an interval begins with its end': [
    deskAfter(marked, (d) => d.work('09:52', '11:29')),
    (d) => d.work('11:30', '12:29'),
    '12:29',
    'notDue',
  ],
}

test.each(Object.entries(TABLE))('%s', (_, [from, what, time, after, facts = []]) => {
  const desk = from()
  what(desk)
  expect(phaseOf(desk, time)).toBe(after)
  expect(told(desk)).toEqual(facts)
})

test('four ignored in a row: quiet for two hours, then again', () => {
  const desk = run()
  desk.workAccepting('07:00', '14:05')
  const fourth = desk.nudges()[3]
  expect(desk.nudges().map(({ outcome }) => outcome)).toEqual(Array(4).fill('ignored'))
  const until = desk.state.nudger.quietUntil
  expect(phaseOf(desk, '14:06')).toBe(`backedOff until ${wall(until)}`)
  expect(until - (fourth?.at ?? 0)).toBeGreaterThanOrEqual(120 * MINUTE)
  desk.workAccepting('14:06', '18:59')
  expect(desk.nudges()[4]?.at).toBeGreaterThanOrEqual(until)
})

test('what is offered is shown, whether the browser has taken it or not', () => {
  expect(phaseOf(offered(), '10:00:25')).toBe('shown')
  expect(phaseOf(shown(), '10:00:25')).toBe('shown')
})
