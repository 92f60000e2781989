/** Where each day lies on the calendar, and how the arrow keys go over it. Pure; lengths in CSS pixels. */
import { addDays, mondayOf, weekday } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import type { DayRecord } from '../../lib/core/pages.ts'
import { daysBetween } from './spans.ts'

/** `open`: today, while it may still be anything. */
export type CellKind = 'done' | 'gentle' | 'missed' | 'off' | 'noData' | 'open'

export function kindOf(record: DayRecord | undefined, isToday: boolean): CellKind {
  const kind = record?.kind ?? 'noData'
  if (kind === 'done') return record?.gentle && record.finished === 0 ? 'gentle' : 'done'
  // Of a day of which nobody knows whether it was one of work nothing is said.
  if (record?.working == null) return isToday ? 'open' : 'noData'
  if (isToday && kind !== 'off') return 'open'
  return kind
}

export type Cell = { day: Day; x: number; y: number }
/** What is written beside the days: the first day of a month, or a weekday. */
export type Mark = { x: number; y: number; month?: Day; weekday?: number }

export type Grid = {
  /** Of a month each day has its number; a year has squares alone. */
  kind: 'month' | 'year'
  cells: Cell[]
  marks: Mark[]
  /** Of a cell. */
  width: number
  tall: number
  height: number
}

const LONGEST_MONTH = 42

export const isMonth = ({ from, to }: { from: Day; to: Day }) => daysBetween(from, to) < LONGEST_MONTH

export function gridOf(from: Day, to: Day, width: number): Grid {
  return isMonth({ from, to }) ? monthGrid(from, to, width) : yearGrid(from, to, width)
}

export const daysOf = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))

const HEAD = 24

/** A row for each week. */
function monthGrid(from: Day, to: Day, width: number): Grid {
  const [wide, tall] = [Math.min(64, width / 7), 52]
  const first = mondayOf(from)
  const cells = daysOf(from, to).map((day) => ({
    day,
    x: weekday(day) * wide,
    y: HEAD + Math.floor(daysBetween(first, day) / 7) * tall,
  }))
  const marks = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, x: (weekday + 0.5) * wide, y: 14 }))
  return { kind: 'month', cells, marks, width: wide, tall, height: (cells.at(-1)?.y ?? 0) + tall }
}

const SIDE = 36
const LEAST_CELL = 14
const MOST_CELL = 24
const BAND_GAP = 12

/** A column for each week, in as many bands as it takes. */
function yearGrid(from: Day, to: Day, width: number): Grid {
  const first = mondayOf(from)
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1
  const size = Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.floor((width - SIDE) / weeks)))
  const perBand = Math.max(1, Math.floor((width - SIDE) / size))
  const band = HEAD + 7 * size + BAND_GAP
  const cells = daysOf(from, to).map((day) => {
    const week = Math.floor(daysBetween(first, day) / 7)
    return {
      day,
      x: SIDE + (week % perBand) * size,
      y: Math.floor(week / perBand) * band + HEAD + weekday(day) * size,
    }
  })
  const bands = Math.ceil(weeks / perBand)
  const sides = Array.from({ length: bands }, (_, index) =>
    [0, 2, 4].map((day) => ({ weekday: day, x: 0, y: index * band + HEAD + day * size + size / 2 + 4 })),
  ).flat()
  const months = cells.flatMap(({ day, x, y }, index): Mark[] => {
    const opens = index === 0 || (weekday(day) === 0 && x === SIDE)
    const isFirst = day.endsWith('-01')
    // A name needs the room of two columns; the one at the begin of a band may have to go.
    const soon = cells.slice(index + 1, index + 14).some(({ day }) => day.endsWith('-01'))
    if (!isFirst && !(opens && !soon)) return []
    return [{ month: day, x, y: y - weekday(day) * size - 8 }]
  })
  return {
    kind: 'year',
    cells,
    marks: [...sides, ...months],
    width: size,
    tall: size,
    height: bands * band - BAND_GAP,
  }
}

/** The day at a place; -1 where there is none. */
export function cellAt({ cells, width, tall }: Grid, x: number, y: number): number {
  return cells.findIndex((cell) => cell.x <= x && x < cell.x + width && cell.y <= y && y < cell.y + tall)
}

/** Where a key goes from a day. Null when it means nothing here; at the edge it stays. */
export function stepOn({ kind, cells }: Grid, from: number, key: string): number | null {
  const [level, upright] = kind === 'month' ? [1, 7] : [7, 1]
  const steps: Record<string, number> = {
    ArrowLeft: -level,
    ArrowRight: level,
    ArrowUp: -upright,
    ArrowDown: upright,
    Home: -from,
    End: cells.length - 1 - from,
  }
  const step = steps[key]
  if (step === undefined) return null
  const next = from + step
  return next < 0 || next >= cells.length ? from : next
}
