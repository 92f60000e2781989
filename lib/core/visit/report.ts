/**
 * The visit page's numbers: one page that a patient takes to the clinic (CLINICAL.md 1.6, CLINICAL-AMENDMENTS.md
 * B1-12, D 6, D 7). Data alone, in the page's fixed order; null, or an empty list, where there is nothing to tell, so
 * that the section shrinks to a line. Every number comes with its counts.
 */
import type { Check, Day, NOTICED, RatingItem } from '../facts.ts'
import type { GroupsInsight, WorkOffInsight } from '../insights.ts'
import type { Change } from '../observed.ts'
import type { Side } from '../routine.ts'
import type { Pace } from '../rules.ts'
import type { RunFindings } from '../run-findings.ts'
import type { VisitPeriod } from './record.ts'

type Dated = { day: Day; value: number }
type Interval = [lower: number, upper: number]

/** The patient's own goal, and how able: 0 to 10, more is more able. Of the answers about this very goal. */
export type GoalSection = {
  text: string
  first: Dated | null
  latest: Dated | null
  /** Answers in the period. */
  answers: number
}

export type HeaderSection = {
  period: VisitPeriod
  /** Days of the period of which something is known: screen time, or anything entered. */
  daysWithData: number
  /** First of them; null without any. */
  firstDay: Day | null
  /** The plan that is followed; null for the built-in one. The code is made of `VisitModel.plan`. */
  plan: { title: string; clinic: string; day: Day; issued: Day | null; review: Day | null } | null
  /** Plans taken within the period, the oldest first: their days are marked in the trend. */
  plansTaken: { day: Day; title: string; clinic: string }[]
  /** What the clinic's plan says and what is set: the patient may lower it. `clinic` null: the plan says nothing. */
  interval: { clinicMinutes: number | null; setMinutes: number; pace: Pace }
}

/** Where an answer of 7 or more was given; of runs and routines it is how the back felt. */
export type HighAbout =
  | 'stiffness_day'
  | 'pain_day'
  | 'stiffness_weekend'
  | 'stiffness_week'
  | 'runStart'
  | 'runEnd'
  | 'runTwoHoursAfter'
  | 'routineBefore'
  | 'routineAfter'

export type FlagsSection = {
  /** Answers of 7 or more, by day. */
  high: { day: Day; about: HighAbout; value: number }[]
  /** Two or more averages in a row, 2 points or more above that of the first two weeks; a week without an average is passed over. Null without. */
  rise: { first: number; weeks: { monday: Day; mean: number; answers: number }[] } | null
  /** Morning stiffness of 30 minutes and more: 3 is 30 to 60 minutes, 4 over 60. */
  morning: Dated[]
  /** "Stop: it hurts". `played`: the version of it that was played. */
  stops: { day: Day; exercise: ExerciseName; played: ExerciseName; side: Side | null }[]
}

/** An exercise: `name` of a clinic's own, null of one of the catalogue. */
export type ExerciseName = { id: string; name: string | null }

/** Finished sessions of a routine. `weeks` is the period's length, `perWeek` is `total / weeks`. */
export type SessionsLine = {
  total: number
  played: number
  selfLogged: number
  weeks: number
  perWeek: number
  /** A week: by the clinic's plan (null where it says nothing), and as it is set. */
  clinic: number | null
  set: number
}

export type AdherenceSection = {
  /** Work days by plan and word that are over, or done already. */
  planned: number
  /** Of them, those that tell something: `kept` and missed. The others cost nothing. */
  withData: number
  /** As in the popup: with a finished routine, or on a gentle day with one stand. */
  kept: number
  /** Of `withData`, days with at least one midday reset to its end, in any of its versions. */
  withReset: number
  /** Midday resets on a day of `withData`; null without such a day. */
  resetsPerDay: number | null
  /** All midday resets in the period, and those without the player. */
  resets: number
  resetsSelfLogged: number
  /** Of nudges that were shown; `snoozed` of them were put off, which is no end of its own. */
  nudges: {
    shown: number
    done: number
    natural: number
    dismissed: number
    ignored: number
    withdrawn: number
    snoozed: number
    /** "I'm getting up" that was followed by input within 60 s; counted in `done`. */
    inputWentOn: number
  }
  /** On the days of `withData`: by the patient's word, and by what the computer saw. */
  breaks: { byWord: number; byInput: number; perDay: number | null }
  gentleDays: number
  /** Sick, on holiday, travelling, not at work: days of the period by the patient's word. */
  daysOffSaid: number
  strength: SessionsLine
  mobility: SessionsLine
}

