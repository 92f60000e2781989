/** A chart over the scale from 0 to 10, with what is drawn in each of its columns. */
import type { ComponentChildren } from 'preact'
import { t } from '../../lib/shell/texts.ts'
import { Here, LevelAxis, UprightAxis } from '../shared/chart/Axes.tsx'
import { BEGUN_ROOM, type Begun, BegunLines } from '../shared/chart/Begun.tsx'
import { Chart } from '../shared/chart/Chart.tsx'
import { type Axis, type Columns, columnsOf } from '../shared/chart/scale.ts'
import type { Behind } from '../shared/chart/TableBehind.tsx'
import type { Spans } from './spans.ts'
import { labelsOf } from './words.ts'

const TOP = 8
const TALL = 176
const LABELS = 28

const axisFrom = (top: number): Axis => ({
  ticks: [0, 2, 4, 6, 8, 10],
  top: 10,
  y: (value) => top + TALL - (value / 10) * TALL,
})

type Props = {
  name: string
  spans: Spans
  said: (string | null)[]
  begun: Begun
  draw: (columns: Columns, y: (value: number) => number) => ComponentChildren
  legend: ComponentChildren
  behind: Behind
}

export function RatingPlot({ name, spans, said, begun, draw, legend, behind }: Props) {
  const top = TOP + (begun.at.length > 0 ? BEGUN_ROOM : 0)
  const bottom = top + TALL
  const axis = axisFrom(top)
  return (
    <>
      <p class="plot-title">{t('felt.axis')}</p>
      <Chart
        name={name}
        height={bottom + LABELS}
        said={said}
        at={(x, _, width) => columnsOf(said.length, width).at(x)}
        draw={(width, active) => {
          const columns = columnsOf(said.length, width)
          return (
            <g>
              {active >= 0 && (
                <Here x={columns.start(active)} width={columns.step} top={top - 8} bottom={bottom + 8} />
              )}
              <UprightAxis axis={axis} width={width} textOf={(value) => String(value)} />
              <BegunLines {...begun} columns={columns} width={width} bottom={bottom} />
              {draw(columns, axis.y)}
              <LevelAxis labels={labelsOf(spans, columns)} y={bottom + LABELS - 4} width={width} />
            </g>
          )
        }}
        legend={legend}
        behind={behind}
      />
    </>
  )
}

/** So large as fits beside its neighbours. */
export const sizeIn = ({ step }: Columns) => Math.max(2.5, Math.min(5, step * 0.45))
