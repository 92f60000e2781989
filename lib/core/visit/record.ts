/** What the visit page is computed from: a period, and the rows of it. */
import type { Bout, Check, Correction, Day, Mark, Nudge, Rating, Reset, Run } from '../facts.ts'
import type { ActivePlan } from '../plan/plan.ts'
import type { Practice } from '../practice.ts'
import type { Settings } from '../rules.ts'

/** Why the period begins where it does. */
export type PeriodWhy = 'visit' | 'plan' | 'weeks' | 'chosen'

/** Both ends included; `to` is today. */
export type VisitPeriod = { from: Day; to: Day; why: PeriodWhy; days: number; weeks: number }

/** A beginning that may be chosen. */
export type PeriodChoice = {
  why: 'visit' | 'plan' | 'weeks4' | 'weeks12' | 'months6' | 'months12'
  from: Day
}

/** What the report is made of: rows of the period and of the day before it, in any order. Those of other days count for nothing. */
export type VisitRecord = {
  timeZone: string
  settings: Settings
  practice: Practice
  /** "What would you like to do more easily?"; null where nobody said. */
  oneThing: string | null
  /** The plan that is followed; null for the built-in one. */
  plan: ActivePlan | null
  /** Every plan that was ever taken and can be read. */
  plans: ActivePlan[]
  bouts: Bout[]
  corrections: Correction[]
  nudges: Nudge[]
  resets: Reset[]
  ratings: Rating[]
  runs: Run[]
  checks: Check[]
  marks: Mark[]
}
