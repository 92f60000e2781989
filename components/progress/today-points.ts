/** Today as points in the order of time: stretches, breaks, nudges and resets. Pure. */
import type { Nudge, Reset } from '../../lib/core/facts.ts'
import type { TodayModel } from '../../lib/core/pages.ts'
import { type Segment, segmentsOf } from '../popup/today/segments.ts'

export type TodayPoint =
  | { kind: 'segment'; from: number; to: number; segment: Segment }
  | { kind: 'nudge'; from: number; to: number; nudge: Nudge }
  | { kind: 'reset'; from: number; to: number; reset: Reset }

/** Nudges that were never seen are none of the user's day. What is told and taken back is nothing. */
export function todayPoints(today: TodayModel): TodayPoint[] {
  const segments = segmentsOf(today).map((segment): TodayPoint => {
    return { kind: 'segment', from: segment.from, to: segment.to, segment }
  })
  const nudges = today.nudges.flatMap((nudge): TodayPoint[] =>
    nudge.shownAt === null ? [] : [{ kind: 'nudge', from: nudge.shownAt, to: nudge.shownAt, nudge }],
  )
  const resets = today.resets.flatMap((reset): TodayPoint[] =>
    reset.how === 'played' || reset.finished
      ? [{ kind: 'reset', from: reset.startedAt, to: reset.endedAt, reset }]
      : [],
  )
  return [...segments, ...nudges, ...resets].sort((a, b) => a.from - b.from)
}

/** The line from the first to the last moment, over `width`. */
export type TimeLine = { x: (at: number) => number; time: (x: number) => number }

const HOUR = 3_600_000

export function timeLine({ from, to }: Pick<TodayModel, 'from' | 'to'>, width: number): TimeLine {
  const scale = width / Math.max(HOUR, to - from)
  return { x: (at) => (at - from) * scale, time: (x) => from + x / scale }
}

/** A finger is so wide; what is short is easily missed. */
const NEAR_PX = 8

/** What is meant at a place: on the upper line the nearest mark, on the lower one what lies there. */
export function pointAt(points: TodayPoint[], line: TimeLine, x: number, isUpper: boolean): number {
  const distance = ({ from, to }: TodayPoint) => Math.max(line.x(from) - x, x - line.x(to), 0)
  const near = points
    .map((point, index) => ({ point, index, away: distance(point) }))
    .filter(({ point, away }) => (point.kind !== 'segment') === isUpper && away <= NEAR_PX)
    .sort((a, b) => a.away - b.away)
  return near[0]?.index ?? -1
}

const HOUR_STEPS = [1, 2, 3, 4, 6]
const HOUR_PX = 44

/** Full hours, so many as there is room for. */
export function hoursOf({ from, to, timeZone }: TodayModel, width: number): number[] {
  const perHour = timeLine({ from, to }, width).x(from + HOUR)
  const every = HOUR_STEPS.find((step) => step * perHour >= HOUR_PX) ?? 6
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const hours: number[] = []
  let hour = first.round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  for (; hour.epochMilliseconds <= to; hour = hour.add({ hours: 1 })) {
    if (hour.hour % every === 0) hours.push(hour.epochMilliseconds)
  }
  return hours
}
