/** A circle that breathes: wider while breathing in, narrower while breathing out. */
import type { Position } from '../../lib/core/routine.ts'
import { t } from '../../lib/shell/texts.ts'

const NARROW = 26
const WIDE = 52

export function Pacer({ position, still }: { position: Extract<Position, { kind: 'rep' }>; still: boolean }) {
  const { cue, progress, rep, reps } = position
  const way = (1 - Math.cos(Math.PI * progress)) / 2
  const fullness = still ? 0.5 : cue === 'breatheIn' ? way : 1 - way
  return (
    <svg class="pacer" viewBox="-60 -60 120 120" aria-hidden="true">
      <circle class="pacer-track" r={WIDE + 4} />
      <circle class="pacer-air" r={NARROW + (WIDE - NARROW) * fullness} />
      <text class="pacer-count" y="5">
        {t('run.rep', [rep, reps])}
      </text>
    </svg>
  )
}
