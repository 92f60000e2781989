/** A day's facts in one row: a cache for lists and for the streak, rebuilt by this one function. */

import { correct } from './correct.ts'
import { clip, unionLength } from './day.ts'
import type { Bout, Correction, Day, Mark, Nudge, NudgeOutcome, Rating, Reset } from './facts.ts'
import { MINUTE } from './rules.ts'

export type DayFacts = {
  bouts: Bout[]
  nudges: Nudge[]
  resets: Reset[]
  ratings: Rating[]
  marks: Mark[]
  corrections: Correction[]
}

export type DaySummary = {
  day: Day
  /** By the user's plan on that day; null when the day has no first sample. */
  working: boolean | null
  /** Union of the day's stretches, in all and inside working hours. */
  screenMs: number
  inHoursMs: number
  longestMs: number
  stretches30: number
  stretches60: number
  nudges: Partial<Record<NudgeOutcome, number>>
  resets: number
  finished: number
  rating: number | null
}

/**
 * Length of each whole stretch that began on this day. `following` are the day's next rows in time,
 * needed for a stretch that crosses into the next day: it counts on the day it began.
 */
function stretchLengths(bouts: Bout[]): number[] {
  const lengths: number[] = []
  for (const bout of bouts.toSorted((a, b) => a.start - b.start)) {
    const last = lengths.length - 1
    if (bout.continues && last >= 0) lengths[last] = (lengths[last] ?? 0) + bout.end - bout.start
    else if (!bout.continues) lengths.push(bout.end - bout.start)
  }
  return lengths
}

/** `bouts` also holds the rows of the next day, of which only those that continue one of this day count, for its length. */
export function summarise(day: Day, facts: DayFacts): DaySummary {
  const bouts = correct(facts.bouts, facts.corrections)
  const own = bouts.filter((bout) => bout.day === day)
  const next = bouts.filter((bout) => bout.day > day)
  const firstNew = Math.min(...next.filter((bout) => !bout.continues).map(({ start }) => start))
  const tail = next.filter((bout) => bout.continues && bout.start < firstNew)
  const lengths = stretchLengths([...own, ...tail])
  const mark = facts.marks.find(({ kind }) => kind === 'work' || kind === 'off')
  const nudges: DaySummary['nudges'] = {}
  for (const { outcome } of facts.nudges) nudges[outcome] = (nudges[outcome] ?? 0) + 1
  return {
    day,
    working: mark ? mark.kind === 'work' : null,
    screenMs: unionLength(own),
    inHoursMs: unionLength(clip(own, mark?.hours ?? [])),
    longestMs: Math.max(0, ...lengths),
    stretches30: lengths.filter((ms) => ms >= 30 * MINUTE).length,
    stretches60: lengths.filter((ms) => ms >= 60 * MINUTE).length,
    nudges,
    resets: facts.resets.length,
    finished: facts.resets.filter(({ finished }) => finished).length,
    rating: facts.ratings.find(({ item }) => item === 'stiffness_day')?.value ?? null,
  }
}
