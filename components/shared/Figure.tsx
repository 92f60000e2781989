/** The own figure: a body drawn from joint angles, with the furniture that belongs to it. */
import { figureOf, type Pose, type Scene } from '../../lib/content/poses.ts'
import type { Side } from '../../lib/core/routine.ts'
import type { Body } from './figure/body.ts'
import { frontBody } from './figure/front-body.ts'
import { Hint, Things } from './figure/scene.tsx'
import { sideBody } from './figure/side-body.ts'

function bodyOf(pose: Pose, scene: Scene): Body {
  if (pose.view === 'front') return frontBody(pose)
  return sideBody(pose, scene === 'desk' ? 'leg' : scene === 'wall' ? 'belly' : null)
}

type Props = {
  exercise: string
  /** Without one, the pose that says what the exercise is, and an arrow for the way it goes. */
  pose?: Pose
  side?: Side
  /** What a reader who does not see it is told; empty where the text beside it says the same. */
  label?: string
  size?: 'small' | 'large'
}

export function Figure({ exercise, pose, side = 'right', label = '', size = 'small' }: Props) {
  const figure = figureOf(exercise)
  const shown = pose ?? figure.still
  const { layers, lines } = bodyOf(shown, figure.scene)
  const parts = layers.flat()
  return (
    <svg
      class={`figure figure-${size}`}
      viewBox="0 8 200 208"
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
    >
      <g {...(side === 'left' && shown.view === 'side' ? { transform: 'translate(200 0) scale(-1 1)' } : {})}>
        <Things scene={figure.scene} leaving={shown.view === 'side' ? shown.leaving : 0} />
        {parts.map((part, i) => (
          <path key={i} class="figure-edge" d={part.d} />
        ))}
        {layers.map((layer, i) => (
          <g key={i}>
            {layer.map((part) => (
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
        {pose === undefined && <Hint exercise={exercise} />}
      </g>
    </svg>
  )
}
