/** What stands round the figure: floor, chair, desk, wall; and the arrow of a still picture. */
import type { Scene } from '../../../lib/content/poses.ts'
import { FLOOR } from './geometry.ts'

function Chair({ leaving }: { leaving: number }) {
  return (
    <g transform={`translate(${-60 * leaving} 0)`} opacity={1 - leaving}>
      <path d="M34 174H79" class="figure-thing figure-thick" />
      <path d="M36 174L29 118" class="figure-thing figure-thick" />
      <path class="figure-thing" d="M40 174L36 207M74 174L78 207" />
    </g>
  )
}

export function Things({ scene, leaving }: { scene: Scene; leaving: number }) {
  return (
    <>
      {scene === 'chair' && leaving < 1 && <Chair leaving={leaving} />}
      {scene === 'desk' && (
        <g>
          <path d="M128 134H192" class="figure-thing figure-thick" />
          <path class="figure-thing" d="M184 134V207" />
          <path class="figure-thing" d="M150 131H171L178 110" />
        </g>
      )}
      {scene === 'wall' && <path class="figure-thing figure-thick" d="M87 20V207" />}
      <path class="figure-floor" d={`M14 ${FLOOR}H186`} />
    </>
  )
}

const ARROWS: Record<string, string[]> = {
  stand: ['M152 122V66', 'M143 76L152 65L161 76'],
  hipExtension: ['M74 178C60 176 48 170 42 160', 'M40 173L41 158L54 165'],
  thoracicRotation: ['M72 52C56 56 48 68 52 86', 'M42 77L52 87L60 75'],
  breathing: ['M138 98H160', 'M152 90L161 98L152 106'],
}

export function Hint({ exercise }: { exercise: string }) {
  const lines = ARROWS[exercise] ?? []
  return (
    <>
      {lines.map((d) => (
        <path key={d} class="figure-arrow" d={d} />
      ))}
    </>
  )
}
