/** What the marks of a chart mean: each drawn as it is in the chart. */
import type { ComponentChildren } from 'preact'

export type Meaning = { mark: ComponentChildren; text: string }

export function Legend({ meanings }: { meanings: Meaning[] }) {
  return (
    <ul class="legend">
      {meanings.map(({ mark, text }) => (
        <li key={text}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {mark}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
