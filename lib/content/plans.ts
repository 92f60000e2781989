/** The plans that a clinic begins with (CLINICAL.md 7), and whom the article's own reader may ask. */
import type { PlannedRoutine } from '../core/compose.ts'
import { type Clinic, EMPTY_PLAN, EMPTY_STEP, type Plan, type PlanStep } from '../core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../core/practice.ts'
import { middayReset, mobility, strength } from './routines.ts'

const inPlan = ({ steps }: PlannedRoutine): PlanStep[] =>
  steps.map(({ exercise, reps, sets, restSeconds, ownSets }) => ({
    ...EMPTY_STEP,
    exercise,
    reps: reps ?? null,
    // What is held keeps the sets of its own dose.
    sets: ownSets ? null : (sets ?? null),
    rest: ownSets ? null : (restSeconds ?? null),
  }))

const ARTICLE: Plan = {
  ...EMPTY_PLAN,
  intervalMinutes: 60,
  breakMinutes: 5,
  midday: { start: 11.5 * 60, end: 13.5 * 60 },
  anchor: 'nextNudge',
  routines: { 'midday-reset': inPlan(middayReset('full')) },
}

/** Every second hour or so, and the midday reset. */
const QUIET: Plan = { ...ARTICLE, intervalMinutes: 90 }

/** Mobility on run days, strength twice a week, on days apart. */
const RUNNER: Plan = {
  ...ARTICLE,
  routines: {
    ...ARTICLE.routines,
    mobility: inPlan(mobility(DEFAULT_PRACTICE)),
    strength: inPlan(strength(DEFAULT_PRACTICE)).map((step) => ({ ...step, sets: 2, rest: 60 })),
  },
  mobility: 'runDays',
  strengthDays: [1, 4],
}

export const PRESETS = { article: ARTICLE, quiet: QUIET, runner: RUNNER } as const satisfies Record<
  string,
  Plan
>
export type PresetId = keyof typeof PRESETS

/** Of the article; a clinic's own plan replaces it. */
export const BUILT_IN_CONTACT: Pick<Clinic, 'name' | 'phone' | 'link'> = {
  name: 'Endurance Unleashed',
  phone: '919-516-9050',
  link: 'https://www.endurance-unleashed.com/free-discovery-visit/',
}