export type RunningSection = {
  runs: number
  /** Of runs with minutes, in whole ISO weeks that are over; a week without a run counts as none. Null without. */
  minutesPerWeek: { weeks: number; median: number; lowest: number; highest: number } | null
  /** Runs a week in the same weeks. */
  runsPerWeek: { weeks: number; median: number; lowest: number; highest: number } | null
  runsWithMinutes: number
  longest: { day: Day; minutes: number } | null
  /** Said to be long, without or with minutes. */
  long: number
  /** Back at the end less at the start, of runs with both; the median is null of fewer than five. */
  change: { runs: number; median: number | null }
  noticed: Record<(typeof NOTICED)[number], number>
  /** Medians, counts: of all, on desk days and days off, after a desk day with and without a reset. */
  groups: RunFindings
}

/** By the exercise as planned, the most often planned first. */
export type ExerciseLine = ExerciseName & {
  /** Times it came in a routine that was played: done, skipped or stopped. */
  times: number
  done: number
  skipped: number
  /** Of those done or stopped, in an easier version. */
  easier: number
  stopped: { day: Day; side: Side | null }[]
}

export type TrendWeek = { monday: Day; mean: number; answers: number }

/** Weekly averages of answers about work days, of weeks with three and more that are over. */
export type TrendSection = {
  weeks: TrendWeek[]
  /** Slope by Theil and Sen with its likely range (90 %); null under six weeks. */
  said: 'notYet' | 'easing' | 'rising' | 'steady'
  per4Weeks: number | null
  range90: Interval | null
  overWeeks: number
  /** First two weeks, last two, from six weeks on. `points` and `percent` (null from zero) are those of the tenths shown. */
  change: { first: number; last: number; points: number; percent: number | null; size: ChangeSize } | null
  /** The usual range by the first six weeks, and weeks outside it; null under six weeks. */
  control: { mean: number; limits: Interval; outside: Day[]; baselineWeeks: number } | null
}

/** Under 1 point; 1 and more; 2 and more that are also 30 % and more (borrowed from pain scales). */
export type ChangeSize = 'same' | 'small' | 'clear'

export type WorkOffSection = WorkOffInsight & {
  /** Days with an answer, in weeks that are over; one about a weekend stands for its last day. */
  workRated: number
  offRated: number
}

export type DeskSection = {
  /** Work days that are over, with 60 counted minutes in working hours and more. All below is of them. */
  days: number
  /** Median of a day. Milliseconds. */
  screenMs: number
  longestMs: { median: number; highest: number; highestDay: Day }
  /** Stretches of at least so many minutes: mean of a day. */
  stretches30: number
  stretches60: number
  /** At the screen, standing, by the patient's word, in the period. */
  stood: { times: number; ms: number }
  /** Days of the first comparison against the last two weeks; null where there is too little of either. */
  sinceWatched: Change | null
  /** CLINICAL.md 5.3; `said` is as on the progress page. */
  groups: GroupsInsight
  /** For the clinic: longest stretch and answer of work days, in ranks. Null before 20 days, or worth under 10. */
  spearman: {
    rho: number
    range95: Interval
    changeRho: number | null
    days: number
    nEff: number
  } | null
}

/** The patient's own look at one question on one side; the same version alone is compared. */
export type CheckLine = Pick<Check, 'check' | 'version' | 'side' | 'question'> & {
  first: { day: Day; answer: string }
  latest: { day: Day; answer: string }
  times: number
}

/** The four-weekly questions with their answers as numbers of `ITEMS`. */
export type MonthlyLine = {
  item: Extract<RatingItem, 'change_month' | 'morning_stiff' | 'standing_up'>
  first: Dated
  latest: Dated
  answers: number
}

export type Note = { day: Day; at: number; item: RatingItem; text: string }

/** What the method line needs. */
export type MethodSection = {
  breakMinutes: number
  dayStartHour: number
  watchCapMinutes: number
  /** Days on which for some time the computer did not tell when nobody was there. */
  unsureDays: number
  /** Times that were put right by the patient's word. */
  corrections: number
  /** Another browser is in use, too. */
  usedElsewhere: boolean
  /** Days of the first comparison, without nudges. */
  watchedDays: number
}

export type VisitReport = {
  goal: GoalSection | null
  header: HeaderSection
  flags: FlagsSection
  adherence: AdherenceSection
  running: RunningSection | null
  exercises: ExerciseLine[]
  trend: TrendSection
  /** The same of `pain_day`; null where pain was never rated in the period. */
  pain: TrendSection | null
  /** Answers about a whole week, where asked so. */
  weekly: Dated[]
  workOff: WorkOffSection
  /** Null without such a day. */
  desk: DeskSection | null
  checks: CheckLine[]
  monthly: MonthlyLine[]
  /** Newest first; what the goal is, is no note. */
  notes: Note[]
  method: MethodSection
}
