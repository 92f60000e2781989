/**
 * What the user wants to be asked, and what was asked of late. A part of the state that pages alone look
 * into: to the background it is one like any other.
 */
import * as v from 'valibot'
import { addDays } from './day.ts'
import type { Day, RatingItem } from './facts.ts'
import { ITEMS, LONGEST_NOTE } from './items.ts'
import { isRealDay } from './real-day.ts'
import { ASKED, type Asked } from './state.ts'

export type Asking = {
  /** How often stiffness is asked about. */
  rhythm: 'daily' | 'weekly' | 'off'
  /** Pain is asked about on the same card. */
  pain: boolean
  /** The four questions that come every four weeks. */
  monthly: boolean
  /** "Has your back started hurting in the last 6 weeks?"; null before it was answered. */
  strain: { answer: 'yes' | 'no' | 'noPain'; day: Day } | null
  /** After six weeks of weekly questions daily ones were offered. */
  dailyOffered: boolean
  /** Weeks of asking are counted from this day's; null before the first. */
  since: Day | null
  /** "What would you like to do more easily?" */
  oneThing: string | null
  /** What was asked by itself, oldest first, and of which day; older than two weeks is dropped. */
  log: { day: Day; what: RatingItem | Asked; about: Day }[]
  /** The latest day whose question was skipped. */
  skipped: Partial<Record<RatingItem, Day>>
  /** The run of days is not shown. */
  hideRun: boolean
  /** ISO week whose digest was put aside. */
  digestSeen: string | null
}

const DEFAULT_ASKING: Asking = {
  rhythm: 'daily',
  pain: false,
  monthly: true,
  strain: null,
  dailyOffered: false,
  since: null,
  oneThing: null,
  log: [],
  skipped: {},
  hideRun: false,
  digestSeen: null,
}

const day = v.pipe(v.string(), v.check(isRealDay))
const item = v.picklist(Object.keys(ITEMS) as RatingItem[])

/** More than two weeks of asking; a file from elsewhere may have any. The latest stay. */
const MOST_LOGGED = 1000

const fields = {
  rhythm: v.picklist(['daily', 'weekly', 'off']),
  pain: v.boolean(),
  monthly: v.boolean(),
  strain: v.nullable(v.object({ answer: v.picklist(['yes', 'no', 'noPain']), day })),
  dailyOffered: v.boolean(),
  since: v.nullable(day),
  oneThing: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NOTE))),
  log: v.pipe(
    v.array(v.object({ day, what: v.union([item, v.picklist(ASKED)]), about: day })),
    v.transform((log) => log.slice(-MOST_LOGGED)),
  ),
  skipped: v.record(item, day) as v.GenericSchema<unknown, Asking['skipped']>,
  hideRun: v.boolean(),
  digestSeen: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-W\d\d$/))),
} satisfies { [Field in keyof Asking]: v.GenericSchema<unknown, Asking[Field]> }

/** As stored, from anywhere: a field that is missing or breaks its rule takes its default, the others stay. */
export function askingFrom(stored: unknown): Asking {
  const given = stored instanceof Object ? (stored as Record<string, unknown>) : {}
  // Of the first version: the day whose question was skipped.
  const skipped = typeof given.skipped === 'string' ? { stiffness_day: given.skipped } : given.skipped
  const read = Object.entries(fields).map(([name, schema]) => {
    const field = v.safeParse(schema as v.GenericSchema, name === 'skipped' ? skipped : given[name])
    return [name, field.success ? field.output : DEFAULT_ASKING[name as keyof Asking]]
  })
  return Object.fromEntries(read) as Asking
}

/** What was touched on a page; the day of an answer is put in by the reducer. */
export type AskingChange = Partial<
  Pick<Asking, 'rhythm' | 'pain' | 'monthly' | 'oneThing' | 'hideRun' | 'digestSeen'>
> & {
  strain?: NonNullable<Asking['strain']>['answer']
  /** The offer to be asked every day. */
  goDaily?: boolean
}

/** Four weeks, each with a question that comes once in all of them. */
const MONTH_DAYS = 28

/** A strain that is not new leaves what was chosen. */
const RHYTHM_AFTER = { yes: 'weekly', no: null, noPain: 'off' } as const

/** The change laid over what is there by now, or the name of the field that breaks its rule. */
export function changedAsking(before: Asking, change: AskingChange, today: Day): Asking | string {
  const { strain, goDaily, ...plain } = change
  const after: Asking = {
    ...before,
    ...(strain && {
      strain: { answer: strain, day: today },
      rhythm: RHYTHM_AFTER[strain] ?? before.rhythm,
      // A strain that is new is asked about anew.
      dailyOffered: false,
    }),
    ...(goDaily !== undefined && { dailyOffered: true, rhythm: goDaily ? 'daily' : before.rhythm }),
    ...plain,
  }
  const { since } = before
  if (since === null) after.since = after.strain !== null && after.rhythm !== 'off' ? today : null
  // Asked every day from now on: the weeks count anew, by whole months, so that each keeps its own question.
  else if (after.rhythm === 'daily' && before.rhythm !== 'daily') {
    const { days } = Temporal.PlainDate.from(since).until(today, { largestUnit: 'day' })
    after.since = addDays(since, MONTH_DAYS * Math.max(0, Math.floor(days / MONTH_DAYS)))
  }
  for (const [name, schema] of Object.entries(fields)) {
    if (!v.safeParse(schema as v.GenericSchema, after[name as keyof Asking]).success) return name
  }
  const unknown = Object.keys(plain).find((name) => !Object.hasOwn(fields, name))
  return unknown ?? after
}

const LOG_DAYS = 14

/** One more was asked by itself. A clock that was ahead leaves nothing in the time to come. */
export function logged(before: Asking, what: RatingItem | Asked, today: Day, about: Day): Asking {
  const kept = before.log.filter(({ day }) => day <= today && day > addDays(today, -LOG_DAYS))
  return { ...before, log: [...kept, { day: today, what, about }] }
}
