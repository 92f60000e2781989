/**
 * A table for a spreadsheet: CSV as RFC 4180 says, in UTF-8 with a byte order mark, so that every program finds the
 * letters. Numbers stay numbers.
 */

export type Cell = string | number | boolean | null

/** A header, and what stands below it for a row. */
export type Column<Row> = [header: string, cell: (row: Row) => Cell]

/** A text that begins so would be computed by the spreadsheet that opens it. */
const FORMULA = /^[=+\-@\t\r\n]/
const QUOTED = /["\r\n,]/

const LINE_END = '\r\n'
const BYTE_ORDER_MARK = '\uFEFF'

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(([header]) => header),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]
  return BYTE_ORDER_MARK + lines.map((line) => line.map(cellText).join(',') + LINE_END).join('')
}
