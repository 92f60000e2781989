/** Bars over one line of time, in strips one above the other: each with a title, a scale and a total of its own. */
import type { ComponentChildren } from 'preact'
import { Here, LevelAxis, UprightAxis, type XLabel } from './Axes.tsx'
import { BEGUN_ROOM, type Begun, BegunLines } from './Begun.tsx'
import { Chart } from './Chart.tsx'
import { Bar, type BarKind } from './marks.tsx'
import { type Axis, type AxisKind, axisOf, type Columns, columnsOf, LEFT, RIGHT } from './scale.ts'
import type { Behind } from './TableBehind.tsx'

/** Null where nothing is known. `of`: what `value` is a part of. */
export type Value = { value: number | null; of?: number; kind?: BarKind }

export type Strip = {
  title: string
  /** All together, at the right of the title; below it where both together are long. */
  total?: string
  kind: AxisKind
  /** A number of its axis, which ends at `top`. */
  textOf: (value: number, top: number) => string
  values: Value[]
  /** What was planned of each. */
  planned?: number | null
  tall?: boolean
}

type Props = {
  name: string
  strips: Strip[]
  said: (string | null)[]
  labels: (columns: Columns) => XLabel[]
  begun: Begun
  legend?: ComponentChildren
  behind: Behind
}

const HEIGHT = 40
const TALL = 144
const TITLE = 36
const LABELS = 24
/** Of a second line, and the letters that a narrow page has room for in one. */
const LINE = 16
const LETTERS = 32

const heightOf = ({ tall }: Strip) => (tall ? TALL : HEIGHT)
const isLong = ({ title, total = '' }: Strip) => title.length + total.length > LETTERS
const titleOf = (strip: Strip) => TITLE + (isLong(strip) ? LINE : 0)

export function Strips({ name, strips, said, labels, begun, legend, behind }: Props) {
  const head = begun.at.length > 0 ? BEGUN_ROOM : 0
  const height = strips.reduce((sum, strip) => sum + titleOf(strip) + heightOf(strip), head) + LABELS
  const tops = strips.map((own, index) =>
    strips
      .slice(0, index)
      .reduce((sum, strip) => sum + titleOf(strip) + heightOf(strip), head + titleOf(own)),
  )
  const count = said.length
  return (
    <Chart
      name={name}
      height={height}
      said={said}
      at={(x, _, width) => columnsOf(count, width).at(x)}
      draw={(width, active) => {
        const columns = columnsOf(count, width)
        return (
          <g>
            {active >= 0 && (
              <Here
                x={columns.start(active)}
                width={columns.step}
                top={tops[0] ?? 0}
                bottom={height - LABELS}
              />
            )}
            {strips.map((strip, index) => (
              <OneStrip
                key={strip.title}
                strip={strip}
                top={tops[index] as number}
                columns={columns}
                width={width}
                active={active}
              />
            ))}
            <BegunLines {...begun} columns={columns} width={width} bottom={height - LABELS} />
            {strips.map((strip, index) => (
              <Titles key={strip.title} strip={strip} top={tops[index] as number} width={width} />
            ))}
            <LevelAxis labels={labels(columns)} y={height - 6} width={width} />
          </g>
        )
      }}
      legend={legend}
      behind={behind}
    />
  )
}

type OneProps = { strip: Strip; top: number; columns: Columns; width: number; active: number }

function OneStrip({ strip, top, columns, width, active }: OneProps) {
  const { kind, textOf, values, planned, tall } = strip
  const bottom = top + heightOf(strip)
  const most = Math.max(planned ?? 0, ...values.map(({ value, of }) => Math.max(value ?? 0, of ?? 0)))
  const axis = axisOf(most, kind, bottom, top, tall ? 4 : 2)
  // A low strip has room for its lowest and its highest number.
  const ticks = tall ? axis.ticks : [0, axis.top]
  return (
    <g>
      <UprightAxis axis={{ ...axis, ticks }} width={width} textOf={textOf} />
      {values.map((value, index) => (
        <Bars key={index} {...value} index={index} columns={columns} axis={axis} active={index === active} />
      ))}
      {planned != null && planned > 0 && (
        <line class="planned" x1={LEFT} x2={width - RIGHT} y1={axis.y(planned)} y2={axis.y(planned)} />
      )}
    </g>
  )
}

/** Over all that is drawn: a line that comes from above must not strike them out. */
function Titles({ strip, top, width }: Pick<OneProps, 'strip' | 'top' | 'width'>) {
  const { title, total } = strip
  const below = isLong(strip)
  return (
    <g>
      <text class="strip-title" x="0" y={top - 12 - (below ? LINE : 0)}>
        {title}
      </text>
      {total !== undefined && (
        <text
          class={below ? 'strip-total strip-below' : 'strip-total'}
          x={below ? 0 : width - RIGHT}
          y={top - 12}
        >
          {total}
        </text>
      )}
    </g>
  )
}

type BarsProps = Value & { index: number; columns: Columns; axis: Axis; active: boolean }

function Bars({ value, of, kind = 'full', index, columns, axis, active }: BarsProps) {
  const x = columns.middle(index) - columns.bar / 2
  const box = (of: number) => ({ x, y: axis.y(of), width: columns.bar, height: axis.y(0) - axis.y(of) })
  return (
    <>
      {of !== undefined && of > 0 && <Bar kind="hollow" active={active} {...box(of)} />}
      {value !== null && value > 0 && <Bar kind={kind} active={active} {...box(value)} />}
    </>
  )
}
