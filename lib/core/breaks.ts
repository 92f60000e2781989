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

/** `stretches` are one day's, corrected and in order. In order: those between two of them, and by the user's word before, after and instead of them. */
export function breaksOf(stretches: Bout[], { corrections, nudges, resets }: Said, breakMs: number): Break[] {
  const words = standing(corrections)
  const between = stretches.slice(1).flatMap((next, i): Break[] => {
    // A second browser's stretch may lie inside another: the break begins after whichever ended last.
    const before = stretches.slice(0, i + 1).reduce((one, other) => (other.end < one.end ? one : other))
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
    const didRoutine = resets.some(
      ({ how, startedAt, endedAt }) => how === 'played' && overlaps(startedAt, endedAt),
    )
    const confirmed = told.length > 0 || rose || didRoutine
    const short = to - from < breakMs && !confirmed && before.endedBy !== 'stoodUp'
    return short ? [] : [{ from, to, word: confirmed ? 'confirmed' : 'likely' }]
  })
  return [
    ...between,
    ...alone(words, [...stretches, ...between.map(({ from, to }) => ({ start: from, end: to }))]),
  ].sort((a, b) => a.from - b.from)
}

/** By the user's word, where no stretch is left on one of its sides: it must be seen, to be undone. */
function alone(words: Correction[], known: { start: number; end: number }[]): Break[] {
  const found: Break[] = []
  for (const { from, to, meaning } of words.filter(takesAway)) {
    const seen = [...known, ...found.map((each) => ({ start: each.from, end: each.to }))]
    if (meaning === 'unsure' || seen.some(({ start, end }) => start < to && end > from)) continue
    found.push({ from, to, word: 'confirmed' })
  }
  return found
}
