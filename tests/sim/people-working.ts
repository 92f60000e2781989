/** People at work from day to day. */
import type { Action, SnoozeMinutes } from '../../lib/core/events.ts'
import { meeting, off, type Person, set, upFor } from './people.ts'

const stand = (answer: 'yes' | 'no' | 'sat'): Action => ({ type: 'standing', answer })
const snooze = (minutes: SnoozeMinutes): Action => ({ type: 'answer', answer: 'snooze', minutes })
const NOT_NOW: Action = { type: 'answer', answer: 'notNow' }
const UP: Action = { type: 'answer', answer: 'up' }

/** One after the other; a third showing is no place for a snooze. */
const MOVES: [action: Action, goneSeconds: number][] = [
  [snooze(5), 0],
  [snooze(10), 0],
  [UP, 360],
  [snooze(20), 0],
  [NOT_NOW, 0],
  [UP, 0],
]
const move = (number: number) => MOVES[(number - 1) % MOVES.length] as (typeof MOVES)[number]

export const WORKING: Person[] = [
  {
    name: 'ninety-seconds',
    about:
      'Stands up for ninety seconds at each nudge and works on: never asked again for it. Tuesday without any pause, Wednesday with breaks of her own, Thursday from dawn to night.',
    has: [/^Thu 18:2.*dayLimit/],
    never: [/time 2/, /^Sat .*SHOWN/, /^Wed .*SHOWN/],
    week: `
      Mon 2 09:00:20  flow 190, still 35.3, flow 250
      Tue 3 08:30:10  work 205, lock 45.4, work 200
      Wed 4 09:10  flow 45, still 7.3, flow 55, still 12.4, flow 58, still 50, flow 30, still 20.2, flow 59
      Thu 5 07:30  flow 300, still 40.7, flow 400
      Fri 6 09:00  flow 130
      Sat 7 10:00  flow 130
      Mon 9 09:00  flow 70
    `,
    rises: upFor(90),
  },
  {
    name: 'prompt',
    about:
      'Answers each nudge within 20 s, in turn: in 5 minutes, in 10 minutes, getting up and gone for six minutes; in 20 minutes, not now; getting up, and works on. Opens the popup twice a day and answers what it asks. On the second Monday asked about the weekend, and in the evening about the day. Comes late on the day after: "not a work day".',
    has: [/^Mon 10:1.*time 2/, /^Tue 11:2.*time 3/, /asked notWork/],
    never: [/time 4/, /ignored/],
    week: `
      Mon 2 09:00:20  flow 200, still 45.3, flow 260
      Tue 3 09:00  flow 480
      Wed 4 13:00  flow 240
      Thu 5 09:00  flow 200, sleep 50, flow 220
      Fri 6 09:00  flow 40, elsewhere 2.2, flow 225
      Mon 9 11:00  flow 320
      Tue 10 12:30  flow 200
    `,
    night: 'closed',
    // A second page that would ask, too.
    does: [['Tue 3 16:33', { type: 'asked', what: 'sentence' }]],
    visits: [
      'Mon 2 10:15',
      'Mon 2 16:30',
      'Tue 3 10:16',
      'Tue 3 16:32',
      'Wed 4 15:10',
      'Thu 5 10:14',
      'Fri 6 10:40',
      'Mon 9 11:10',
      'Mon 9 16:00',
      'Tue 10 12:50',
    ],
    replies: {
      checkIn: 3,
      sentence: () => ({ type: 'settled', what: 'sentence' }),
      notWork: () => off('notWork', 10),
    },
    answers: (number) => ({ after: 20, action: move(number)[0] }),
    rises: (number) => (move(number)[1] === 0 ? null : { after: 30, seconds: move(number)[1] }),
  },
  {
    name: 'calls',
    about:
      'On the phone for half the day: video calls in front, calls in a tab behind, marked meetings, a presentation. Some of them standing, by her word.',
    has: [/^Tue 10:3.*SHOWN/, /^Thu .*word stood 09:43:00-09:55:00/, /^Mon .*word stood 12:32/],
    never: [
      /^Tue (09:[345]|10:[0-2]).*SHOWN/,
      /^Tue 14:[345].*SHOWN/,
      /^Fri 14:[0-4].*SHOWN/,
      /^Tue (09:3[1-9]|09:[45]|1).*standing\?/,
    ],
    week: `
      Mon 2 09:00:20  flow 50, watch 3, work 0.5, watch 25.5, flow 60, still 30.3, flow 40, watch 2, work 0.5, watch 36.5, flow 40
      Tue 3 09:00  flow 90, work 60, still 45.3, flow 120, music 30, flow 60
      Wed 4 09:00  flow 50, music 50, flow 30, still 40.3, flow 55, music 20, flow 55, music 100, flow 30
      Thu 5 09:00  flow 40, music 30, flow 40, still 40.3, flow 61, music 40, flow 60
      Fri 6 09:00  flow 30, work 31, lock 20.3, flow 70, still 30.2, flow 180
      Mon 9 09:00  flow 55, music 30, flow 40
    `,
    does: [
      ['Mon 2 09:53:30', stand('yes')],
      ['Mon 2 12:32:00', stand('yes')],
      ['Tue 3 09:30', meeting('Tue 3 10:30')],
      ['Tue 3 09:31:05', stand('no')],
      ['Tue 3 14:30', meeting('Tue 3 15:00')],
      ['Thu 5 09:43', stand('yes')],
      ['Thu 5 09:55', stand('sat')],
      ['Thu 5 12:35', stand('yes')],
      ['Fri 6 09:40', meeting('Fri 6 10:40')],
      ['Fri 6 09:41:05', stand('yes')],
      ['Fri 6 13:20', meeting('Fri 6 13:50')],
      ['Fri 6 13:31', { type: 'meeting', until: null }],
      ['Mon 9 09:58', stand('yes')],
    ],
    answers: () => ({ after: 30, action: NOT_NOW }),
    fullScreen: [['Fri 6 14:03', 'Fri 6 14:50']],
  },
  {
    name: 'music',
    about:
      'Music from morning to night, also while he is gone for lunch. Asked on Tuesday whether it is music: yes.',
    has: [/^Tue 10:25.*asked music/, /^Tue 10:3.*SHOWN/, /^Wed 10:0.*SHOWN/],
    never: [/^Mon 10:[0-2].*SHOWN/, /^(Wed|Thu|Fri) .*standing\?/],
    week: `
      Mon 2 09:00:20  music 200, radio 45.3, music 200
      Tue 3 09:00  music 200, radio 45.3, music 200
      Wed 4 09:00  music 90, still 15.3, music 75, radio 45.3, music 150
      Thu 5 09:00  music 200, radio 45.3, music 150
      Fri 6 09:00  music 120
    `,
    visits: ['Mon 2 16:00', 'Tue 3 10:25', 'Tue 3 15:40', 'Wed 4 10:15'],
    replies: {
      checkIn: 2,
      music: () => ({ type: 'settled', what: 'music', settings: { playsMusic: true } }),
    },
    rises: upFor(100),
  },
  {
    name: 'ignores-all',
    about:
      'Answers nothing and never gets up for a nudge. On Tuesday asked "Change the rhythm?": every 90 minutes. The one "not now", on Wednesday, ends the back-off. On Friday the browser is started anew with a nudge in sight.',
    has: [/^Tue 09:00:00 .*asked rhythm/, /ignored, shown 2/],
    never: [/time 4/],
    week: `
      Mon 2 08:00:20  flow 640
      Tue 3 08:00  flow 240, still 30.3, flow 240
      Wed 4 08:00  flow 560
      Thu 5 08:00  flow 560
      Fri 6 08:00  flow 125, elsewhere 2, flow 180
      Mon 9 08:00  flow 200
    `,
    visits: ['Mon 2 16:00', 'Tue 3 09:00', 'Tue 3 16:00', 'Thu 5 09:00', 'Fri 6 08:20'],
    replies: {
      checkIn: 5,
      rhythm: () => ({ type: 'settled', what: 'rhythm', settings: { intervalMinutes: 90 } }),
    },
    answers: (number) => (number === 21 ? { after: 60, action: NOT_NOW } : null),
  },
  {
    name: 'slower-pace',
    about:
      'Every second nudge until Wednesday 10:40, then only the midday reset, on Friday all of them again: each change in the middle of a stretch.',
    has: [/^Mon 11:0.*SHOWN stand/, /^Fri 10:1.*SHOWN stand/],
    never: [/^Mon 10:.*SHOWN/, /^Thu .*SHOWN stand/],
    settings: { pace: 'second' },
    week: `
      Mon 2 09:00:20  flow 270, still 40.3, flow 200
      Tue 3 09:00  flow 100, still 10.3, flow 260
      Wed 4 09:00  flow 280, still 40.3, flow 200
      Thu 5 09:00  flow 100, still 10.3, flow 45, still 40.2, flow 250
      Fri 6 09:00  flow 200
    `,
    does: [
      ['Wed 4 10:40', set({ pace: 'midday' })],
      ['Fri 6 10:11', set({ pace: 'each' })],
    ],
    rises: upFor(90),
  },
]
