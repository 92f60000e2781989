/** The settings as they are being typed, and what is wrong with them. Pure. */
import type { Settings } from '../../lib/core/rules.ts'

export type HoursDraft = { from: string; to: string }
export type Draft = { interval: string; breakLength: string; week: HoursDraft[][] }

export type Problem =
  | { kind: 'interval' }
  | { kind: 'break' }
  /** `row` and `other` count from 1. */
  | { kind: 'missing' | 'same'; day: number; row: number }
  | { kind: 'overlap'; day: number; row: number; other: number }

const DAY = 24 * 60

function clockOf(minutes: number): string {
  const inDay = minutes % DAY
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** Minutes since midnight, or null while it is not a time. */
export function minutesOf(clock: string): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(clock)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** Hours that end at or before their beginning end on the next day. */
export function endsNextDay({ from, to }: HoursDraft): boolean {
  const start = minutesOf(from)
  const end = minutesOf(to)
  return start !== null && end !== null && end < start && end > 0
}

export function draftOf(settings: Settings): Draft {
  return {
    interval: String(settings.intervalMinutes),
    breakLength: String(settings.breakMinutes),
    week: settings.workingHours.map((ranges) =>
      ranges.map(({ start, end }) => ({ from: clockOf(start), to: clockOf(end) })),
    ),
  }
}

function whole(text: string, least: number, most: number): number | null {
  const value = Number(text)
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null
}

type Range = { start: number; end: number }

function rangesOf(day: HoursDraft[], index: number): { ranges: Range[]; problems: Problem[] } {
  const ranges: Range[] = []
  const problems: Problem[] = []
  for (const [i, { from, to }] of day.entries()) {
    const start = minutesOf(from)
    const end = minutesOf(to)
    if (start === null || end === null) problems.push({ kind: 'missing', day: index, row: i + 1 })
    else if (start === end) problems.push({ kind: 'same', day: index, row: i + 1 })
    else ranges.push({ start, end: end < start ? end + DAY : end })
  }
  if (problems.length > 0) return { ranges, problems }
  for (const [i, a] of ranges.entries()) {
    const other = ranges.findIndex((b, j) => j > i && a.start < b.end && b.start < a.end)
    if (other > 0) problems.push({ kind: 'overlap', day: index, row: i + 1, other: other + 1 })
  }
  // In the order typed: sorting would move the row from under the cursor.
  return { ranges, problems }
}

/** The settings that the draft means, `before` with its fields replaced, or every problem with its place. */
export function settingsOf(draft: Draft, before: Settings): { settings: Settings } | { problems: Problem[] } {
  const interval = whole(draft.interval, 30, 90)
  const breakLength = whole(draft.breakLength, 2, 10)
  const week = draft.week.map(rangesOf)
  const problems: Problem[] = [
    ...(interval === null ? [{ kind: 'interval' } as const] : []),
    ...(breakLength === null ? [{ kind: 'break' } as const] : []),
    ...week.flatMap((day) => day.problems),
  ]
  if (interval === null || breakLength === null || problems.length > 0) return { problems }
  return {
    settings: {
      ...before,
      intervalMinutes: interval,
      breakMinutes: breakLength,
      workingHours: week.map(({ ranges }) => ranges),
    },
  }
}
