/** What the rows of a backup are made of. A file may come from anywhere: every number and every text has its end. */
import * as v from 'valibot'
import { SHAPES } from '../row-shapes.ts'

const LATEST = 8.64e15
export const DAY_MS = 86_400_000
/** A stretch is cut where its day ends; whoever sets clocks may have made more of it. */
export const LONGEST_MS = 7 * DAY_MS
/** The computer may not tell for long when nobody is there. */
export const LONGEST_WORD_MS = 400 * DAY_MS

export const flag = v.boolean()
export const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST))
export const length = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS))
export const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const short = v.pipe(v.string(), v.maxLength(60))
/** Of an exercise, a question, an answer: never a sentence. */
export const name = v.pipe(short, v.regex(/^[\w.-]+$/))
export const scale = v.nullable(count(10))

/** Whoever draws a calendar goes through every day between the first and the last. */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2199-12-31'
export const day = v.pipe(
  SHAPES.bouts.entries.day,
  v.check((given) => given >= FIRST_DAY && given <= LAST_DAY, 'date'),
)

const zones = new Map<string, boolean>()
function isZone(given: string): boolean {
  const known = zones.get(given)
  if (known !== undefined) return known
  let is = true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(given)
  } catch {
    is = false
  }
  // There are some six hundred; a file may have as many as it has lines.
  if (zones.size < 1000) zones.set(given, is)
  return is
}
export const timeZone = v.pipe(short, v.check(isZone, 'choice'))

/** `entries` without what every object inherits: `constructor` is no field of ours. */
export const row = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(Object.assign(Object.create(null), entries) as E)

/** A row's day lies near its times. */
export const near = (day: string, at: number) => Math.abs(Date.parse(day) - at) <= LONGEST_MS
