/** Where every joint of a side pose is: angles followed, places reached, the fixed point where it belongs. */
import type { Arm, Leg, Limbs, SidePose } from '../../../lib/content/figures/figure.ts'
import {
  BALL,
  FINGERS,
  FLOOR,
  FOREARM,
  HALF_WIDTH,
  HEEL,
  PALM,
  PELVIS,
  RIBS,
  SHIN,
  SHOULDER,
  THIGH,
  TOES,
  UPPER_ARM,
  WAIST,
} from '../../../lib/content/figures/measures.ts'
import { direction, hang, type Point, place } from './geometry.ts'

const ORIGIN: Point = { x: 0, y: 0 }

export type LegBones = { upper: number; lower: number; foot: number } & Record<
  'knee' | 'ankle' | 'heel' | 'ball' | 'toes',
  Point
>
export type ArmBones = { upper: number; lower: number } & Record<
  'shoulder' | 'elbow' | 'wrist' | 'palm' | 'fingers',
  Point
>

/**
 * The angles of two bones that reach from `from` to `to`: `fold` 1 bends like a knee, -1 like an elbow. Stretched
 * straight at what is too far.
 */
function reaching(from: Point, to: Point, first: number, second: number, fold: 1 | -1) {
  const far = Math.hypot(to.x - from.x, to.y - from.y)
  const d = Math.min(first + second, Math.max(Math.abs(first - second) + 0.01, far))
  const cos = (first * first + d * d - second * second) / (2 * first * d)
  const upper = direction(from, to) + (fold * Math.acos(Math.min(1, cos)) * 180) / Math.PI
  const joint = hang(from, first, upper)
  return { upper, lower: direction(joint, to, upper) }
}

const TOE = { x: TOES.x - BALL.x, y: TOES.y - BALL.y }

/** The toes go on as the foot does, and bend where the floor is. */
function toesFrom(ball: Point, foot: number): Point {
  const toes = place(ball, TOE, -foot)
  const room = FLOOR - TOES.r - ball.y
  if (toes.y - ball.y <= room) return toes
  const along = Math.sqrt(Math.max(0, TOE.x ** 2 + TOE.y ** 2 - room ** 2))
  return { x: ball.x + (toes.x < ball.x ? -along : along), y: ball.y + room }
}

function legBones(hip: Point, leg: Leg): LegBones {
  let angles: { upper: number; lower: number }
  if ('ball' in leg) {
    const [x, y] = leg.ball
    const ankle = place({ x, y }, { x: -BALL.x, y: -BALL.y }, -leg.foot)
    angles = reaching(hip, ankle, THIGH, SHIN, 1)
  } else angles = leg
  const { foot } = leg
  const knee = hang(hip, THIGH, angles.upper)
  const ankle = hang(knee, SHIN, angles.lower)
  const ball = place(ankle, BALL, -foot)
  return {
    ...angles,
    foot,
    knee,
    ankle,
    heel: place(ankle, HEEL, -foot),
    ball,
    toes: toesFrom(ball, foot),
  }
}

function armBones(shoulder: Point, arm: Arm): ArmBones {
  const { reach = 1, out = 1, palm: fingersAt } = arm
  const first = UPPER_ARM * out
  let angles: { upper: number; lower: number }
  if ('hand' in arm) {
    const [x, y] = arm.hand
    angles =
      fingersAt === undefined
        ? reaching(shoulder, { x, y }, first, (FOREARM + PALM) * reach, -1)
        : reaching(shoulder, hang({ x, y }, -PALM, fingersAt), first, FOREARM * reach, -1)
  } else angles = arm
  const elbow = hang(shoulder, first, angles.upper)
  const wrist = hang(elbow, FOREARM * reach, angles.lower)
  const short = fingersAt === undefined ? reach : 1
  return {
    ...angles,
    shoulder,
    elbow,
    wrist,
    palm: hang(wrist, PALM * short, fingersAt ?? angles.lower),
    fingers: hang(wrist, FINGERS * short, fingersAt ?? angles.lower + 6),
  }
}

export type Skeleton = ReturnType<typeof sideSkeleton>

function bonesAt(hip: Point, pose: SidePose) {
  const back = place(hip, { x: 0, y: -PELVIS }, pose.pelvis)
  const bent = pose.waist ?? (pose.pelvis + pose.trunk) / 2
  const ribs = place(back, { x: 0, y: -WAIST }, bent)
  // The hollow of the back deepens in an arch and fills in a tuck.
  const hollow = (pose.pelvis - pose.trunk) * 0.12
  const waist = place(back, { x: hollow, y: -WAIST / 2 }, bent)
  const aside = HALF_WIDTH * Math.sin((pose.turn * Math.PI) / 180)
  const [ahead, up] = pose.shrug ?? [0, 0]
  const shoulder = (x: number) => place(ribs, { x: x - 1 + ahead, y: -SHOULDER - up }, pose.trunk)
  const neck = place(ribs, { x: 0, y: -RIBS }, pose.trunk)
  const tilt = pose.trunk + pose.neck
  const half = (limbs: Limbs, x: number) => ({
    ...legBones(hip, limbs.leg),
    arm: armBones(shoulder(x), limbs.arm),
  })
  return {
    hip,
    back,
    waist,
    bent,
    belly: place(waist, { x: 3 + 7 * pose.breath, y: -2.5 }, bent),
    ribs,
    shoulder: shoulder(0),
    neck,
    head: place(neck, { x: 1.5, y: -5 }, (pose.trunk + tilt) / 2),
    tilt,
    near: half(pose.near, -aside),
    far: half(pose.far, aside),
  }
}

/** Where the fixed point is when the hip is at the origin. */
function fixedFrom(pose: SidePose): Point {
  const bones = bonesAt(ORIGIN, pose)
  switch (pose.fixed.point) {
    case 'hip':
      return ORIGIN
    case 'shoulder':
      return bones.shoulder
    case 'nearKnee':
      return bones.near.knee
    case 'farKnee':
      return bones.far.knee
    case 'nearElbow':
      return bones.near.arm.elbow
    case 'lowest': {
      const under = (leg: LegBones) => Math.max(leg.heel.y + HEEL.r, leg.ball.y + BALL.r, leg.toes.y + TOES.r)
      return { x: 0, y: Math.max(under(bones.near), under(bones.far)) }
    }
  }
}

export function sideSkeleton(pose: SidePose) {
  const from = fixedFrom(pose)
  const [x, y] = pose.fixed.at
  return bonesAt({ x: x - from.x, y: y - from.y }, pose)
}
