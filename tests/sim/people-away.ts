/** People whose days are not like the others: by night, by halves, in other time zones, ill, on holiday, not nudged yet. */
import type { Hours } from '../../lib/core/rules.ts'
import { off, type Person, pause, upFor } from './people.ts'

const hours = (start: number, end: number): Hours => ({ start: start * 60, end: end * 60 })
const NIGHT = [hours(22, 30)]

export const AWAY: Person[] = [
  {
    name: 'works-nights',
    about:
      'Works from 22:00 to 06:00, Monday evening to Saturday morning, with the window of the midday reset from 01:30 to 03:30. Stays on after six on Wednesday.',
    has: [
      /^Tue 02:.*SHOWN midday/,
      /^Wed 03:.*SHOWN midday/,
      /^Thu 02:.*SHOWN midday/,
      /^Fri 02:.*SHOWN midday/,
      /^Sat 02:.*SHOWN midday/,
    ],
    never: [/^Sun .*SHOWN/, /^\w+ (0[6-9]|1\d|2[01]):.*SHOWN/],
    settings: { workingHours: [NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, [], []], midday: hours(1.5, 3.5) },
    week: `
      Mon 2 21:30:20  flow 220, still 30.3, flow 250
      Tue 3 22:00  flow 210, still 40.3, flow 300
      Wed 4 22:00  flow 70, still 9.4, flow 420
      Fri 6 01:00  flow 200
      Fri 6 22:00  flow 300, still 20.3, flow 200
      Sun 8 00:30  flow 130
    `,
    rises: upFor(90),
  },
  {
    name: 'part-time',
    about:
      'Several hours a day, or none: Monday 8 to 12 and 13 to 15, Wednesday 8 to 12, Thursday 9 to 11:30 and 14 to 18. Works outside of them, too. The last nudge on Monday is not over when the hours are.',
    has: [/^Mon 15:00.*withdrawn, outsideHours/],
    never: [/^(Tue|Fri) .*SHOWN/, /^\w+ 12:.*SHOWN/, /^Thu 13:.*SHOWN/, /^Mon 15:.*SHOWN/],
    settings: {
      workingHours: [
        [hours(8, 12), hours(13, 15)],
        [],
        [hours(8, 12)],
        [hours(9, 11.5), hours(14, 18)],
        [],
        [],
        [],
      ],
    },
    week: `
      Mon 2 07:40:20  flow 70, still 12.3, flow 190, still 40.3, flow 160
      Tue 3 09:00  flow 150
      Wed 4 08:00  flow 300
      Thu 5 11:10  flow 100, still 30.3, flow 150
      Fri 6 10:00  flow 120
      Mon 9 08:00  flow 280
    `,
    visits: ['Mon 2 14:00', 'Wed 4 11:00', 'Thu 5 11:16'],
    replies: { checkIn: 1 },
    rises: (number) => ([3, 6].includes(number) ? null : { after: 10, seconds: 90 }),
  },
  {
    name: 'travels',
    about:
      'Berlin, Tokyo, New York, Chicago in the middle of a stretch, and Berlin again: each midday reset at least sixteen hours after the one before.',
    has: [/^Wed 12:.*SHOWN midday/, /^Thu 13:4.*dayLimit/, /timeZone/],
    never: [/^Wed 11:.*SHOWN midday/],
    week: `
      Mon 2 09:00:20  flow 300
      Tue 3 09:00  flow 300
      Wed 4 09:40  flow 300  in Asia/Tokyo
      Thu 5 09:00  flow 260
      Thu 5 08:30  flow 400  in America/New_York
      Fri 6 09:00  flow 40
      Fri 6 08:40  flow 300  in America/Chicago
      Mon 9 09:00  flow 300  in Europe/Berlin
    `,
    rises: upFor(90),
  },
  {
    name: 'sick',
    about:
      'Says on Tuesday, with a nudge in sight, that he is ill, and works on for a while. Back on Friday: two days away, ill. That day is gentle; the one after is like any other.',
    has: [/^Tue 10:0.*withdrawn, dayOff/, /mark 2026-03-06 gentle/, /^Mon 12:.*SHOWN midday/],
    never: [/^Fri .*midday/, /^Fri .*f18/, /^Tue 1[12]:.*SHOWN.*(6[3-9]|[7-9]\d|\d{3}) min/],
    week: `
      Mon 2 09:00:20  flow 200, still 40.3, flow 200
      Tue 3 09:00  flow 190, still 20.3, flow 70
      Fri 6 09:00  flow 200, still 40.3, flow 200
      Mon 9 09:00  flow 200
      Tue 10 09:00  flow 130
    `,
    does: [
      ['Tue 3 10:03', off('sick', 3)],
      ['Tue 10 09:20', off('notWork', 10)],
      ['Tue 10 09:25', off(null, 10)],
    ],
    visits: ['Mon 2 16:00', 'Fri 6 09:10', 'Mon 9 09:10'],
    replies: {
      checkIn: 4,
      away: ({ from, to }) => ({ type: 'daysOff', kind: 'sick', from, to }),
    },
    rises: (_, { day }) => (day === '2026-03-03' ? null : { after: 10, seconds: 90 }),
  },
  {
    name: 'holiday',
    about:
      'On Friday afternoon nudges are put off until Monday the 16th. Works for an hour and a half more, and is gone for a week. Back, and asked once what it was.',
    has: [/^Mon 09:10:00 .*asked away/, /^Mon 10:.*SHOWN/],
    never: [/^Fri 1[67]:.*SHOWN/],
    week: `
      Thu 5 09:00:20  flow 200, still 40.3, flow 150
      Fri 6 09:00  flow 200, still 40.3, flow 250
      Mon 16 09:00  flow 200, still 40.3, flow 200
      Tue 17 09:00  flow 200
    `,
    night: 'closed',
    does: [['Fri 6 15:10', pause('Mon 16 04:00')]],
    visits: ['Thu 5 15:30', 'Fri 6 15:30', 'Mon 16 09:10', 'Mon 16 16:00', 'Tue 17 09:10'],
    replies: {
      checkIn: 2,
      away: ({ from, to }) => ({ type: 'daysOff', kind: 'holiday', from, to }),
    },
    rises: upFor(90),
  },
  {
    name: 'watch-first',
    about:
      'Three days without nudges, then "here is your day": every 45 minutes. On the second Thursday three days more, ended by hand on the second of them.',
    has: [/^Thu 09:10:00 .*asked observed/, /^Thu 09:4.*SHOWN/, /^Fri 10:3.*SHOWN/],
    never: [/^(Mon|Tue|Wed) .*SHOWN/],
    week: `
      Mon 2 09:00:20  flow 200, still 40.3, flow 260
      Tue 3 09:00  flow 110, still 7.3, flow 90, still 40.3, flow 260
      Wed 4 09:00  flow 250, still 40.3, flow 200
      Thu 5 09:00  flow 100, still 40.3, flow 240
      Fri 6 09:00  flow 120
      Thu 12 09:00  flow 150
      Fri 13 09:00  flow 150
    `,
    does: [
      ['Mon 2 09:02', { type: 'watchFirst', on: true }],
      ['Thu 12 09:05', { type: 'watchFirst', on: true }],
      ['Fri 13 10:30', { type: 'watchFirst', on: false }],
    ],
    visits: ['Mon 2 16:00', 'Tue 3 16:10', 'Wed 4 16:00', 'Thu 5 09:10', 'Thu 5 15:00'],
    replies: {
      checkIn: 6,
      observed: () => ({ type: 'settled', what: 'observed', settings: { intervalMinutes: 45 } }),
    },
    rises: upFor(90),
  },
]
