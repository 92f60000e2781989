/** A body in the round, drawn as a camera sees it. */
import type { Camera, RoundPose } from '../../../lib/content/figures/round.ts'
import type { Body, Layer } from './body.ts'
import { roundHead } from './round-head.ts'
import { drawArm, drawLeg, mean, type Placed } from './round-limbs.ts'
import { type Skeleton, skeletonOf } from './round-skeleton.ts'
import { add, less, part, size } from './round-space.ts'
import { roundTrunk } from './round-trunk.ts'
import { hull, path, type Seen, type View, viewOf } from './round-view.ts'

const SIDES = ['right', 'left'] as const
/** Thighs raised more than this are layers of their own: one covers the other, or the trunk. */
const BENT = 40
/** A palm that is nearer than this to a shoulder lies on it. */
const ON_SHOULDER = 16

const crossed = ({ right, left }: Skeleton) =>
  size(less(right.arm.palm, left.arm.shoulder)) < ON_SHOULDER &&
  size(less(left.arm.palm, right.arm.shoulder)) < ON_SHOULDER

/** A jacket between the knees: rolled, as its end shows, with its buttons on top. */
function jacket({ right, left }: Skeleton, view: View): Placed {
  const middle = part(right.leg.knee, left.leg.knee, 0.5)
  const at = (x: number, y: number, z: number, r = 0) => view.ball(add(middle, [x, y, z]), r)
  const line = (spots: Seen[], close: boolean): Layer[number] => ({ d: path(spots, close), material: 'line' })
  const round = (count: number, spot: (a: number, i: number) => Seen) =>
    Array.from({ length: count }, (_, i) => spot(i * 0.5, i))
  const button = (z: number) => round(12, (a) => at(-1 + 1.1 * Math.cos(a), 8.4, z + 1.1 * Math.sin(a)))
  const ends = [at(0, 1, 5, 7.6), at(0, 1, -20, 7.6)]
  return {
    near: at(0, 1, 8).near,
    layer: [
      { d: hull(ends), material: 'held' },
      line(
        round(26, (a, i) => at(((i + 4) / 6) * Math.cos(a), 1 + ((i + 4) / 6) * Math.sin(a), 9)),
        false,
      ),
      line([at(3, 8, 6), at(3, 8, -22)], false),
      ...[2, -6, -14].map((z) => line(button(z), true)),
    ],
  }
}

export function roundBody(pose: RoundPose, camera: Camera, parts: readonly string[]): Body {
  const view = viewOf(camera)
  const bones = skeletonOf(pose)
  const moves = (name: string) => parts.includes(name)
  const trunk = roundTrunk(pose, bones, view, moves)
  const bent = Math.max(pose.right.leg.raise, pose.left.leg.raise) > BENT
  // Of a body on its side the limbs below are darker.
  const under = Math.abs(pose.pelvis.bend) < 45 ? null : pose.pelvis.bend < 0 ? 'left' : 'right'

  const placed: Placed[] = []
  const put = (near: number, layer: Layer) => {
    if (layer.length > 0) placed.push({ near, layer })
  }
  const legs = SIDES.flatMap((side) =>
    drawLeg(bones[side].leg, view, bent, { moves: moves(`${side}Leg`), far: side === under }),
  ).sort((a, z) => a.near - z.near)
  if (bent) {
    put(trunk.hipsNear - 3, trunk.hips)
    placed.push(...legs)
  } else {
    // One layer, so that there is no line between trousers and trousers.
    put(mean(legs.map((leg) => leg.near)), [...legs.flatMap((leg) => leg.layer), ...trunk.hips])
    put(trunk.hipsNear + 1.5, trunk.buttocks)
  }
  // The shirt hangs over trousers that stand.
  const shirtNear = trunk.shirtNear + (bent ? 0 : 2)
  put(shirtNear, trunk.shirt)
  put(shirtNear + 0.1, trunk.collar)
  if (!bent) put(shirtNear + 0.2, trunk.marks)

  const head = roundHead(bones.head, bones.neck, view)
  put(Math.min(shirtNear, head.near) - 0.1, head.neck)
  for (const [i, layer] of head.layers.entries()) put(head.near + 0.01 * i, layer)
  const arms = SIDES.map((side) => {
    const look = { moves: moves(`${side}Arm`), far: side === under }
    return drawArm(bones[side].arm, view, moves('ribs'), look)
  })
  // Of crossed arms the left is in front, whichever way they turn, and each hand lies on the other shoulder.
  const [[rightUpper, rightLower] = [], [leftUpper, leftLower] = []] = arms
  if (rightLower && leftLower && crossed(bones)) {
    const above = Math.max(rightUpper?.near ?? 0, leftUpper?.near ?? 0)
    rightLower.near = Math.max(rightLower.near, above + 0.1)
    leftLower.near = Math.max(leftLower.near, rightLower.near + 0.1)
  }
  for (const { near, layer } of arms.flat()) put(near, layer)
  if (pose.jacket) placed.push(jacket(bones, view))
  placed.sort((a, z) => a.near - z.near)
  return { layers: placed.map(({ layer }) => layer), lines: [] }
}
