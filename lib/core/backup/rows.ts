/**
 * The rows of a backup, field by field: stricter than what readers ask of stored rows (`row-shapes.ts`), for a file
 * may come from anywhere. A field that is not known is refused, and the fields come out in one order.
 */
import * as v from 'valibot'
import { askingFrom } from '../asking.ts'
import type { BoutEnd, Correction, Nudge, Reset, Tick, UserMark } from '../facts.ts'
import { LONGEST_NOTE } from '../items.ts'
import { DAYS_OFF } from '../marks.ts'
import { PLAN_PARTS } from '../plan/plan.ts'
import { practiceFrom } from '../practice.ts'
import { SHAPES } from '../row-shapes.ts'
import { settingsSchema } from '../rules.ts'
import { alike } from './alike.ts'
import {
  count,
  DAY_MS,
  day,
  flag,
  LONGEST_MS,
  LONGEST_WORD_MS,
  length,
  name,
  near,
  row,
  scale,
  time,
  timeZone,
} from './fields.ts'
import type { BackupRows, BackupStore } from './format.ts'

const ENDED_BY = [
  'idle',
  'locked',
  'gap',
  'stoodUp',
  'reset',
  'day',
  'timeZone',
  'unreliable',
  'corrected',
] as const satisfies BoutEnd[]

const bouts = v.pipe(
  row({
    start: time,
    end: time,
    activeMs: length,
    passiveMs: length,
    endedBy: v.picklist(ENDED_BY),
    continues: flag,
    day,
    timeZone,
  }),
  v.check(({ start, end, day }) => end >= start && end - start <= LONGEST_MS && near(day, start), 'order'),
)

const OUTCOMES = ['done', 'natural', 'dismissed', 'ignored', 'withdrawn', 'suppressed'] as const
const WHYS = [
  'paused',
  'outsideHours',
  'dayOff',
  'offHere',
  'watchFirst',
  'meeting',
  'sound',
  'fullScreen',
  'dayLimit',
  'noBreakpoint',
  'unreliable',
  'inputWentOn',
] as const

const nudges = v.pipe(
  row({
    at: time,
    kind: v.picklist(['stand', 'midday'] as const satisfies Nudge['kind'][]),
    shownAt: v.nullable(time),
    showings: count(1000),
    answeredAt: v.nullable(time),
    outcome: v.picklist(OUTCOMES),
    why: v.nullable(v.picklist(WHYS)),
    snoozes: count(1000),
    stretchMs: v.pipe(v.number(), v.minValue(0), v.maxValue(7 * DAY_MS)),
    day,
    timeZone,
  }),
  v.check(({ day, at }) => near(day, at), 'order'),
)

const step = row({
  id: name,
  exercise: name,
  played: name,
  level: v.picklist(['easier', 'standard', 'harder']),
  result: v.picklist(['done', 'skipped', 'stopped']),
  side: v.nullable(v.picklist(['left', 'right'])),
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS / 1000)),
})

const resets = v.pipe(
  row({
    startedAt: time,
    endedAt: time,
    plan: row({ id: name, version: count(1_000_000) }),
    routine: v.picklist(['midday-reset', 'mobility', 'strength']),
    version: v.picklist(['full', 'short', 'quiet', 'long'] as const satisfies Reset['version'][]),
    how: v.picklist(['played', 'selfLogged']),
    finished: flag,
    steps: v.pipe(v.array(step), v.maxLength(60)),
    before: scale,
    after: scale,
    day,
    timeZone,
  }),
  v.check(({ day, startedAt }) => near(day, startedAt), 'order'),
)

const { item, value } = SHAPES.ratings.entries
const ratings = v.pipe(
  row({
    day,
    item,
    value,
    at: time,
    recallDays: count(28),
    timeZone,
    ticks: v.optional(
      v.pipe(v.array(v.picklist(['sleptBadly', 'travelled'] as const satisfies Tick[])), v.maxLength(2)),
    ),
    note: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE))),
  }),
  v.check((given) => v.is(SHAPES.ratings, given), 'number'),
)

const planMarks = row({
  day,
  kind: v.picklist(['work', 'off']),
  hours: v.pipe(
    v.array(
      v.pipe(
        row({ start: time, end: time }),
        v.check(({ start, end }) => end >= start, 'order'),
      ),
    ),
    v.maxLength(60),
  ),
  at: time,
})
const userMarks = row({
  day,
  kind: v.picklist([...DAYS_OFF, 'gentle', 'watched', 'visit'] as const satisfies UserMark['kind'][]),
  at: time,
  undone: flag,
})
const marks = v.variant('kind', [planMarks, userMarks])

const corrections = v.pipe(
  row({
    at: time,
    from: time,
    to: time,
    meaning: v.picklist([
      'up',
      'away',
      'sitting',
      'call',
      'watching',
      'unsure',
      'stood',
    ] as const satisfies Correction['meaning'][]),
    undone: flag,
    day,
    timeZone,
  }),
  // Days in which the computer does not tell when nobody is there are one row.
  v.check(({ from, to, day }) => to >= from && to - from <= LONGEST_WORD_MS && near(day, from), 'order'),
)

const checks = row({
  day,
  check: name,
  side: v.picklist(['left', 'right', 'both']),
  question: name,
  version: count(1000),
  answer: name,
})

const runs = row({ ...SHAPES.runs.entries, id: name, day, at: time, timeZone })

/** A part of the state as it was decoded, and nothing else: what would have been put right is refused. */
const asDecoded = <T>(decode: (given: unknown) => T) => v.custom<T>((given) => alike(decode(given), given))

const planParts = v.pipe(v.array(v.picklist(PLAN_PARTS)), v.maxLength(PLAN_PARTS.length))

const word = row({
  choice: v.picklist(['easier', 'harder', 'asPlanned', 'leaveOut']),
  at: time,
  backAt: v.nullable(time),
})

/** As it was before the plan: for taking it back. */
const before = row({
  settings: asDecoded((given) => v.safeParse(settingsSchema, given).output),
  plan: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  running: asDecoded((running) => practiceFrom({ running }).running),
  mobility: asDecoded((mobility) => practiceFrom({ mobility }).mobility),
  strengthDays: asDecoded((strengthDays) => practiceFrom({ strengthDays }).strengthDays),
  rhythm: asDecoded((rhythm) => askingFrom({ rhythm }).rhythm),
  pain: flag,
  oneThing: asDecoded((oneThing) => askingFrom({ oneThing }).oneThing),
  waiting: flag,
  exercises: v.pipe(v.record(name, v.nullable(word)), v.maxEntries(100)),
})

const plans = v.pipe(
  row({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}-\d{1,16}$/)),
    /** Decoded as a clinic's own file would be, by whoever reads the backup. */
    plan: v.unknown(),
    source: v.picklist(['file', 'code', 'policy', 'made']),
    parts: planParts,
    taken: planParts,
    acceptedAt: time,
    day,
    before,
  }),
  v.check(({ id, acceptedAt }) => id.endsWith(`-${acceptedAt}`), 'order'),
)

export const ROWS = {
  plans,
  bouts,
  nudges,
  resets,
  ratings,
  marks,
  corrections,
  checks,
  runs,
} as { [S in BackupStore]: v.GenericSchema<unknown, BackupRows[S]> }
