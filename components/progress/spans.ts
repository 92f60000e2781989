/** A range in parts: days, weeks or months, each of which is a point of a chart. Pure. */
import { bisectRight } from 'd3-array'
import { addDays, mondayOf } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'

export type Unit = 'day' | 'week' | 'month'

/** `to` is its last day. `over`: it lies before today as a whole. */
export type Part = { from: Day; to: Day; over: boolean }

export type Spans = { unit: Unit; parts: Part[] }

/** `finest`: a chart of weeks has no days, but where the range is hardly longer than one. */
type Wanted = { from: Day; today: Day; begins: Day | null; finest: 'day' | 'week' }

const MOST_DAYS = { day: 105, week: 14 }
const MOST_WEEKS = 106
const LEAST_DAYS = 7

export const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** From the first day of the record, where that is later, but never less than a week. */
function firstOf({ from, today, begins }: Wanted): Day {
  const week = addDays(today, 1 - LEAST_DAYS)
  const known = begins === null || begins > week ? week : begins
  return from > known ? from : known
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
const nextMonth = (day: Day): Day => firstOfMonth(addDays(firstOfMonth(day), 31))

export function spansOf(wanted: Wanted): Spans {
  const { today, finest } = wanted
  const first = firstOf(wanted)
  const days = daysBetween(first, today) + 1
  if (days <= MOST_DAYS[finest])
    return { unit: 'day', parts: partsFrom(first, today, (day) => addDays(day, 1)) }
  if (days <= MOST_WEEKS * 7) {
    return { unit: 'week', parts: partsFrom(mondayOf(first), today, (day) => addDays(day, 7)) }
  }
  return { unit: 'month', parts: partsFrom(firstOfMonth(first), today, nextMonth) }
}

/** The same range in calendar weeks, however short or long it is. */
export function weeksOf(wanted: Omit<Wanted, 'finest'>): Spans {
  const first = mondayOf(firstOf({ ...wanted, finest: 'week' }))
  const parts = partsFrom(first, wanted.today, (day) => addDays(day, 7))
  // Of a week that begins before the range, and was recorded then, only half is known: it is left out.
  const isHalf = first < wanted.from && wanted.begins !== null && wanted.begins < wanted.from
  return { unit: 'week', parts: isHalf ? parts.slice(1) : parts }
}

function partsFrom(first: Day, today: Day, next: (day: Day) => Day): Part[] {
  const parts: Part[] = []
  for (let from = first; from <= today; from = next(from)) {
    const to = addDays(next(from), -1)
    parts.push({ from, to, over: to < today })
  }
  return parts
}

/** Where days lie, in parts from the first: 2.5 is the middle of the third. Those outside are left out; of two alike one. */
export function placesOf(days: Day[], { parts }: Spans): number[] {
  const places = days.flatMap((day) => {
    const index = parts.findIndex(({ from, to }) => from <= day && day <= to)
    const part = parts[index]
    return part ? index + daysBetween(part.from, day) / (daysBetween(part.from, part.to) + 1) : []
  })
  return [...new Set(places)]
}

/** The rows of each part. */
export function sorted<R extends { day: Day }>(rows: R[], parts: Part[]): R[][] {
  const froms = parts.map(({ from }) => from)
  const last = parts.at(-1)?.to ?? ''
  const found: R[][] = parts.map(() => [])
  for (const row of rows) {
    if (row.day <= last) found[bisectRight(froms, row.day) - 1]?.push(row)
  }
  return found
}
