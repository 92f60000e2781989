/**
 * What can be said of a made-up record, and what is: the insights of the pages, and what the statistics for the
 * clinic's view signal, by the gates of CLINICAL.md 5.
 */
import { addDays } from '../../lib/core/day.ts'
import type { Rating } from '../../lib/core/facts.ts'
import { GATES, insightsOf } from '../../lib/core/insights.ts'
import { controlChart, rankCorrelation, runsSignal } from '../../lib/core/statistics.ts'
import { MINUTE, ZONE } from '../core/make.ts'
import { summary } from '../core/summaries.ts'
import type { LivedDay } from '../support/ratings-generator.ts'

/** Whether each sentence is said; null while there is not enough for it. */
export type Said = Record<string, boolean | null>

const BASELINE_WEEKS = 6
const USEFUL_POINTS = 10
/** With more weeks even their means are alike enough for long runs: the rule was tried on 8 to 20. */
const RUN_WEEKS = 20

const whether = (said: string, notYet: readonly string[], sentences: readonly string[]) =>
  notYet.includes(said) ? null : sentences.includes(said)

/** What is wrong to say when nothing is there; of two sides of one thing also both together. */
export function sentencesOf(days: LivedDay[]): Said {
  return { ...insightSentences(days), ...clinicSentences(days) }
}

function insightSentences(days: LivedDay[]): Said {
  const said = Object.fromEntries(insightsOf(recordOf(days)).map((insight) => [insight.about, insight.said]))
  const [workOff = '', trend = '', groups = ''] = [said.workOff, said.trend, said.groups]
  const early = ['notYet', 'weeks']
  return {
    'stiffer on work days': whether(workOff, early, ['workStiffer']),
    'stiffer on days off': whether(workOff, early, ['offStiffer']),
    'stiffer on one or the other': whether(workOff, early, ['workStiffer', 'offStiffer']),
    easing: whether(trend, early, ['easing']),
    rising: whether(trend, early, ['rising']),
    'easing or rising': whether(trend, early, ['easing', 'rising']),
    'days with a long stretch differ': whether(groups, early, ['differ']),
  }
}

function clinicSentences(days: LivedDay[]): Said {
  const work = rated(days).filter(({ kind }) => kind === 'work')
  const weeks = weeklyMeans(days)
  const runs = runsSignal(weeks.slice(-RUN_WEEKS))
  const together = rankCorrelation(
    work.map(({ longestMinutes }) => longestMinutes ?? 0),
    work.map(({ rating }) => rating),
  )
  const range = together.range95 ?? [0, 0]
  const enough = work.length >= GATES.groupDays && together.nEff >= GATES.effective
  return {
    'clinic: the last week lies outside the usual range':
      weeks.length <= BASELINE_WEEKS
        ? null
        : controlChart(weeks, BASELINE_WEEKS).outside.includes(weeks.length - 1),
    'clinic: a run of weeks on one side': runs.n < USEFUL_POINTS ? null : runs.signal,
    'clinic: longest stretch and rating go together': enough ? range[0] > 0 || range[1] < 0 : null,
  }
}

const rated = (days: LivedDay[]) =>
  days.flatMap(({ rating, ...day }) => (rating === null ? [] : { ...day, rating }))

/** Of work days, of weeks with answers enough. */
function weeklyMeans(days: LivedDay[]): number[] {
  return Array.from({ length: days.length / 7 }, (_, week) =>
    rated(days.slice(7 * week, 7 * week + 5)).map(({ rating }) => rating),
  ).flatMap((values) =>
    values.length < GATES.workRatings ? [] : values.reduce((sum, value) => sum + value, 0) / values.length,
  )
}

/** The rows of the record, looked at on the Monday after. */
function recordOf(days: LivedDay[]): Parameters<typeof insightsOf>[0] {
  return {
    today: addDays(days.at(-1)?.day as string, 1),
    days: days.map(({ day, kind, longestMinutes }) =>
      summary(day, { working: kind === 'work', longestMs: (longestMinutes ?? 0) * MINUTE }),
    ),
    ratings: rated(days).map(
      ({ day, recalled, rating }): Rating => ({
        day,
        item: recalled ? 'stiffness_weekend' : 'stiffness_day',
        value: rating,
        at: 0,
        recallDays: recalled ? 2 : 1,
        timeZone: ZONE,
      }),
    ),
  }
}
