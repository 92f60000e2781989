/**
 * What an organisation may say through managed settings: a few defaults, two locks, where to ask, and a plan to
 * suggest. There is no more of it: nothing here can put a question, ask for a rating, lock a pause, lock nudges on,
 * hide what is said of privacy, put a plan in place, or read anything out (CLINICAL-AMENDMENTS.md B1-15).
 */
import * as v from 'valibot'
import { cleanText } from './plan/clean-text.ts'
import type { Hours } from './rules.ts'

export type Policy = {
  /** Who says so; empty where it does not tell. */
  organisation: string
  /** Working hours to begin with, seven lists, Monday first. */
  hours: Hours[][] | null
  /** They cannot be changed. */
  lockHours: boolean
  /** No free-text notes are taken. */
  noNotes: boolean
  /** Whom to ask, beside the help that is there anyway. */
  support: string
  /** Keys that are there and could not be read. */
  unread: string[]
}

const text = (longest: number) =>
  v.pipe(v.string(), v.maxLength(4 * longest), v.transform(cleanText), v.maxLength(longest))

const CLOCK = /^(\d\d):([0-5]\d)$/
const DAY_MINUTES = 24 * 60

/** `24:00` is the end of the day; an end that is not later lies on the next day. */
const clock = v.pipe(
  v.string(),
  v.regex(CLOCK),
  v.transform((given) => {
    const [, hours = '', minutes = ''] = CLOCK.exec(given) ?? []
    return Number(hours) * 60 + Number(minutes)
  }),
  v.maxValue(DAY_MINUTES),
)

const range = v.pipe(
  v.object({ from: v.pipe(clock, v.maxValue(DAY_MINUTES - 1)), to: clock }),
  v.transform(({ from, to }): Hours => ({ start: from, end: to > from ? to : to + DAY_MINUTES })),
)
const week = v.pipe(
  v.array(
    v.pipe(
      v.array(range),
      v.maxLength(6),
      v.check((ranges) => ranges.every(inOrder)),
    ),
  ),
  v.length(7),
)

function inOrder({ start }: Hours, index: number, ranges: Hours[]): boolean {
  return index === 0 || start >= (ranges[index - 1]?.end ?? 0)
}

const KEYS = {
  organisation: text(60),
  workingHours: week,
  lockHours: v.boolean(),
  noNotes: v.boolean(),
  support: text(280),
} satisfies Record<string, v.GenericSchema>

/** Each key by itself: one that is damaged must not take the others with it. Null where there is none of ours. */
export function policyFrom(managed: unknown): Policy | null {
  const given = managed instanceof Object ? (managed as Record<string, unknown>) : {}
  const known = Object.keys(KEYS).filter((key) => Object.hasOwn(given, key))
  if (known.length === 0) return null
  const unread: string[] = []
  const read = <T>(key: keyof typeof KEYS, schema: v.GenericSchema<unknown, T>, without: T): T => {
    if (!known.includes(key)) return without
    const field = v.safeParse(schema, given[key])
    if (!field.success) unread.push(key)
    return field.success ? field.output : without
  }
  const hours = read<Hours[][] | null>('workingHours', KEYS.workingHours, null)
  return {
    organisation: read('organisation', KEYS.organisation, ''),
    hours,
    // A week without hours is a pause for ever, which nobody may lock.
    lockHours: read('lockHours', KEYS.lockHours, false) && hours?.some((day) => day.length > 0) === true,
    noNotes: read('noNotes', KEYS.noNotes, false),
    support: read('support', KEYS.support, ''),
    unread,
  }
}
