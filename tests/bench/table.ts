/** The tables of the bench, as text: aligned for the terminal, and in Markdown for the README. */
import type { Row } from './rows.ts'
import type { Growth, Spread } from './statistics.ts'

/** Three digits that matter; no more is known. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '?'
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

function spreadText(spread: Spread | null, unit: string): string {
  if (spread === null) return ''
  const { median, low, high } = spread
  return `${numberText(median)} ${unit} (${numberText(low)} to ${numberText(high)})`
}

/** Columns as wide as what is in them; the first row is the head. */
export function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  return rows
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

export function rowsTable(rows: Row[]): string {
  const cells = rows.map(({ what, where, value, unit, budget, met, ours, other, of }) => [
    `${numberText(value)} ${unit}`,
    `≤ ${numberText(budget)} ${unit}`,
    met ? 'met' : 'NOT MET',
    where,
    what,
    spreadText(ours, of),
    spreadText(other, of),
  ])
  return aligned([
    ['measured', 'budget', '', 'where', 'what', 'ours, median (quartiles)', 'against'],
    ...cells,
  ])
}

export type GrowthRow = { what: string; unit: string; costs: Spread[]; growth: Growth }

/** Markdown: one row for each cost, one column for each history. */
export function growthTable(histories: { name: string; rows: number }[], rows: GrowthRow[]): string {
  const heads = ['cost', ...histories.map(({ name }) => name), 'grows as rows to the power of', 'verdict']
  const counts = histories.map(({ rows: many }) => many.toLocaleString('en'))
  const lines = [
    heads,
    ['---', ...histories.map(() => '---:'), '---:', '---'],
    ['rows stored', ...counts, '', ''],
    ...rows.map(({ what, unit, costs, growth: { exponent, verdict, wanted, holds } }) => [
      `${what}, ${unit}`,
      ...costs.map(({ median }) => numberText(median)),
      numberText(exponent),
      holds ? verdict : `${verdict}: NOT ${wanted}`,
    ]),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
