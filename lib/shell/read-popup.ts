/** What the popup and the reset window show, read in one transaction. */

import { checkInAt } from '../core/check-in.ts'
import { addDays, dayOf } from '../core/day.ts'
import type { Day, Mark, Rating } from '../core/facts.ts'
import { answersOf } from '../core/open-nudge.ts'
import type { PopupModel } from '../core/pages.ts'
import { MINUTE, rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE, type NudgePhase, type State } from '../core/state.ts'
import { statusOf } from '../core/status.ts'
import { type Totals, totals } from '../core/streak.ts'
import { openStretch } from '../core/stretch.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

const workMark = (marks: Mark[], day: Day): Mark | null =>
  marks.find((mark) => mark.day === day && (mark.kind === 'work' || mark.kind === 'off')) ?? null

export const ratingOf = (ratings: Rating[], day: Day): Rating | null =>
  ratings.find((rating) => rating.day === day && rating.item === 'stiffness_day') ?? null

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
    const rules = rulesFrom(settings)
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const yesterday = addDays(today, -1)
    const [{ streak, resets }, todays, marks, ratings, before] = await Promise.all([
      readStreak(tx, today),
      tx.byDay('resets', today, today),
      tx.byDay('marks', yesterday, today),
      tx.byDay('ratings', yesterday, today),
      tx.get('days', yesterday),
    ])
    const finished = todays.filter((reset) => reset.finished)
    const answers = answersOf(nudger, rules)
    const stretch = openStretch(tracker)
    const minutes = stretch && Math.floor((stretch.end - stretch.start) / MINUTE)
    return {
      at,
      timeZone,
      today,
      status: statusOf(state, at, timeZone, rules),
      nudge: asks(nudger.phase) ? { answers, minutes } : null,
      run: state.routine,
      resetsToday: finished.length,
      latestReset: finished.at(-1) ?? null,
      resetsInAll: resets,
      streak,
      checkIn: checkInAt(
        at,
        timeZone,
        {
          today: { mark: workMark(marks, today), rating: ratingOf(ratings, today) },
          yesterday: {
            mark: workMark(marks, yesterday),
            rating: ratingOf(ratings, yesterday),
            screenMs: before?.screenMs ?? 0,
          },
          skipped: state.checkIn.skipped,
        },
        settings,
      ),
      question: questionAt(state, at),
      setAside: state.notice.setAsideAt !== null,
      pausedUntil: ahead(nudger.pausedUntil, at),
      meetingUntil: ahead(tracker.meetingUntil, at),
      settings,
      storage: store.mode,
    }
  })
}

/** Whether a nudge is in front of the user. Until its second showing it stays so; put off, it does not. */
function asks(phase: NudgePhase): boolean {
  if (phase.kind === 'waiting' || phase.kind === 'holding') return phase.nudge.shownAt !== null
  return phase.kind === 'shown' || phase.kind === 'offering'
}

/** An absence long past is not worth a card. */
const ASKED_WITHIN_MS = 4 * 60 * MINUTE

function questionAt({ tracker: { question, phase } }: State, at: number): PopupModel['question'] {
  if (!question || question.asked || phase.kind !== 'atScreen' || at - question.to > ASKED_WITHIN_MS)
    return null
  const { about, from, to } = question
  return { about, from, to }
}

const ahead = (until: number | null, at: number) => (until !== null && until > at ? until : null)
