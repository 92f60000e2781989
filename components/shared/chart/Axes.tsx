/** The two axes: lines with their numbers, and names below. */
import { type Axis, LEFT, RIGHT } from './scale.ts'

/** `textOf`: a number with its unit. */
export function UprightAxis({
  axis,
  width,
  textOf,
}: {
  axis: Axis
  width: number
  textOf: (value: number, top: number) => string
}) {
  return (
    <g>
      {axis.ticks.map((value) => (
        <g key={value}>
          <line
            class={value === 0 ? 'axis-line axis-ground' : 'axis-line'}
            x1={LEFT}
            x2={width - RIGHT}
            y1={axis.y(value)}
            y2={axis.y(value)}
          />
          <text class="axis-text axis-number" x={LEFT - 8} y={axis.y(value) + 4}>
            {textOf(value, axis.top)}
          </text>
        </g>
      ))}
    </g>
  )
}

export type XLabel = { x: number; text: string }

/** About the width of a letter of an axis: nothing of a drawing can be measured before it is there. */
const LETTER = 6.4
const GAP = 6
/** At the edges of the picture a label of wide letters would be cut. */
const EDGE = 4

/** Inside the picture, and none over the one before. */
function placed(labels: XLabel[], width: number): XLabel[] {
  const kept: XLabel[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { x, text } of labels) {
    const half = (text.length * LETTER) / 2
    const middle = Math.min(Math.max(x, half + EDGE), width - half - EDGE)
    if (middle - half < end + GAP) continue
    kept.push({ x: middle, text })
    end = middle + half
  }
  return kept
}

export function LevelAxis({ labels, y, width }: { labels: XLabel[]; y: number; width: number }) {
  return (
    <g>
      {placed(labels, width).map(({ x, text }) => (
        <text key={`${x} ${text}`} class="axis-text axis-middle" x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
}

/** Behind the column that is pointed at, or walked to. */
export function Here({ x, width, top, bottom }: { x: number; width: number; top: number; bottom: number }) {
  return <rect class="here" x={x} width={width} y={top} height={bottom - top} rx="2" />
}
