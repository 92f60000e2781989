/** What on the strip of today can be picked: stretches and breaks, in the order of time. */
import { clip, type Span } from '../../../lib/core/day.ts'
import type { Correction } from '../../../lib/core/facts.ts'
import type { TodayModel } from '../../../lib/core/pages.ts'

export type Segment = {
  /** `unsure`: the computer did not tell when nobody was there. */
  kind: 'stretch' | 'break' | 'away' | 'unsure'
  from: number
  to: number
  confirmed: boolean
}

/** What the user may say of a segment. */
export type Meaning = Exclude<Correction['meaning'], 'unsure'>

/** An absence shorter than this is a pause, and nothing to be asked about; a stretch has nothing to tell yet. */
const SHORTEST_MS = 60_000
const isLong = ({ from, to }: Segment) => to - from >= SHORTEST_MS

/** What was just said. */
export type Word = Pick<Correction, 'from' | 'to' | 'meaning'>

export function segmentsOf({ stretches, breaks, unsure, awaySince, at }: TodayModel): Segment[] {
  const spans = stretches.map(({ start, end }): Segment => {
    return { kind: 'stretch', from: start, to: end, confirmed: false }
  })
  const rests = breaks.map(({ from, to, word }): Segment => {
    return { kind: 'break', from, to, confirmed: word === 'confirmed' }
  })
  const untold = unsure.map(({ start, end }): Segment => {
    return { kind: 'unsure', from: start, to: end, confirmed: false }
  })
  // A break by the user's word may reach into it.
  const since = Math.max(awaySince ?? at, ...breaks.map(({ to }) => to))
  const away: Segment = { kind: 'away', from: since, to: at, confirmed: false }
  return [...[...spans, ...untold, away].filter(isLong), ...rests].sort((a, b) => a.from - b.from)
}

/** Breaks are short: within `nearMs` of one it is meant, otherwise what lies at `time`. */
export function segmentAt(segments: Segment[], time: number, nearMs: number): Segment | null {
  const distance = ({ from, to }: Segment) => Math.max(from - time, time - to, 0)
  const near = (kind: (segment: Segment) => boolean, within: number) =>
    segments
      .filter((segment) => kind(segment) && distance(segment) <= within)
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  return near(({ kind }) => kind !== 'stretch', nearMs) ?? near(() => true, nearMs)
}

/** The part of a stretch that is meant when it was touched at `time`: ten minutes around it. */
export function around({ from, to }: Segment, time: number | null): { from: number; to: number } {
  const TEN_MS = 10 * 60_000
  const end = Math.min(to, Math.max(from + TEN_MS, (time ?? to) + TEN_MS / 2))
  return { from: Math.max(from, end - TEN_MS), to: end }
}

/** Where a stretch was spent standing, by the user's word; a later word for being up takes its part away. */
export function stoodParts({ corrections, stretches }: TodayModel): Span[] {
  const words = corrections.flatMap(({ meaning, from, to }) =>
    meaning === 'stood' ? [{ start: from, end: to }] : [],
  )
  return joined(clip(words, stretches))
}

/** Said twice, or touching, they are one. */
function joined(spans: Span[]): Span[] {
  const done: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = done.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else done.push({ ...span })
  }
  return done
}

/** The words about a segment that stand. */
export function wordsAbout({ corrections }: TodayModel, { from, to }: Segment): Correction[] {
  return corrections.filter((word) => word.from < to && word.to > from)
}
