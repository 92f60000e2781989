/** The user's word about the time behind, and what it changes from now on. */
import { takesAway } from './correct.ts'
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Correction } from './facts.ts'
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
  const answered = answer(before, row)
  const { phase } = answered.tracker
  const fact = { store: 'corrections', row } as const
  if (!takesAway(row) || phase.kind !== 'atScreen' || to <= phase.bout.stretchStart) {
    return { state: answered, facts: [fact] }
  }
  // Whoever was up meanwhile is not to be asked to stand for what was before.
  const upUntil = Math.max(to, phase.bout.upUntil ?? 0)
  const over = stretchOver(answered.nudger, rules)
  return {
    state: {
      ...answered,
      tracker: { ...answered.tracker, phase: { ...phase, bout: { ...phase.bout, upUntil } } },
      nudger: over.state,
    },
    facts: [fact, ...over.facts],
  }
}

/** The row stays, and counts for nothing. */
export function onUndo(before: State, correction: Correction): Result {
  const { phase } = before.tracker
  const undone =
    phase.kind === 'atScreen' && phase.bout.upUntil === correction.to
      ? { ...before.tracker, phase: { ...phase, bout: { ...phase.bout, upUntil: null } } }
      : before.tracker
  return {
    state: { ...before, tracker: undone },
    facts: [{ store: 'corrections', row: { ...correction, undone: true } }],
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
  const notWatched = question.about === 'watched' && meaning === 'away'
  return {
    ...before,
    tracker: settled(before.tracker),
    settings: notWatched ? { ...before.settings, watchCapMinutes: 0 } : before.settings,
  }
}
