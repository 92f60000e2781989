/** What the popup and the reset window show, read in one transaction. */

import { callOffered } from '../core/call-offer.ts'
import { dayOf } from '../core/day.ts'
import type { Day } from '../core/facts.ts'
import { routineOffered } from '../core/offer-routine.ts'
import { answersOf, openNudge } from '../core/open-nudge.ts'
import type { PopupModel } from '../core/pages.ts'
import { practiceFrom } from '../core/practice.ts'
import { inMeeting, isWatching, whyQuiet } from '../core/quiet.ts'
import { isMiddayReset } from '../core/resets.ts'
import { runFrom } from '../core/routine-schema.ts'
import { MINUTE, type Rules, rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE, type NudgePhase, type State } from '../core/state.ts'
import { statusOf } from '../core/status.ts'
import { type Totals, totals } from '../core/streak.ts'
import { minutesOf, openStretch } from '../core/stretch.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

/** The cached streak, unless a day has passed since. */
export async function readStreak(tx: Tx, today: Day): Promise<Totals> {
  const cached = await tx.get('streaks', 'main')
  if (cached?.through === today) return cached
  return totals(await tx.all('days'), today)
}

export function readPopup(store: Store, at: number, timeZone: string): Promise<PopupModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const { settings, tracker, nudger } = state
    const { off, gentle, watching } = state.course
    const rules = rulesFrom(settings)
    const practice = practiceFrom(state.practice)
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const [{ streak, resets }, todays] = await Promise.all([
      readStreak(tx, today),
      tx.byDay('resets', today, today),
    ])
    const finished = todays.filter(isMiddayReset)
    const answers = answersOf(nudger, rules)
    const open = openNudge(nudger.phase)
    // The next look takes it back, or holds it; the popup need not wait for that.
    const unwanted = whyQuiet(state, at, timeZone) !== null || inMeeting(state, at)
    const minutes = minutesOf(openStretch(tracker))
    return {
      at,
      timeZone,
      today,
      status: statusOf(state, at, timeZone, rules),
      nudge: open && !unwanted && asks(nudger.phase) ? { kind: open.kind, answers, minutes } : null,
      run: runFrom(state.routine),
      call: callNow(state, at, rules),
      middaySince: middaySince(state, today, timeZone, finished.length > 0),
      off: off && off.from <= today && today <= off.to ? { kind: off.kind, to: off.to } : null,
      gentle: gentle === today,
      watched: watching && isWatching(watching, today) ? watching.length : null,
      waiting: practice.safety?.answer === 'asking',
      offered: routineOffered(practice, todays, at, today, timeZone),
      resetsToday: finished.length,
      latestReset: finished.at(-1) ?? null,
      resetsInAll: resets,
      streak,
      asked: state.course.asked?.day === today ? state.course.asked.what : null,
      // Only pages decode that part; this much of it the first frame needs.
      hideRun: state.checkIn?.hideRun === true,
      question: questionAt(state, at, today),
      setAside: state.notice.setAsideAt !== null,
      pausedUntil: ahead(nudger.pausedUntil, at),
      meetingUntil: ahead(tracker.meetingUntil, at),
      settings,
      policy: practice.policy,
      storage: store.mode,
    }
  })
}

/** Whether a nudge is in front of the user. Until its second showing it stays so; put off, it does not. */
function asks(phase: NudgePhase): boolean {
  if (phase.kind === 'waiting' || phase.kind === 'holding') return phase.nudge.shownAt !== null
  return phase.kind === 'shown' || phase.kind === 'offering'
}

function callNow(state: State, at: number, rules: Rules): PopupModel['call'] {
  if (state.nudger.call?.standing === 'yes') return 'standing'
  return callOffered(state, at, rules) ? 'offered' : null
}

/** Offered today, and not done since. */
function middaySince(
  { nudger, settings }: State,
  today: Day,
  timeZone: string,
  done: boolean,
): number | null {
  const { middayAt } = nudger
  const offered = middayAt !== null && dayOf(middayAt, timeZone, settings.dayStartHour) === today
  return offered && !done ? middayAt : null
}

/** An absence long past is not worth a card. */
const ASKED_WITHIN_MS = 4 * 60 * MINUTE

function questionAt(
  { tracker: { question, phase }, course }: State,
  at: number,
  today: Day,
): PopupModel['question'] {
  if (!question || question.asked || phase.kind !== 'atScreen' || at - question.to > ASKED_WITHIN_MS)
    return null
  const { about, from, to } = question
  // What counted as a break is told, not asked; the other is the day's one question.
  if (about === 'watched' && course.asked?.day === today && course.asked.what !== 'watched') return null
  return { about, from, to }
}

const ahead = (until: number | null, at: number) => (until !== null && until > at ? until : null)
