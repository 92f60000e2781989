/** One row of DESIGN.md section 7 as it was measured: a ratio or a plain number, its budget, and whether that is met. */
import { type Spread, spreadOf } from './statistics.ts'

export type Unit = '×' | 'ms' | 's' | 'KB'

export type Row = {
  what: string
  /** The browser, or what else was measured. */
  where: string
  value: number
  unit: Unit
  budget: number
  met: boolean
  /** What the value is of: ours, and what it was measured against. */
  ours: Spread | null
  other: Spread | null
  /** Of both spreads. */
  of: Exclude<Unit, '×'>
}

type Named = Pick<Row, 'what' | 'where' | 'budget'>

/** One median against another. */
export function ratioRow(named: Named, ours: number[], other: number[]): Row {
  const spreads = { ours: spreadOf(ours), other: spreadOf(other) }
  const value = spreads.ours.median / spreads.other.median
  return { ...named, value, unit: '×', met: value <= named.budget, ...spreads, of: 'ms' }
}

/** The highest of many: a budget that none of them may be over. */
export function highestRow(named: Named & { unit: Row['of'] }, values: number[]): Row {
  const ours = spreadOf(values)
  return {
    ...named,
    value: ours.highest,
    met: ours.highest <= named.budget,
    ours,
    other: null,
    of: named.unit,
  }
}

/** A number that is the same however often it is looked at. */
export function plainRow(named: Named & { unit: Row['of'] }, value: number): Row {
  return { ...named, value, met: Math.abs(value) <= named.budget, ours: null, other: null, of: named.unit }
}
