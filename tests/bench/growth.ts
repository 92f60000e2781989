/** How cost grows with the history: what each part of the bench saw with one day, one month, one year and ten years. */
import { COPIES, COPY_NAMES, type Copy, type Filling } from './histories.ts'
import { growthOf, spreadOf, type Wanted } from './statistics.ts'
import { type GrowthRow, growthTable } from './table.ts'

export class GrowingCosts {
  readonly rows: GrowthRow[] = []
  readonly histories: { name: string; rows: number }[]

  constructor(fillings: Record<Copy, Filling>) {
    this.histories = COPIES.map((copy) => ({ name: COPY_NAMES[copy], rows: fillings[copy].rows }))
  }

  add(what: string, unit: GrowthRow['unit'], wanted: Wanted, of: (copy: Copy) => number[]): void {
    const costs = COPIES.map((copy) => spreadOf(of(copy)))
    const sizes = this.histories.map(({ rows }) => rows)
    this.rows.push({ what, unit, costs, growth: growthOf(sizes, costs, wanted) })
  }

  table(): string {
    return growthTable(this.histories, this.rows)
  }
}
