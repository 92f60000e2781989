/** A body seen from its right side, from the angles of a pose. */
import type { Arm, Leg, SidePose } from '../../../lib/content/poses.ts'
import type { Body, Layer } from './body.ts'
import { ANKLE, along, circle, FLOOR, hang, limb, type Point, place } from './geometry.ts'

const THIGH = 42
const SHIN = 40
const TRUNK = 50
const UPPER_ARM = 29
const FOREARM = 25

/** Where the planted ankle stands. */
const PLACE = 104

function legPoints(hip: Point, leg: Leg) {
  const knee = hang(hip, THIGH, leg.upper)
  const ankle = hang(knee, SHIN, leg.lower)
  return { knee, ankle }
}

function drawLeg(hip: Point, leg: Leg, far: boolean, moves: boolean): Layer {
  const { knee, ankle } = legPoints(hip, leg)
  const heel = place(ankle, { x: -2.5, y: 2 }, -leg.foot)
  const ball = place(ankle, { x: 9, y: 2.4 }, -leg.foot)
  const toes = place(ankle, { x: 15, y: 3.2 }, -leg.foot)
  return [
    {
      d: limb([
        { ...heel, r: 4 },
        { ...ball, r: 3.6 },
        { ...toes, r: 2.8 },
      ]),
      material: 'shoe',
      far,
    },
    {
      d: limb([
        { ...hip, r: 11.5 },
        along(hip, knee, 0.45, 10),
        { ...knee, r: 7.2 },
        along(knee, ankle, 0.35, 6.9),
        along(knee, ankle, 0.93, 4.7),
      ]),
      material: 'legs',
      far,
      moves,
    },
  ]
}

function drawArm(shoulder: Point, arm: Arm, far: boolean): Layer {
  const elbow = hang(shoulder, UPPER_ARM, arm.upper)
  const reach = arm.reach ?? 1
  const wrist = hang(elbow, FOREARM * reach, arm.lower)
  const palm = hang(wrist, 5 * reach, arm.lower + 4)
  const fingers = hang(wrist, 11 * reach, arm.lower + 10)
  const sleeve = along(shoulder, elbow, 0.62, 5.9)
  return [
    {
      d: limb([
        sleeve,
        { ...elbow, r: 4.6 },
        { ...wrist, r: 3.5 },
        { ...palm, r: 4 },
        { ...fingers, r: 2.6 },
      ]),
      material: 'skin',
      far,
    },
    { d: limb([{ ...shoulder, r: 7.6 }, along(shoulder, elbow, 0.3, 6.9), sleeve]), material: 'top', far },
  ]
}

/** Outlines of the head in its own frame, the joint with the neck at 0 0, looking right. */
const FACE: [string, number[]][] = [
  ['M', [-8, 1]],
  ['C', [-15, -6, -15, -24, -4, -28]],
  ['C', [6, -31, 13, -24, 12.5, -16]],
  ['C', [12.6, -13.5, 15.6, -11, 15.2, -9.6]],
  ['C', [14.9, -8.6, 13, -8.8, 12.7, -8]],
  ['C', [12.9, -5, 12.6, -2.5, 10.8, -0.6]],
  ['C', [8.5, 1.2, 5.5, 0.6, 4, 0.8]],
  ['L', [4, 6]],
  ['L', [-8, 6]],
]
const HAIR: [string, number[]][] = [
  ['M', [12.4, -19]],
  ['C', [13.4, -27, 5, -32, -4, -30]],
  ['C', [-14, -27.6, -16.2, -17, -13.4, -9]],
  ['C', [-12.4, -6, -11, -4.4, -9, -3.6]],
  ['C', [-6, -3, -4.4, -6, -3.8, -10]],
  ['C', [-3.8, -13.6, -0.2, -14.4, 0.4, -17.4]],
  ['C', [0.8, -19.6, 2.4, -21, 4.4, -21.4]],
  ['C', [7.4, -21.6, 10, -20.6, 12.4, -19]],
]
const EAR: [string, number[]][] = [
  ['M', [-2.6, -13]],
  ['C', [-0.4, -14.6, 1.4, -12.4, 0.2, -9.8]],
  ['C', [-0.4, -8.6, -1.8, -8.8, -2, -9.8]],
]

function placed(shape: [string, number[]][], at: Point, degrees: number, close = true): string {
  const path = shape.map(([command, numbers]) => {
    const points: string[] = []
    for (let i = 0; i < numbers.length; i += 2) {
      const p = place(at, { x: numbers[i] as number, y: numbers[i + 1] as number }, degrees)
      points.push(`${p.x.toFixed(2)} ${p.y.toFixed(2)}`)
    }
    return command + points.join(' ')
  })
  return path.join('') + (close ? 'Z' : '')
}

export function sideBody(pose: SidePose, moves: 'leg' | 'belly' | null): Body {
  const origin = { x: 0, y: 0 }
  const near = legPoints(origin, pose.near.leg).ankle
  const far = legPoints(origin, pose.far.leg).ankle
  const planted = pose.planted === 'near' ? near : pose.planted === 'far' ? far : null
  const lowest = Math.max(near.y, far.y)
  const hip: Point = {
    x: PLACE + pose.x - (planted?.x ?? 0),
    y: FLOOR - ANKLE - (planted?.y ?? lowest),
  }

  const up = (x: number, y: number) => place(hip, { x, y: -y }, pose.trunk)
  const shoulder = up(-1, TRUNK - 5)
  const neck = up(0, TRUNK + 5)
  const head = place(neck, { x: 1.5, y: -5 }, pose.trunk * 0.6 - pose.head)
  const tilt = pose.trunk * 0.6 - pose.head
  const belly = up(3.5 + 5.5 * pose.breath, 21)

  const trunk: Layer = [
    {
      d: limb([
        { ...neck, r: 5.6 },
        { ...head, r: 5.6 },
      ]),
      material: 'skin',
    },
    {
      d:
        limb([
          { ...up(-0.5, 1), r: 12.2 },
          { ...up(0.5, 20), r: 11.4 },
          { ...up(0.5, 36), r: 13 },
          { ...up(-0.5, 45), r: 9.4 },
          { ...up(0.5, 50), r: 6.4 },
        ]) +
        limb([
          { ...up(1, 8), r: 11.5 },
          { ...belly, r: 9.5 },
          { ...up(1.5, 35), r: 12 },
        ]),
      material: 'top',
    },
  ]
  if (moves === 'belly') {
    trunk.push({
      d: limb([
        { ...up(2, 12), r: 7 },
        { ...belly, r: 9.5 },
        { ...up(2.5, 30), r: 6 },
      ]),
      material: 'top',
      moves: true,
    })
  }
  return {
    layers: [
      drawArm(shoulder, pose.far.arm, true),
      drawLeg(hip, pose.far.leg, true, false),
      [
        ...drawLeg(hip, pose.near.leg, false, moves === 'leg'),
        { d: circle({ ...hip, r: 12 }), material: 'legs' },
      ],
      trunk,
      [{ d: placed(FACE, head, tilt), material: 'skin' }],
      [{ d: placed(HAIR, head, tilt), material: 'hair' }],
      drawArm(shoulder, pose.near.arm, false),
    ],
    lines: [placed(EAR, head, tilt, false)],
  }
}
