/** What pages show, each read in one transaction. */

import { boutEnd, boutRow, stretchMs } from '../core/bout.ts'
import { checkInAt } from '../core/check-in.ts'
import { addDays, dayOf, unionLength } from '../core/day.ts'
import type { Bout, Day, Mark, Rating } from '../core/facts.ts'
import { answersOf } from '../core/nudge-answers.ts'
import type { DayRecord, PopupModel, ProgressModel } from '../core/pages.ts'
import { MINUTE, rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { statusOf } from '../core/status.ts'
import { type Streak, streak } from '../core/streak.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

const workMark = (marks: Mark[], day: Day): Mark | null =>
  marks.find((mark) => mark.day === day && (mark.kind === 'work' || mark.kind === 'off')) ?? null

const ratingOf = (ratings: Rating[], day: Day): Rating | null =>
  ratings.find((rating) => rating.day === day && rating.item === 'stiffness_day') ?? null

/** The cached streak, unless a day has passed since. */
async function readStreak(tx: Tx, today: Day): Promise<{ streak: Streak; resets: number }> {
  const cached = await tx.get('streaks', 'main')
  if (cached?.through === today) return cached
  const [days, resets] = await Promise.all([tx.all('days'), tx.count('resets')])
  return { streak: streak(days, today), resets }
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
    const answers = answersOf(nudger, rules)
    const { phase } = tracker
    const length = phase.kind === 'atScreen' ? stretchMs(phase.bout) : 0
    const answerable = nudger.phase.kind === 'shown' || nudger.phase.kind === 'offering'
    return {
      at,
      timeZone,
      today,
      status: statusOf(state, at, timeZone, rules),
      nudge: answerable ? { answers, minutes: Math.floor(length / MINUTE) } : null,
      run: state.routine,
      resetsToday: todays.filter(({ finished }) => finished).length,
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
      pausedUntil: ahead(nudger.pausedUntil, at),
      meetingUntil: ahead(tracker.meetingUntil, at),
      settings,
      storage: store.mode,
    }
  })
}

const ahead = (until: number | null, at: number) => (until !== null && until > at ? until : null)

/** The stretch still going on, as the row it would leave now. */
function openRow({ tracker }: State): Bout[] {
  const { phase } = tracker
  const bout = phase.kind === 'atScreen' ? phase.bout : phase.kind === 'inReset' ? phase.bout : null
  if (!bout || boutEnd(bout) <= bout.start) return []
  return [boutRow(bout, boutEnd(bout), 'idle')]
}

export function readProgress(store: Store, at: number, timeZone: string): Promise<ProgressModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const today = dayOf(at, timeZone, state.settings.dayStartHour)
    const [{ streak, resets }, summaries, bouts, allResets, ratings] = await Promise.all([
      readStreak(tx, today),
      tx.all('days'),
      tx.all('bouts'),
      tx.all('resets'),
      tx.all('ratings'),
    ])
    const byDay = <R extends { day: Day }>(rows: R[]) => Map.groupBy(rows, ({ day }) => day)
    const stretches = byDay([...bouts, ...openRow(state)])
    const resetsOf = byDay(allResets)
    const days = new Set([...summaries.map(({ day }) => day), ...stretches.keys()])
    const summaryOf = new Map(summaries.map((summary) => [summary.day, summary]))
    const record = (day: Day): DayRecord => {
      const own = stretches.get(day) ?? []
      return {
        day,
        working: summaryOf.get(day)?.working ?? null,
        screenMs: unionLength(own),
        longestMs: Math.max(
          0,
          summaryOf.get(day)?.longestMs ?? 0,
          ...own.map(({ start, end }) => end - start),
        ),
        stretches: own,
        resets: resetsOf.get(day) ?? [],
        rating: ratingOf(ratings, day),
      }
    }
    return {
      at,
      timeZone,
      today,
      days: [...days].sort().reverse().map(record),
      resetsInAll: resets,
      streak,
      storage: store.mode,
    }
  })
}
