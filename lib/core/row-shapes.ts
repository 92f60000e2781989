/** The shapes of stored rows, as far as whoever reads them relies on them. A backup asks for more (`backup/rows.ts`). */
import * as v from 'valibot'
import { NOTICED, type RatingItem } from './facts.ts'
import { ITEMS } from './items.ts'
import { isRealDay } from './real-day.ts'

const number = v.number() // not NaN
const flag = v.boolean()
const text = v.string()
const atLeast0 = v.pipe(number, v.minValue(0), v.finite())
const whole = (from: number, to: number) => v.pipe(number, v.integer(), v.minValue(from), v.maxValue(to))
const scale = v.nullable(whole(0, 10))
/** Rows of years have few days that were not looked at yet. */
const days = new Map<string, boolean>()
function isDay(given: string): boolean {
  const known = days.get(given)
  if (known !== undefined) return known
  const is = isRealDay(given)
  days.set(given, is)
  return is
}
const day = v.pipe(text, v.check(isDay))

const rating = v.pipe(
  v.object({
    day,
    item: v.picklist(Object.keys(ITEMS) as RatingItem[]),
    value: atLeast0,
    at: number,
    ticks: v.optional(v.array(text)),
    note: v.optional(text),
  }),
  v.check(({ item, value }) => Number.isInteger(value) && value <= ITEMS[item].highest),
)

const run = v.object({
  id: text,
  day,
  minutes: v.nullable(whole(1, 1440)),
  long: flag,
  effort: scale,
  backAtStart: scale,
  backAtEnd: scale,
  backTwoHoursAfter: scale,
  noticed: v.nullable(v.picklist(NOTICED)),
})

const reset = v.object({
  day,
  startedAt: number,
  endedAt: number,
  routine: text,
  how: text,
  finished: flag,
  steps: v.array(v.object({ exercise: text, result: text })),
  before: scale,
  after: scale,
})

const summary = v.object({
  day,
  working: v.nullable(flag),
  screenMs: atLeast0,
  inHoursMs: atLeast0,
  longestMs: atLeast0,
  stretches30: atLeast0,
  stretches60: atLeast0,
  breaks: atLeast0,
  stands: atLeast0,
  resets: atLeast0,
  finished: atLeast0,
  rating: scale,
  nudges: v.record(text, atLeast0),
})

const span = v.object({ start: number, end: number })

const mark = v.pipe(
  v.object({ day, kind: text, at: number, hours: v.optional(v.array(span)) }),
  v.check(({ kind, hours }) => hours !== undefined || (kind !== 'work' && kind !== 'off')),
)

const bout = v.object({
  ...span.entries,
  day,
  activeMs: atLeast0,
  passiveMs: atLeast0,
  continues: flag,
  timeZone: text,
})

const nudge = v.object({ day, at: number, kind: text, outcome: text, shownAt: v.nullable(number) })

export const SHAPES = {
  ratings: rating,
  runs: run,
  resets: reset,
  days: summary,
  marks: mark,
  bouts: bout,
  nudges: nudge,
}
