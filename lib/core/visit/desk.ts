/** The desk pattern of work days that are over (CLINICAL.md 1.6 and 5.3). */
import { standing } from '../correct.ts'
import { groupsOf } from '../insights.ts'
import { change, hasData, mean, median } from '../observed.ts'
import { type Given as InsightsGiven, ratedStretches } from '../rated-days.ts'
import { rankCorrelation } from '../statistics.ts'
import { insightsGiven, isEnough, reachOf } from './answers.ts'
import type { Given } from './days.ts'
import type { DeskSection } from './report.ts'

/** For the clinic's view alone; null before its gate. */
function spearmanOf(given: InsightsGiven, reach: number): DeskSection['spearman'] {
  const known = ratedStretches(given, reach)
  const { rho, range95, changeRho, nEff } = rankCorrelation(
    known.map(({ longestMs }) => longestMs),
    known.map(({ value }) => value),
  )
  if (rho === null || range95 === null || !isEnough(known.length, nEff)) return null
  return { rho, range95, changeRho, days: known.length, nEff }
}

/** Null without a day that tells something. */
export function deskOf(given: Given): DeskSection | null {
  const { record, period, days, summaries } = given
  const desk = days
    .map(({ summary }) => summary)
    .filter((day) => day.working === true && day.day < period.to && hasData(day))
  const stood = standing(record.corrections).filter(({ meaning }) => meaning === 'stood')
  const highest = desk.reduce<(typeof desk)[number] | null>(
    (most, day) => (day.longestMs > (most?.longestMs ?? -1) ? day : most),
    null,
  )
  if (highest === null) return null
  const { days: reach } = period
  return {
    days: desk.length,
    screenMs: median(desk.map(({ screenMs }) => screenMs)),
    longestMs: {
      median: median(desk.map(({ longestMs }) => longestMs)),
      highest: highest.longestMs,
      highestDay: highest.day,
    },
    stretches30: mean(desk.map(({ stretches30 }) => stretches30)),
    stretches60: mean(desk.map(({ stretches60 }) => stretches60)),
    stood: { times: stood.length, ms: stood.reduce((ms, { from, to }) => ms + to - from, 0) },
    sinceWatched: change(summaries, period.to),
    groups: groupsOf(insightsGiven(given), reachOf(given)),
    spearman: spearmanOf(insightsGiven(given), reach),
  }
}
