/** What the sections of the visit page are made of: a heading with its rows, or one line where there is nothing. */
import type { ComponentChildren } from 'preact'
import { t } from '../../../lib/shell/texts.ts'

type PartProps = {
  title: string
  /** There is nothing to tell. */
  empty?: boolean
  /** What is said then, if not "nothing recorded". */
  none?: string
  children?: ComponentChildren
}

export function SheetPart({ title, empty = false, none, children }: PartProps) {
  if (empty) {
    return (
      <section class="sheet-part sheet-short">
        <h3>{t('visit.named', [title])}</h3> <p>{none ?? t('visit.none')}</p>
      </section>
    )
  }
  return (
    <section class="sheet-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

export type Row = { label: string; text: ComponentChildren }

/** Null of one that there is nothing to tell of. */
export function Rows({ rows }: { rows: (Row | null)[] }) {
  return (
    <dl class="sheet-rows">
      {rows.map(
        (row) =>
          row && (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

type TableProps = {
  caption: string
  head: string[]
  rows: { name: ComponentChildren; cells: ComponentChildren[] }[]
}

/** The first of each row is its name. */
export function SheetTable({ caption, head, rows }: TableProps) {
  return (
    <table class="sheet-table">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((text, index) => (
            <th scope="col" key={index}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column} class={column === cells.length - 1 ? 'sheet-long' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
