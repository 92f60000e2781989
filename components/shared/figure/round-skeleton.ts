/** Where the joints of a body in the round are, from the angles of its pose. */
import type { RoundArm, RoundLeg, RoundPose, Segment } from '../../../lib/content/figures/round.ts'
import {
  aboutX,
  aboutY,
  aboutZ,
  add,
  dot,
  type Frame,
  from,
  less,
  type Spot,
  size,
  swung,
  times,
  within,
} from './round-space.ts'

const THIGH = 42
const SHIN = 40
/** Of an ankle above the floor. */
export const ANKLE = 6
const UPPER_ARM = 29
const FOREARM = 25
const HIP: Spot = [8.5, 0, 0]
const SHOULDER: Spot = [17.5, 29, -0.5]
const WAIST: Spot = [0, 17, -1]
const NECK: Spot = [0, 37, -1]
const SKULL: Spot = [0, 30, 1]

export type LegJoints = { hip: Spot; knee: Spot; ankle: Spot; heel: Spot; ball: Spot; toes: Spot }
export type ArmJoints = { shoulder: Spot; elbow: Spot; wrist: Spot; palm: Spot; fingers: Spot }
export type Skeleton = {
  /** `at` the middle between the hips, the waist and the middle of the skull. */
  pelvis: { at: Spot; frame: Frame }
  ribs: { at: Spot; frame: Frame }
  head: { at: Spot; frame: Frame }
  neck: Spot
  right: { arm: ArmJoints; leg: LegJoints }
  left: { arm: ArmJoints; leg: LegJoints }
}

const facing = ({ turn, lean, bend }: Segment): Frame =>
  within(aboutZ(bend), within(aboutY(-turn), aboutX(lean)))

type Out = 1 | -1
const sided = (out: Out, [x, y, z]: Spot): Spot => [out * x, y, z]

/** The joint between two bones that reach from `a` to `b`, on the side it points to. */
function jointBetween(a: Spot, b: Spot, upper: number, lower: number, pointing: Spot): Spot {
  const line = less(b, a)
  const far = Math.min(size(line), upper + lower - 0.01)
  const u = times(line, 1 / size(line))
  const aside = less(pointing, times(u, dot(pointing, u)))
  const along = (upper * upper - lower * lower + far * far) / (2 * far)
  const off = Math.sqrt(Math.max(0, upper * upper - along * along))
  return add(add(a, times(u, along)), times(aside, off / size(aside)))
}

function arm(out: Out, shoulder: Spot, ribs: Frame, pose: RoundArm, holds: Spot | undefined): ArmJoints {
  const upper = within(ribs, within(swung(out, pose.raise, pose.plane), aboutY(out * pose.twist)))
  const lower = within(upper, aboutX(-pose.elbow))
  const elbow = holds
    ? jointBetween(shoulder, holds, UPPER_ARM, FOREARM, times(upper[2], -1))
    : add(shoulder, from(upper, [0, -UPPER_ARM, 0]))
  const wrist = holds ?? add(elbow, from(lower, [0, -FOREARM, 0]))
  const along = times(less(wrist, elbow), 1 / size(less(wrist, elbow)))
  // The fingers bend a little.
  const hand = (length: number, inward: number) =>
    add(add(wrist, times(along, length)), times(lower[2], inward))
  return { shoulder, elbow, wrist, palm: hand(5, 0.4), fingers: hand(11, 1.4) }
}

function leg(out: Out, hip: Spot, pelvis: Frame, pose: RoundLeg, stands: Spot | undefined): LegJoints {
  const upper = within(pelvis, within(swung(out, pose.raise, pose.plane), aboutY(out * pose.twist)))
  const lower = within(upper, aboutX(pose.knee))
  const knee = stands
    ? jointBetween(hip, stands, THIGH, SHIN, upper[2])
    : add(hip, from(upper, [0, -THIGH, 0]))
  const ankle = stands ?? add(knee, from(lower, [0, -SHIN, 0]))
  // A foot that stands on the floor is flat, its toes a little out.
  const foot = stands && stands[1] < ANKLE + 0.5 ? aboutY(out * 8) : within(lower, aboutX(-pose.ankle))
  const at = (x: number, y: number, z: number) => add(ankle, from(foot, [out * x, y, z]))
  return { hip, knee, ankle, heel: at(0, -2, -2.5), ball: at(0.6, -2.4, 9), toes: at(0.8, -3.2, 14) }
}

function hung(pose: RoundPose, pelvisAt: Spot): Skeleton {
  const pelvis = facing(pose.pelvis)
  const ribs = within(pelvis, facing(pose.ribs))
  const head = within(ribs, facing(pose.head))
  const waist = add(pelvisAt, from(pelvis, WAIST))
  const neck = add(waist, from(ribs, NECK))
  const limbs = (out: Out) => {
    const side = out === 1 ? 'left' : 'right'
    const hip = add(pelvisAt, from(pelvis, sided(out, HIP)))
    const shoulder = add(waist, from(ribs, sided(out, SHOULDER)))
    return {
      arm: arm(out, shoulder, ribs, pose[side].arm, pose.hands?.[side]),
      leg: leg(out, hip, pelvis, pose[side].leg, pose.feet?.[side]),
    }
  }
  return {
    pelvis: { at: pelvisAt, frame: pelvis },
    ribs: { at: waist, frame: ribs },
    head: { at: add(neck, from(head, SKULL)), frame: head },
    neck,
    right: limbs(-1),
    left: limbs(1),
  }
}

export function skeletonOf(pose: RoundPose): Skeleton {
  if (pose.anchor === 'pelvis') return hung(pose, pose.at)
  const { feet: _, hands: __, ...hanging } = pose
  const loose = hung(hanging, [0, 0, 0])
  const held = {
    rightFoot: loose.right.leg.ankle,
    leftFoot: loose.left.leg.ankle,
    rightKnee: loose.right.leg.knee,
    leftKnee: loose.left.leg.knee,
  }[pose.anchor]
  return hung(pose, less(pose.at, held))
}

/** The bend between two bones at a joint, in degrees: 0 is straight. */
export function bendAt(a: Spot, joint: Spot, b: Spot): number {
  const u = less(joint, a)
  const v = less(b, joint)
  return (Math.acos(Math.min(1, Math.max(-1, dot(u, v) / (size(u) * size(v))))) * 180) / Math.PI
}
