/** People who do the midday reset, each at a moment of their own choice. */
import { at, meeting, type Person, pause, reset, upFor } from './people.ts'

export const MIDDAY: Person[] = [
  {
    name: 'after-lunch',
    about:
      'The midday reset on the return from lunch. Lunch early on Tuesday, too short on Wednesday, late on Thursday; nudges are off on Friday when she comes back; on Monday it is done before.',
    has: [/^Mon 12:4.*SHOWN midday/, /^Tue 11:3.*SHOWN midday/, /^Thu 14:2.*SHOWN midday/],
    never: [/^Wed .*midday/, /^Mon 14:.*midday/],
    settings: { anchor: 'afterLunch' },
    week: `
      Mon 2 09:00:20  flow 185, still 40.3, flow 100, still 20.3, flow 130
      Tue 3 09:00  flow 110, lock 45.3, flow 200
      Wed 4 09:00  flow 210, still 10.3, flow 200
      Thu 5 09:00  flow 70, still 20.3, flow 160, still 70.3, flow 100
      Fri 6 09:00  flow 200, sleep 40.3, flow 200
      Mon 9 09:00  flow 115, work 10, flow 60, still 40.3, flow 150
    `,
    does: [['Fri 6 12:11', pause('Fri 6 13:20')], ...reset('Mon 9 10:57')],
    rises: upFor(90),
  },
  {
    name: 'before-lunch',
    about:
      'The midday reset when its window begins, at 11:30. Tuesday away by then, Wednesday a gentle day, Thursday a nudge is open by then, Friday in a meeting until 12:15. Standing is not for him.',
    has: [/^Mon 11:3.*SHOWN midday/, /^Tue 11:5.*SHOWN midday/, /^Fri 12:1.*SHOWN midday/],
    never: [/^Wed .*midday/, /SHOWN.* f(\d|1[013-8]|20),/, /^Fri 1(1:[1-5]|2:0).*SHOWN/],
    settings: { anchor: 'beforeLunch', seated: true },
    week: `
      Mon 2 09:00:20  flow 190, still 40.3, flow 200
      Tue 3 09:00  flow 140, still 32.3, flow 100, still 30.3, flow 130
      Wed 4 09:00  flow 220, still 40.3, flow 200
      Thu 5 10:24  flow 120, still 40.3, flow 130
      Fri 6 09:00  flow 220, still 40.3, flow 130
    `,
    does: [
      ['Wed 4 09:10', { type: 'gentle', on: true }],
      ['Fri 6 11:15', meeting('Fri 6 12:15')],
    ],
    rises: (_, { nudge }) =>
      nudge < at('Thu 5 11:30') && nudge > at('Thu 5 10:24') ? null : { after: 10, seconds: 90 },
  },
  {
    name: 'at-a-time',
    about:
      'The midday reset at 15:00, in detailed words. Tuesday away until 15:40, Wednesday until 17:20, Thursday it is done in the morning, Friday in a call until 15:25.',
    has: [/^Mon 15:0.*SHOWN midday/, /^Tue 15:4.*SHOWN midday/, /^Fri 15:2.*SHOWN midday/],
    never: [/^(Wed|Thu) .*midday/],
    settings: { anchor: 'atTime', middayAt: 15 * 60, detailed: true },
    week: `
      Mon 2 13:00:20  flow 200
      Tue 3 13:00  flow 110, still 50.3, flow 100
      Wed 4 13:00  flow 110, still 150.3, flow 80
      Thu 5 09:00  flow 100, work 10, flow 200, still 20, flow 60
      Fri 6 13:00  flow 105, music 40, flow 100
    `,
    does: reset('Thu 5 10:42'),
    rises: upFor(90),
  },
  {
    name: 'evening-run',
    about:
      'Runs on Monday, Wednesday and Friday after work: there the midday reset rides on a nudge in the last hour of work. On Wednesday none is due by then; on Friday it is done from the notification.',
    has: [/^Mon 17:5.*SHOWN midday/, /^Tue 12:.*SHOWN midday/, /^Fri 17:0.*SHOWN midday/],
    never: [/^Wed .*midday/, /^Mon 1[0-6]:.*midday/, /^Sat .*SHOWN/],
    settings: {
      eveningRuns: [0, 2, 4],
      workingHours: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ start: 480, end: 1080 }] : [])),
    },
    week: `
      Mon 2 09:00:20  flow 180, still 40.3, flow 330
      Tue 3 09:00  flow 200, still 40.3, flow 290
      Wed 4 10:00  flow 120, still 40.3, flow 220, still 20.3, flow 55
      Thu 5 09:00  flow 200, still 40.3, flow 200
      Fri 6 14:00  flow 190, work 10, flow 60
      Sat 7 10:00  flow 100
    `,
    does: reset('Fri 6 17:15'),
    rises: (_, { kind, nudge }) =>
      kind === 'midday' && nudge > at('Fri 6 00:00') ? null : { after: 10, seconds: 90 },
  },
]
