/** What the strip of today shows, read in one transaction. */
import { breaksOf } from '../core/breaks.ts'
import { correct, standing } from '../core/correct.ts'
import { addDays, clip, dayOf, dayStart, hoursOfDay, without } from '../core/day.ts'
import type { Day } from '../core/facts.ts'
import { planMark } from '../core/marks.ts'
import type { TodayModel } from '../core/pages.ts'
import { practiceFrom } from '../core/practice.ts'
import { rulesFrom } from '../core/rules.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { visitOffered } from '../core/visit/period.ts'
import { readAsked } from './read-asked.ts'
import { readActivePlan } from './read-plan.ts'
import { openRow } from './read-progress.ts'
import { readQuestion } from './read-question.ts'
import { soundRows } from './sound-rows.ts'
import { readState } from './state-rows.ts'
import type { Store, Tx } from './tables.ts'

export function readToday(store: Store, at: number, timeZone: string): Promise<TodayModel> {
  return store.read(async (tx) => {
    const state = (await readState(tx)) ?? INITIAL_STATE
    const { settings } = state
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const begins = dayStart(today, timeZone, settings.dayStartHour)
    const [bouts, nudges, resets, marks, corrections] = await Promise.all([
      soundRows(tx, 'bouts', today, today),
      soundRows(tx, 'nudges', today, today),
      soundRows(tx, 'resets', today, today),
      soundRows(tx, 'marks', today, today),
      tx.correctionsSince(begins),
    ])
    const { phase } = state.tracker
    const recorded = correct([...bouts, ...openRow(state)], corrections)
    const stretches = recorded.filter(({ day }) => day === today)
    const hours = planMark(marks)?.hours ?? []
    const planned = hours.length > 0 ? hours : hoursOfDay(today, timeZone, settings)
    return {
      at,
      timeZone,
      from: Math.min(at, ...planned.map(({ start }) => start), ...stretches.map(({ start }) => start)),
      to: Math.max(at, ...planned.map(({ end }) => end), ...stretches.map(({ end }) => end)),
      stretches,
      breaks: breaksOf(stretches, { corrections, nudges, resets }, rulesFrom(settings).breakMs),
      unsure: without(
        clip(
          standing(corrections).flatMap(({ meaning, from, to }) =>
            meaning === 'unsure' ? [{ start: from, end: to }] : [],
          ),
          [{ start: begins, end: at }],
        ),
        stretches,
      ),
      awaySince: phase.kind === 'away' && stretches.length > 0 ? phase.since : null,
      corrections: standing(corrections)
        .filter(({ day, meaning }) => day === today && meaning !== 'unsure')
        .reverse(),
      nudges,
      resets,
      notes: practiceFrom(state.practice).policy?.noNotes !== true,
      question: await readQuestion(tx, state, at, timeZone, stretches),
      visit: await isVisitOffered(tx, state, today),
      ...(await readAsked(tx, state, at, timeZone, today)),
    }
  })
}

/** No mark that lies further back can be of this visit. */
const VISIT_DAYS = 31

async function isVisitOffered(tx: Tx, { practice: stored, settings }: State, today: Day): Promise<boolean> {
  const practice = practiceFrom(stored)
  if (practice.plan === null || practice.visitLater === today) return false
  const review = (await readActivePlan(tx, practice))?.plan.review ?? null
  const marks = await soundRows(tx, 'marks', addDays(today, -VISIT_DAYS), today)
  return visitOffered(review, marks, today, settings)
}
