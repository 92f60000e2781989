/** A circle that breathes: wider while breathing in, narrower while breathing out, the seconds left inside. */
import type { Position } from '../../lib/core/routine.ts'

const NARROW = 24
const WIDE = 52

export function Pacer({ position, still }: { position: Extract<Position, { kind: 'rep' }>; still: boolean }) {
  const { cue, progress, leftMs } = position
  const way = (1 - Math.cos(Math.PI * progress)) / 2
  const fullness = still ? 0.5 : cue === 'breatheIn' ? way : 1 - way
  return (
    <svg class="pacer" viewBox="-60 -60 120 120" aria-hidden="true">
      <circle class="pacer-track" r={WIDE + 4} />
      <circle class="pacer-air" r={NARROW + (WIDE - NARROW) * fullness} />
      <text class="pacer-count" y="12">
        {Math.ceil(leftMs / 1000)}
      </text>
    </svg>
  )
}
