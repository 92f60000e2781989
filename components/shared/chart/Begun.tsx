/** When something began that bears on all that follows: a thin line through a chart, with its name above. */
import { LevelAxis } from './Axes.tsx'
import { type Columns, LEFT } from './scale.ts'

/** Where it began, in columns from the first: 2.5 is the middle of the third. */
export type Begun = { text: string; at: number[] }

/** Room above the chart for its name. */
export const BEGUN_ROOM = 16

type Props = Begun & { columns: Columns; width: number; bottom: number }

export function BegunLines({ text, at, columns, width, bottom }: Props) {
  const places = at.map((place) => LEFT + place * columns.step)
  return (
    <g>
      {places.map((x) => (
        <line key={x} class="begun" x1={x} x2={x} y1={BEGUN_ROOM - 2} y2={bottom} />
      ))}
      <LevelAxis labels={places.map((x) => ({ x, text }))} y={BEGUN_ROOM - 5} width={width} />
    </g>
  )
}
