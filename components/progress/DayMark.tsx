/** The mark of a kind of day: a shape of its own for each. */
import type { CellKind } from './calendar.ts'

/** `x`, `y`: its middle. */
type Props = { kind: CellKind; x: number; y: number; size: number; isToday: boolean }

export function DayMark({ kind, x, y, size, isToday }: Props) {
  const half = size / 2
  return (
    <g>
      {isToday && (
        <rect
          class="day-today"
          x={x - half - 3}
          y={y - half - 3}
          width={size + 6}
          height={size + 6}
          rx={size / 4 + 2}
        />
      )}
      <Shape kind={kind} x={x} y={y} half={half} />
    </g>
  )
}

function Shape({ kind, x, y, half }: { kind: CellKind; x: number; y: number; half: number }) {
  const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: half / 2 }
  switch (kind) {
    case 'done':
      return <rect class="day-done" {...box} />
    case 'gentle':
      return (
        <g>
          <rect class="day-gentle" {...box} />
          <path class="day-gentle-half" d={`M${x - half} ${y - half}L${x + half} ${y + half}H${x - half}z`} />
        </g>
      )
    case 'missed':
    case 'open':
      return <rect class="day-missed" {...box} />
    case 'off':
      return <line class="day-off" x1={x - half * 0.7} x2={x + half * 0.7} y1={y} y2={y} />
    case 'noData':
      return <circle class="day-nodata" cx={x} cy={y} r={Math.max(1.5, half * 0.2)} />
  }
}
