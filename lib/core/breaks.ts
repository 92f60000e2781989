/** The breaks of a day: what lies between its stretches, told apart by whose word they are. */
import { standing, takesAway } from './correct.ts'
import type { Bout, Correction, Nudge, Reset } from './facts.ts'

export type Break = {
  from: number
  to: number
  /** `confirmed` by the user: a nudge answered, a routine done, a correction. Otherwise `likely`, by what the computer saw. */
  word: 'likely' | 'confirmed'
}

type Said = { corrections: Correction[]; nudges: Nudge[]; resets: Reset[] }

/** "I'm getting up" is believed for a break that begins so soon after it. */
const ANSWERED_BEFORE_MS = 3 * 60_000

/** `stretches` are one day's, corrected and in order. In order: those between two of them, and one after the last by the user's word. */
export function breaksOf(stretches: Bout[], { corrections, nudges, resets }: Said, breakMs: number): Break[] {
  const words = standing(corrections)
  const last = stretches.at(-1)?.end ?? Number.POSITIVE_INFINITY
  const upTo = Math.max(
    ...words
      .filter((word) => takesAway(word) && word.meaning !== 'unsure' && word.from <= last)
      .map(({ to }) => to),
  )
  const after: Break[] = upTo > last ? [{ from: last, to: upTo, word: 'confirmed' }] : []
  const between = stretches.slice(1).flatMap((next, i): Break[] => {
    const before = stretches[i] as Bout
    const [from, to] = [before.end, next.start]
    // The same stretch in two rows, two browsers' stretches, or a time of which nobody can tell.
    if (to <= from || before.endedBy === 'unreliable') return []
    const overlaps = (start: number, end: number) => start < to && end > from
    const told = words.filter((word) => takesAway(word) && overlaps(word.from, word.to))
    if (told.some(({ meaning }) => meaning === 'unsure')) return []
    const rose = nudges.some(
      ({ outcome, why, answeredAt }) =>
        outcome === 'done' &&
        why === null &&
        answeredAt !== null &&
        answeredAt >= from - ANSWERED_BEFORE_MS &&
        answeredAt <= to,
    )
    const didRoutine = resets.some(({ startedAt, endedAt }) => overlaps(startedAt, endedAt))
    const confirmed = told.length > 0 || rose || didRoutine
    const short = to - from < breakMs && !confirmed && before.endedBy !== 'stoodUp'
    return short ? [] : [{ from, to, word: confirmed ? 'confirmed' : 'likely' }]
  })
  return [...between, ...after]
}
