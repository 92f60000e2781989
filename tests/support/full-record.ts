/** A desk with a full record: twelve weeks, a clinic's plan with everything that there may be, and long notes. */
import { addDays, dayOf } from '../../lib/core/day.ts'
import type { AcceptedPlan, Day, Rating } from '../../lib/core/facts.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { BEFORE_PLAN } from './before-plan.ts'
import type { Desk } from './desk.ts'
import { replaceScripts } from './personas-database.ts'
import { cachesOf } from './personas-rows.ts'
import { replaceRows } from './raw-database.ts'
import { changeState } from './raw-state.ts'
import { sampleHistory } from './sample-history.ts'
import { WORST_PLAN } from './worst-plan.ts'

/** As long as a note may be. */
export const LONG = 'We moved the desk, and I stood up less than I meant to. '.repeat(3).slice(0, 140)

/** Resolves to today. No question is open. */
export async function withRecord(desk: Desk): Promise<Day> {
  const page = await desk.page('help.html')
  await desk.started(page)
  const timeZone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const history = sampleHistory(desk.now(), timeZone)
  const today = dayOf(desk.now(), timeZone, DEFAULT_SETTINGS.dayStartHour)
  const answers = history.ratings.filter(({ item }) => item === 'stiffness_day')
  for (const rating of answers.slice(-4) as Rating[]) rating.note = `${rating.day} ${LONG}`.slice(0, 140)
  const plan: AcceptedPlan = {
    id: '0123456789abcdef-1',
    plan: { ...WORST_PLAN, review: addDays(today, 1), issued: addDays(today, -70) },
    source: 'file',
    parts: [],
    taken: [],
    acceptedAt: desk.now() - 60 * 86_400_000,
    day: addDays(today, -60),
    before: BEFORE_PLAN,
  }
  for (const script of replaceScripts(history, cachesOf(history, today))) await page.evaluate(script)
  await changeState(desk, 'checkIn', { rhythm: 'off' })
  const still = await desk.still()
  await still.evaluate(replaceRows, { store: 'plans', rows: [plan] })
  await changeState(desk, 'practice', { ...DEFAULT_PRACTICE, plan: plan.id } as object)
  return today
}
