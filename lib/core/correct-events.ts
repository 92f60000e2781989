/** The user's word about the time behind, and what it changes from now on. */
import { boutRow, openBout } from './bout.ts'
import { beginning, correct, standing, takesAway } from './correct.ts'
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Bout, Correction, Fact } from './facts.ts'
import { stretchOver } from './nudge-end.ts'
import { nextAt, openNudge } from './open-nudge.ts'
import type { Rules } from './rules.ts'
import { type OpenBout, RefusedError, type Result, type State, type TrackerState } from './state.ts'
import { boutEnd, openStretch } from './stretch.ts'

/** What is stored of the days that a word may be about: the stretches that ended, and what was said before. */
export type Recorded = { bouts: Bout[]; corrections: Correction[] }

/** A page's clock and the worker's are the same; what is "now" on a page lies behind when it arrives. */
const LONGEST_MS = 86_400_000

/** Throws a RefusedError for a time that has not passed, or is none, and for one at the screen where a day begins. */
export function onCorrect(
  before: State,
  { from, to, meaning }: Extract<Action, { type: 'correct' }>,
  at: number,
  timeZone: string,
  recorded: Recorded,
  rules: Rules,
): Result {
  if (!(from < to && to <= at && at - from <= LONGEST_MS)) {
    throw new RefusedError(`correction: from ${from} to ${to} is not within the day before ${at}`)
  }
  const { dayStartHour } = rules.settings
  const day = dayOf(from, timeZone, dayStartHour)
  // What it fills in is one row, of one day.
  if (!takesAway({ meaning }) && dayOf(to - 1, timeZone, dayStartHour) !== day) {
    throw new RefusedError(`correction.to: ${to} is of another day than ${from}`)
  }
  // The later word goes over the earlier, also where the clock was set back in between.
  const saidAt = Math.max(at, ...recorded.corrections.map((word) => word.at + 1))
  const row: Correction = { at: saidAt, from, to, meaning, undone: false, day, timeZone }
  return told(answer(before, row), row, at, recorded, rules)
}

/** The row stays, and counts for nothing. */
export function onUndo(
  before: State,
  correction: Correction,
  at: number,
  recorded: Recorded,
  rules: Rules,
): Result {
  const { notWatched } = before.tracker
  const asked = notWatched?.from === correction.from && notWatched.to === correction.to
  const state = asked
    ? { ...before, tracker: { ...before.tracker, notWatched: null, watchedAsked: false } }
    : before
  return told(state, { ...correction, undone: true }, at, recorded, rules)
}

/**
 * The stretch is as long as the corrected rows say, and an open nudge that would not have come ends: whoever
 * was up is not to be asked to stand for what was before. All else that depends on its length is computed.
 */
function told(before: State, row: Correction, at: number, recorded: Recorded, rules: Rules): Result {
  const known = recorded.corrections.filter((word) => word.at !== row.at)
  const said = saidOf(before.tracker, recorded.bouts, standing([...known, row]), at, rules)
  const state: State = { ...before, tracker: { ...before.tracker, said } }
  const facts: Fact[] = [{ store: 'corrections', row }]
  const [was, is] = [openStretch(before.tracker), openStretch(state.tracker)]
  const cut = is !== null && is.start !== was?.start && is.end < nextAt(before.nudger, is.start, rules)
  if (!cut || openNudge(before.nudger.phase) === null) return { state, facts }
  const over = stretchOver(before.nudger, rules)
  return { state: { ...state, nudger: over.state }, facts: [...facts, ...over.facts] }
}

/**
 * What the words that stand make of a stretch that has begun by the end of the last of them: one that is
 * open, or one that the next look finds to have begun. Null when none reaches so far.
 */
function saidOf(
  { phase }: TrackerState,
  bouts: Bout[],
  standing: Correction[],
  at: number,
  rules: Rules,
): TrackerState['said'] {
  // One said while the clock was ahead is about a time that has yet to come.
  const words = standing.filter(({ to, meaning }) => to <= at && meaning !== 'stood')
  const last = words.toSorted((a, b) => a.to - b.to).at(-1)
  const bout = 'bout' in phase ? phase.bout : null
  const since = bout ? bout.stretchStart : 'since' in phase ? phase.since : Number.POSITIVE_INFINITY
  if (!last || last.to < since || words.every(({ meaning }) => meaning === 'unsure')) return null
  const { to, timeZone } = last
  // The rows of before a day boundary are part of the open one; those of before the clock was set back lie behind it.
  const rows = bouts.filter(({ start }) => start < since)
  const add = (open: OpenBout, end: number) => rows.push(boutRow(open, end, 'idle'))
  // Whoever says a word is there: since the last input, or, where that is a break ago, since after the word.
  const reached = bout ? boutEnd(bout) : 0
  const goesOn = phase.kind === 'inReset' || to <= reached || at - reached < rules.breakMs
  if (bout) add({ ...bout, start: since, continues: false }, goesOn ? Math.max(reached, to) + 1 : reached)
  if (!bout || !goesOn) add(openBout(to, timeZone, rules), to + 1)
  return { from: beginning(correct(rows, words), to), to }
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
