/**
 * Statistics for one person, formulae and gates as CLINICAL.md 5 says. Pure and deterministic: ranges come from
 * exact laws, never from chance. They work on weeks rather than days, because days resemble the days before.
 * What may be said of a result is decided elsewhere; here nothing is left out because there is little of it,
 * and what cannot be computed is null. A number that is none throws a RangeError that names it.
 */
export { controlChart } from './statistics/control-chart.ts'
export { rankCorrelation } from './statistics/rank-correlation.ts'
export { runsSignal } from './statistics/runs.ts'
export { hodgesLehmannShift } from './statistics/shift.ts'
export { theilSen } from './statistics/theil-sen.ts'
export { trailingMedian } from './statistics/trailing-median.ts'
export { workVersusOff } from './statistics/work-versus-off.ts'
