/** The user's word about the time behind, and what it changes from now on. */
import { stretchMs } from './bout.ts'
import { takesAway } from './correct.ts'
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Correction, Fact } from './facts.ts'
import { stretchOver } from './open-nudge.ts'
import type { Rules } from './rules.ts'
import { RefusedError, type Result, type State } from './state.ts'

/** A page's clock and the worker's are the same; what is "now" on a page lies behind when it arrives. */
const LONGEST_MS = 86_400_000

/** Throws a RefusedError for a time that has not passed, or is none. */
export function onCorrect(
  before: State,
  { from, to, meaning }: Extract<Action, { type: 'correct' }>,
  at: number,
  timeZone: string,
  rules: Rules,
): Result {
  if (!(from < to && to <= at && at - from <= LONGEST_MS)) {
    throw new RefusedError(`correction: from ${from} to ${to} is not within the day before ${at}`)
  }
  const day = dayOf(from, timeZone, rules.settings.dayStartHour)
  const row: Correction = { at, from, to, meaning, undone: false, day, timeZone }
  const ups = upsOf(before)
  return told(answer(before, row), row, takesAway(row) ? [...ups, to] : ups, rules)
}

/** The row stays, and counts for nothing. */
export function onUndo(before: State, correction: Correction, rules: Rules): Result {
  const ups = upsOf(before)
  const index = takesAway(correction) ? ups.indexOf(correction.to) : -1
  const { notWatched } = before.tracker
  const asked = notWatched?.from === correction.from && notWatched.to === correction.to
  const state = asked
    ? { ...before, tracker: { ...before.tracker, notWatched: null, watchedAsked: false } }
    : before
  return told(state, { ...correction, undone: true }, ups.toSpliced(index, index < 0 ? 0 : 1), rules)
}

/** Until when the open stretch was interrupted, by each word that stands. */
function upsOf({ tracker: { phase } }: State): number[] {
  return phase.kind === 'atScreen' ? phase.bout.ups : []
}

/** Whoever was up until then is not to be asked to stand for what was before. */
function told(before: State, row: Correction, ups: number[], rules: Rules): Result {
  const { tracker, nudger } = before
  const fact: Fact = { store: 'corrections', row }
  if (tracker.phase.kind !== 'atScreen') return { state: before, facts: [fact] }
  const bout = { ...tracker.phase.bout, ups }
  const lengthMs = stretchMs(bout)
  const grownMs = lengthMs - stretchMs(tracker.phase.bout)
  // A nudge stays, and so does the time to the next, where it would have come all the same.
  const over =
    grownMs !== 0 && lengthMs < rules.intervalMs
      ? stretchOver(nudger, rules)
      : { state: { ...nudger, nextAtMs: nudger.nextAtMs + grownMs }, facts: [] }
  return {
    state: { ...before, tracker: { ...tracker, phase: { kind: 'atScreen', bout } }, nudger: over.state },
    facts: [fact, ...over.facts],
  }
}

export function onQuestion(before: State, what: 'absenceAsked' | 'absenceSettled'): Result {
  const { question } = before.tracker
  if (question === null) return { state: before, facts: [] }
  const tracker =
    what === 'absenceAsked'
      ? { ...before.tracker, question: { ...question, asked: true } }
      : settled(before.tracker)
  return { state: { ...before, tracker }, facts: [] }
}

function settled(tracker: State['tracker']): State['tracker'] {
  const watchedAsked = tracker.watchedAsked || tracker.question?.about === 'watched'
  return { ...tracker, question: null, watchedAsked }
}

/** A word about the absence that was asked about answers it; that a video was not watched is remembered. */
function answer(before: State, { from, to, meaning }: Correction): State {
  const { question } = before.tracker
  if (question === null || to <= question.from || from >= question.to) return before
  // A word about another time around it is no answer to "Watching, or away?".
  const exactly = from === question.from && to === question.to
  if (!exactly) return { ...before, tracker: { ...before.tracker, question: null } }
  const tracker = settled(before.tracker)
  const notWatched = question.about === 'watched' && meaning === 'away'
  return { ...before, tracker: notWatched ? { ...tracker, notWatched: { from, to } } : tracker }
}
