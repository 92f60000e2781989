/** The numbers of a chart as a table, made when it is opened. */
import { useState } from 'preact/hooks'
import { t } from '../../../lib/shell/texts.ts'

export type Behind = {
  /** What the table is of. */
  caption: string
  head: string[]
  /** The first of each row is its name. */
  rows: () => string[][]
  /** A sentence below: how it was worked out. */
  note?: string
}

export function Rows({ caption, head, rows, note }: Behind) {
  return (
    <div class="behind">
      <table>
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
          {rows().map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((text, index) => (
                <td key={index} data-head={head[index + 1]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="soft small">{note}</p>}
    </div>
  )
}

export function TableBehind(behind: Behind) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart.table')}</summary>
      {open && <Rows {...behind} />}
    </details>
  )
}
