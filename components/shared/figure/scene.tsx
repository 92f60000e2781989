/** What stands round the figure: floor, chair, desk, wall; and the arrows of a still picture. */
import type { Arrow, Pose, Thing, XY } from '../../../lib/content/figures/figure.ts'
import { FLOOR, PAD, TOWEL } from '../../../lib/content/figures/measures.ts'
import type { Camera } from '../../../lib/content/figures/round.ts'
import { roundThing, showsFloor } from './round-things.ts'
import { sideSkeleton } from './side-skeleton.ts'

function Chair({ x, leaving }: { x: number; leaving: number }) {
  return (
    <g transform={`translate(${x - 60 * leaving} 0)`} opacity={1 - leaving}>
      <path d="M-23 174H22" class="figure-thing figure-thick" />
      <path d="M-21 174L-28 118" class="figure-thing figure-thick" />
      <path class="figure-thing" d="M-17 174L-21 207M17 174L21 207" />
    </g>
  )
}

function Towel({ pose }: { pose: Pose }) {
  if (pose.view !== 'side') return null
  const { near, far } = sideSkeleton(pose)
  const xs = [near.heel.x, near.ball.x, far.heel.x, far.ball.x]
  const [from, to] = [Math.min(...xs) - 12, Math.max(...xs) + 10]
  // A cloth: round at the fold, two stripes at the other end.
  const t = TOWEL
  return (
    <path
      class="figure-towel"
      d={`M${from} ${FLOOR}H${to - 2}a${t / 2} ${t / 2} 0 0 0 0 -${t}H${from}ZM${from + 4} ${FLOOR}v-${t}m4 0v${t}`}
    />
  )
}

function Piece({ thing, pose }: { thing: Thing; pose: Pose }) {
  switch (thing.is) {
    case 'chair': {
      const leaving = pose.view === 'side' ? pose.leaving : 0
      return leaving < 1 ? <Chair x={thing.x} leaving={leaving} /> : null
    }
    case 'desk': {
      const { from, to, y } = thing
      return (
        <g>
          <path d={`M${from} ${y}H${to}`} class="figure-thing figure-thick" />
          <path class="figure-thing" d={`M${to - 8} ${y}V${FLOOR - 1}`} />
          {thing.screen && <path class="figure-thing" d={`M${from + 22} ${y - 3}h21l7 -21`} />}
        </g>
      )
    }
    case 'wall':
      return <path class="figure-thing figure-thick" d={`M${thing.x} 20V${FLOOR - 1}`} />
    case 'mat':
      return <path class="figure-mat" d={`M${thing.from} ${FLOOR + 2.5}H${thing.to}`} />
    case 'step': {
      const top = FLOOR - thing.height
      return <path class="figure-step" d={`M${thing.from} ${FLOOR}V${top}H${thing.to}V${FLOOR}Z`} />
    }
    case 'rail': {
      const { from, to, y } = thing
      const posts = Array.from({ length: 7 }, (_, i) => from + 4 + ((to - from - 8) * i) / 6)
      return (
        <g>
          <path class="figure-thing" d={posts.map((x) => `M${x.toFixed(1)} ${y}V${FLOOR - 1}`).join('')} />
          <path d={`M${from} ${y}H${to}`} class="figure-thing figure-thick" />
        </g>
      )
    }
    case 'pad':
      return (
        <path class="figure-pad" d={`M${thing.x - 17} ${FLOOR}v${2 - PAD}q0-2 2-2h30q2 0 2 2v${PAD - 2}Z`} />
      )
    case 'towel':
      return <Towel pose={pose} />
    default:
      return null
  }
}

type Scene = { things: Thing[]; pose: Pose; camera: Camera; box: readonly number[]; before?: boolean }

/** Behind the body; or `before` it, between the body and the one who looks. */
export function Things({ things, pose, camera, box, before = false }: Scene) {
  const [left = 0, , width = 0] = box
  return (
    <>
      {!before && things.map((thing, i) => <Piece key={i} thing={thing} pose={pose} />)}
      {things
        .flatMap((thing) => roundThing(thing, camera))
        .filter((drawn) => (drawn.before ?? false) === before)
        .map(({ d, as }) => (
          <path key={d} class={as} d={d} />
        ))}
      {!before && !things.some(showsFloor) && (
        <path class="figure-floor" d={`M${left + 14} ${FLOOR}H${left + width - 14}`} />
      )}
    </>
  )
}

const HEAD = 11

/** The two strokes of a head at `to`, coming from `from`. */
function head([x, y]: XY, [fx, fy]: XY): string {
  const angle = Math.atan2(y - fy, x - fx)
  const stroke = (turn: number) =>
    `${(x - HEAD * Math.cos(angle + turn)).toFixed(1)} ${(y - HEAD * Math.sin(angle + turn)).toFixed(1)}`
  return `M${stroke(0.75)}L${x} ${y}L${stroke(-0.75)}`
}

export function Arrows({ arrows }: { arrows: Arrow[] }) {
  return (
    <>
      {arrows.map(({ from, via, to, both }) => (
        <path
          key={from.join() + to.join()}
          class="figure-arrow"
          d={
            `M${from.join(' ')}${via ? `Q${via.join(' ')} ` : 'L'}${to.join(' ')}${head(to, via ?? from)}` +
            (both ? head(from, via ?? to) : '')
          }
        />
      ))}
    </>
  )
}
