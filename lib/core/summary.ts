/** A day's facts in one row: a cache for lists and for the streak, rebuilt by this one function. */

import { correct } from './correct.ts'
import { clip, unionLength } from './day.ts'
import type { Bout, Correction, Day, Mark, Nudge, NudgeOutcome, Rating, Reset } from './facts.ts'
import { isDayOff, isPlanMark, planMark } from './marks.ts'
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
  /** By the user’s plan and word; null when nobody was there and nothing was said. */
  working: boolean | null
  /** Standing up is enough. */
  gentle: boolean
  /** Without nudges, to see how it is without. */
  watched: boolean
  /** Union of the day's stretches, in all and inside working hours. */
  screenMs: number
  inHoursMs: number
  longestMs: number
  stretches30: number
  stretches60: number
  /** Between the day's stretches. */
  breaks: number
  /** Nudges that were seen and led to a break. */
  stands: number
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

/** A nudge that was seen, and led to a break. */
const stoodUp = ({ outcome, why, shownAt }: Nudge) =>
  (outcome === 'done' && why === null) || (outcome === 'natural' && shownAt !== null)

/** `bouts` also holds the rows of the next day, of which only those that continue one of this day count, for its length. */
export function summarise(day: Day, facts: DayFacts): DaySummary {
  const bouts = correct(facts.bouts, facts.corrections)
  const own = bouts.filter((bout) => bout.day === day)
  const next = bouts.filter((bout) => bout.day > day)
  const firstNew = Math.min(...next.filter((bout) => !bout.continues).map(({ start }) => start))
  const tail = next.filter((bout) => bout.continues && bout.start < firstNew)
  const lengths = stretchLengths([...own, ...tail])
  const mark = planMark(facts.marks)
  const said = facts.marks.filter((mark) => !isPlanMark(mark) && !mark.undone).map(({ kind }) => kind)
  const nudges: DaySummary['nudges'] = {}
  for (const { outcome } of facts.nudges) nudges[outcome] = (nudges[outcome] ?? 0) + 1
  return {
    day,
    working: said.some(isDayOff) ? false : mark && mark.kind === 'work',
    gentle: said.includes('gentle'),
    watched: said.includes('watched'),
    screenMs: unionLength(own),
    inHoursMs: unionLength(clip(own, mark?.hours ?? [])),
    longestMs: Math.max(0, ...lengths),
    stretches30: lengths.filter((ms) => ms >= 30 * MINUTE).length,
    stretches60: lengths.filter((ms) => ms >= 60 * MINUTE).length,
    breaks: own.filter(({ continues }, index) => !continues && index > 0).length,
    stands: facts.nudges.filter(stoodUp).length,
    nudges,
    // Told and taken back is nothing.
    resets: facts.resets.filter(({ how, finished }) => how === 'played' || finished).length,
    finished: facts.resets.filter(({ finished }) => finished).length,
    rating: facts.ratings.find(({ item }) => item === 'stiffness_day')?.value ?? null,
  }
}
