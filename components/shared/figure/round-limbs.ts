/** Arms and legs of a body in the round, as a camera sees them. */
import type { Layer } from './body.ts'
import { limb } from './geometry.ts'
import { type ArmJoints, bendAt, type LegJoints } from './round-skeleton.ts'
import { part } from './round-space.ts'
import { path, type View } from './round-view.ts'

/** Layers are drawn from the farthest to the nearest. */
export type Placed = { near: number; layer: Layer }

export const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** An elbow that is bent more, in degrees. */
const BENT = 70

type Look = { moves: boolean; far: boolean }

/** `bent`: thigh and shin apart, as one covers the other. */
export function drawLeg(joints: LegJoints, view: View, bent: boolean, { moves, far }: Look): Placed[] {
  const { hip, knee, ankle, heel, ball, toes } = joints
  const b = view.ball
  const shoe: Layer = [{ d: limb([b(heel, 4.4), b(ball, 4.2), b(toes, 3.4)]), material: 'shoe', far }]
  const thigh = limb([b(hip, 10.8), b(part(hip, knee, 0.45), 9.8), b(knee, 7.4)])
  const shin = limb([b(knee, 7.4), b(part(knee, ankle, 0.35), 6.9), b(part(knee, ankle, 0.93), 4.8)])
  const cloth = (d: string): Layer => [{ d, material: 'legs', far, moves }]
  const upper = mean([b(hip, 0).near, b(knee, 0).near])
  const lower = mean([b(knee, 0).near, b(ankle, 0).near])
  if (!bent) return [{ near: mean([upper, lower]), layer: [...shoe, ...cloth(thigh + shin)] }]
  return [
    { near: lower, layer: [...shoe, ...cloth(shin)] },
    { near: upper, layer: cloth(thigh) },
  ]
}

/** The gaps between the fingers, on the side of the hand that is seen. */
function fingerLines({ palm, fingers }: ArmJoints, view: View): string {
  const [a, z] = [view.ball(part(palm, fingers, 0.45), 1.3), view.ball(fingers, 1.3)]
  const far = Math.hypot(z.x - a.x, z.y - a.y)
  // Of a fist that points at us none are seen.
  if (far < 2.2) return ''
  const [across, down] = [((z.y - a.y) / far) * a.r, ((a.x - z.x) / far) * a.r]
  const gap = (s: number) =>
    path(
      [a, z].map(({ x, y }) => ({ x: x + s * across, y: y + s * down })),
      false,
    )
  return gap(1) + gap(-1)
}

/**
 * `sleeve`: the shirt is in colour, and the skin is not. The forearm of a bent arm is a layer of its own, so that
 * a hand can lie on the other arm.
 */
export function drawArm(joints: ArmJoints, view: View, sleeve: boolean, { moves, far }: Look): Placed[] {
  const { shoulder, elbow, wrist, palm, fingers } = joints
  const b = view.ball
  const hem = b(part(shoulder, elbow, 0.62), 5.9)
  const skin = (d: string): Layer[number] => ({ d, material: 'skin', far, moves })
  const shirt: Layer[number] = {
    d: limb([b(shoulder, 7.5), b(part(shoulder, elbow, 0.3), 6.8), hem]),
    material: 'top',
    far,
    moves: moves || sleeve,
  }
  const forearm = [b(elbow, 4.7), b(wrist, 3.4), b(palm, 4.5), b(fingers, 3.1)]
  const lines: Layer = [{ d: fingerLines(joints, view), material: 'line' }]
  const upper = mean([b(shoulder, 0).near, b(elbow, 0).near])
  const lower = mean([b(elbow, 0).near, b(wrist, 0).near])
  if (bendAt(shoulder, elbow, wrist) < BENT) {
    return [{ near: mean([upper, lower]), layer: [skin(limb([hem, ...forearm])), shirt, ...lines] }]
  }
  return [
    { near: upper, layer: [skin(limb([hem, b(elbow, 4.7)])), shirt] },
    { near: lower, layer: [skin(limb(forearm)), ...lines] },
  ]
}
