/** The own figure: a body drawn from joint angles, with the furniture that belongs to it. */
import { BOX, type Pose } from '../../lib/content/figures/figure.ts'
import { figureOf } from '../../lib/content/figures/index.ts'
import { mirrored } from '../../lib/content/figures/round.ts'
import type { Side } from '../../lib/core/routine.ts'
import { type Body, edged } from './figure/body.ts'
import { roundBody } from './figure/round-body.ts'
import { Arrows, Things } from './figure/scene.tsx'
import { sideBody } from './figure/side-body.ts'

/** From straight ahead, a little above. */
const AHEAD = { yaw: 0, pitch: 8, x: 100, y: 204, scale: 1 }

type Props = {
  exercise: string
  /** Without one, the pose that says what the exercise is. */
  pose?: Pose
  side?: Side
  /** Arrows for the way it goes; without saying so, on the pose that says what it is. */
  arrows?: boolean
  /** What a reader who does not see it is told; empty where the text beside it says the same. */
  label?: string
  size?: 'small' | 'large'
}

export function Figure({ exercise, pose, side = 'right', arrows, label = '', size = 'small' }: Props) {
  const figure = figureOf(exercise)
  const written = pose ?? figure.still
  // Poses are written for the right. Where sides take turns the body changes sides and the furniture stays.
  const turns = side === 'left' && figure.alternates === true && written.view === 'round'
  const shown = turns ? mirrored(written) : written
  const box = figure.box ?? BOX
  const camera = figure.camera ?? AHEAD
  const { layers, lines }: Body =
    shown.view === 'side' ? sideBody(shown, figure.moves) : roundBody(shown, camera, figure.moves)
  const scene = { things: figure.things, pose: shown, camera, box }
  const parts = layers.flat().filter(edged)
  const flip = `translate(${2 * box[0] + box[2]} 0) scale(-1 1)`
  return (
    <svg
      class={`figure figure-${size}`}
      viewBox={box.join(' ')}
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
    >
      <g {...(side === 'left' && !turns ? { transform: flip } : {})}>
        <Things {...scene} />
        {parts.map((part, i) => (
          <path key={i} class="figure-edge" d={part.d} />
        ))}
        {layers.map((layer, i) => (
          <g key={i}>
            {layer.filter(edged).map((part) => (
              <path key={part.d} class="figure-fold" d={part.d} />
            ))}
            {layer.map((part) => (
              <path
                key={part.d}
                class={`figure-${part.material}${part.far ? ' figure-far' : ''}${part.moves ? ' figure-moves' : ''}`}
                d={part.d}
              />
            ))}
          </g>
        ))}
        {size === 'large' && lines.map((d) => <path key={d} class="figure-line" d={d} />)}
        <Things {...scene} before />
        {(arrows ?? pose === undefined) && (
          <g {...(turns ? { transform: flip } : {})}>
            <Arrows arrows={figure.arrows} />
          </g>
        )}
      </g>
    </svg>
  )
}
