/** One row and more of every store, as the product writes them: what a small backup is made of. */

import type { BackupRows, BackupStore } from '../../lib/core/backup/format.ts'
import { fingerprint } from '../../lib/core/plan/fingerprint.ts'
import { EMPTY_PLAN, type Plan } from '../../lib/core/plan/plan.ts'
import { BEFORE_PLAN } from '../support/before-plan.ts'
import { clock, HOUR, MINUTE, MONDAY, resetAt, stretch, word, ZONE } from './make.ts'

export const PLAN: Plan = { ...EMPTY_PLAN, title: 'Spring', intervalMinutes: 45 }

const acceptedAt = clock('08:00')
const nudge: BackupRows['nudges'] = {
  at: clock('10:00'),
  kind: 'stand',
  shownAt: clock('10:00:20'),
  showings: 1,
  answeredAt: null,
  outcome: 'natural',
  why: null,
  snoozes: 0,
  stretchMs: HOUR,
  day: MONDAY,
  timeZone: ZONE,
}
const run: BackupRows['runs'] = {
  id: `${MONDAY}.1`,
  day: MONDAY,
  minutes: 40,
  long: false,
  effort: 5,
  backAtStart: 2,
  backAtEnd: null,
  backTwoHoursAfter: null,
  noticed: 'laterOn',
  at: clock('18:30'),
  timeZone: ZONE,
}
const rating: BackupRows['ratings'] = {
  day: MONDAY,
  item: 'stiffness_day',
  value: 4,
  at: clock('17:00'),
  recallDays: 1,
  timeZone: ZONE,
}

export const SAMPLE_ROWS: { [S in BackupStore]: BackupRows[S][] } = {
  plans: [
    {
      id: `${fingerprint(PLAN)}-${acceptedAt}`,
      plan: PLAN,
      source: 'file',
      parts: ['interval'],
      taken: ['interval'],
      acceptedAt,
      day: MONDAY,
      before: { ...BEFORE_PLAN, running: { days: [1, 3], at: 1080 } },
    },
  ],
  bouts: [stretch('09:00', '10:01'), stretch('10:10', '11:00', { endedBy: 'locked', passiveMs: 5 * MINUTE })],
  nudges: [
    nudge,
    { ...nudge, at: clock('12:00'), kind: 'midday', outcome: 'done', answeredAt: clock('12:01') },
  ],
  resets: [
    resetAt('12:02', {
      before: 4,
      steps: [
        {
          id: 'R1',
          exercise: 'stand',
          played: 'stand',
          level: 'standard',
          result: 'done',
          side: null,
          seconds: 20.5,
        },
      ],
    }),
  ],
  ratings: [
    {
      ...rating,
      item: 'pain_day',
      value: 2,
      ticks: ['sleptBadly'],
      note: 'A long day, “stiff” at ٥ o’clock',
    },
    rating,
  ],
  marks: [
    { day: MONDAY, kind: 'gentle', at: clock('08:30'), undone: false },
    {
      day: MONDAY,
      kind: 'work',
      hours: [{ start: clock('07:00'), end: clock('19:00') }],
      at: clock('08:00'),
    },
  ],
  corrections: [word('up', '10:01', '10:10')],
  checks: [{ day: MONDAY, check: 'pelvis-1', side: 'both', question: 'harder', version: 1, answer: 'arch' }],
  runs: [run],
}
