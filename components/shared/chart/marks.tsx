/** Marks that differ by shape and pattern as well as by colour. */

/** Names of the patterns, drawn once on the page. */
const STRIPES = 'pattern-stripes'

/** Fills that a style sheet cannot name by themselves: the patterns of this page. */
export function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true">
      <defs>
        <pattern
          id={STRIPES}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="stripe-ground" width="5" height="5" />
          <rect class="stripe" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  )
}

type Box = { x: number; y: number; width: number; height: number }

/** `full`: what it is about; `striped`: the other kind; `hollow`: what might have been. */
export type BarKind = 'full' | 'striped' | 'hollow'

export function Bar({ kind, active = false, ...box }: Box & { kind: BarKind; active?: boolean }) {
  // What is there is seen, however little.
  const height = Math.max(1.5, box.height)
  return (
    <rect
      class={`bar bar-${kind}${active ? ' bar-active' : ''}`}
      {...box}
      y={box.y + box.height - height}
      height={height}
      rx={Math.min(2, box.width / 3)}
      {...(kind === 'striped' ? { fill: `url(#${STRIPES})` } : {})}
    />
  )
}

type Point = { x: number; y: number; size?: number }

export function Dot({ x, y, size = 4 }: Point) {
  return <circle class="dot" cx={x} cy={y} r={size} />
}

export function Diamond({ x, y, size = 5 }: Point) {
  return <path class="diamond" d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}z`} />
}
