/** Whether two daily series go together, for the clinic's view alone (CLINICAL.md 5.3). */
import { mean } from '../observed.ts'
import { mustBeFinite } from './check.ts'
import { midRanks, type Range } from './order.ts'

type RankCorrelation = {
  /** Spearman's ρ, −1 to 1. Null where one of the series never changes, or has fewer than two days. */
  rho: number | null
  /** How much each series resembles itself a day before: lag-1 autocorrelation of its ranks. Null as above. */
  lag1x: number | null
  lag1y: number | null
  /** As many independent days the series are worth: n (1 − p) / (1 + p), p = max(0, lag1x · lag1y). */
  nEff: number
  /** Null where `rho` is, or with `nEff` of 3 or less. */
  range95: Range | null
  /** ρ of the changes from day to day: near 0 while `rho` is large, both only drifted over time. */
  changeRho: number | null
}

/**
 * Spearman's ρ of two series in the order of time, with mid-ranks, and a range that knows that a day resembles the
 * day before: tanh(atanh ρ ± 1.96·√(1.06 / (nEff − 3))). The lag-1 autocorrelation is the usual one,
 * Σ(rₜ − r̄)(rₜ₊₁ − r̄) / Σ(rₜ − r̄)².
 *
 * Gates: shown from 20 days and `nEff` 10 on; that is not decided here. A series that never changes goes with
 * nothing: its lag is null and counts as 0.
 * Throws a RangeError for series of different length, and for a number that is not finite. Source: CLINICAL.md 5.3.
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation {
  if (x.length !== y.length) throw new RangeError(`x has ${x.length} values, y has ${y.length}`)
  mustBeFinite('x', x)
  mustBeFinite('y', y)
  const rho = spearman(x, y)
  const [lag1x, lag1y] = [lag1(midRanks(x)), lag1(midRanks(y))]
  const p = Math.max(0, (lag1x ?? 0) * (lag1y ?? 0))
  const nEff = (x.length * (1 - p)) / (1 + p)
  return {
    rho,
    lag1x,
    lag1y,
    nEff,
    range95: rho === null || nEff <= 3 ? null : rangeOf(rho, nEff),
    changeRho: spearman(changes(x), changes(y)),
  }
}

function spearman(x: readonly number[], y: readonly number[]): number | null {
  const [a, b] = [fromMean(midRanks(x)), fromMean(midRanks(y))]
  const size = Math.sqrt(product(a, a) * product(b, b))
  return size === 0 ? null : product(a, b) / size
}

function lag1(ranks: readonly number[]): number | null {
  const from = fromMean(ranks)
  const size = product(from, from)
  return size === 0 ? null : product(from.slice(0, -1), from.slice(1)) / size
}

function rangeOf(rho: number, nEff: number): Range {
  const reach = 1.96 * Math.sqrt(1.06 / (nEff - 3))
  return [Math.tanh(Math.atanh(rho) - reach), Math.tanh(Math.atanh(rho) + reach)]
}

const changes = (values: readonly number[]) =>
  values.slice(1).map((value, i) => value - (values[i] as number))

/** Ranks and half ranks less their mean, (n + 1) / 2, are exact: all are 0 where all are equal, and ρ never beyond 1. */
function fromMean(ranks: readonly number[]): number[] {
  const centre = mean([...ranks])
  return ranks.map((rank) => rank - centre)
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
