/** A body seen from its right side, from the angles of a pose. */
import type { Part, SidePose } from '../../../lib/content/figures/figure.ts'
import { BALL, HEEL, TOES } from '../../../lib/content/figures/measures.ts'
import type { Body, Layer } from './body.ts'
import { along, type Joint, limb, type Point, place } from './geometry.ts'
import { sideHead } from './side-head.ts'
import { type ArmBones, type LegBones, type Skeleton, sideSkeleton } from './side-skeleton.ts'

function drawLeg(hip: Point, leg: LegBones, far: boolean, moves: boolean): Layer {
  const { knee, ankle } = leg
  return [
    {
      d: limb([
        { ...leg.heel, r: HEEL.r },
        { ...leg.ball, r: BALL.r },
        { ...leg.toes, r: TOES.r },
      ]),
      material: 'shoe',
      far,
    },
    {
      d: limb([
        // In colour it begins below the joint, so that the pelvis is seen to stay.
        moves ? along(hip, knee, 0.14, 9) : along(hip, knee, 0.05, 11),
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

const handOf = ({ wrist, palm, fingers }: ArmBones): Joint[] => [
  { ...wrist, r: 3.5 },
  { ...palm, r: 4 },
  { ...fingers, r: 2.6 },
]

function drawArm(arm: ArmBones, far: boolean, moves: boolean): Layer {
  const { shoulder, elbow } = arm
  const sleeve = along(shoulder, elbow, 0.62, 5.9)
  return [
    {
      d: limb([sleeve, { ...elbow, r: 4.6 }, ...handOf(arm)]),
      material: 'skin',
      far,
      moves,
    },
    {
      d: limb([{ ...shoulder, r: 7.6 }, along(shoulder, elbow, 0.3, 6.9), sleeve]),
      material: 'top',
      far,
      moves,
    },
  ]
}

/** Hips in trousers, the shirt above the belt: the pelvis is seen to tilt apart from the ribs. */
function drawTrunk(pose: SidePose, bones: Skeleton, moves: (part: Part) => boolean) {
  const { hip, ribs, neck, head } = bones
  const low = (x: number, y: number, r: number) => ({ ...place(hip, { x, y: -y }, pose.pelvis), r })
  const high = (x: number, y: number, r: number) => ({ ...place(ribs, { x, y: -y }, pose.trunk), r })
  const [ahead, up] = pose.shrug ?? [0, 0]
  // It fills as a ball does: outwards, upwards and downwards.
  const bellyAt = (y: number) => ({
    ...place(bones.belly, { x: 0, y: y * pose.breath }, bones.bent),
    r: 9.5 + 1.5 * pose.breath,
  })
  // Flat at the belt, which shows how the pelvis tilts.
  const corner = (x: number, y: number) => {
    const p = place(hip, { x, y: -y }, pose.pelvis)
    return `${p.x.toFixed(2)} ${p.y.toFixed(2)}`
  }
  const hips: Layer = [
    {
      d:
        `M${corner(-11.4, 9.6)}L${corner(11.4, 8.2)}L${corner(12, -1)}L${corner(-12, -1)}Z` +
        limb([low(-3.4, -3, 9.6), low(-2.6, -1, 9.6)]) +
        limb([low(-0.4, -1, 12), low(0.4, -1, 12)]),
      material: 'legs',
      moves: moves('pelvis'),
    },
  ]
  const patches: Layer = []
  if (moves('buttock')) {
    const r = 5.8 + 2.2 * pose.squeeze
    patches.push({ d: limb([low(-6.4, -5, r), low(-6, 1, r)]), material: 'legs', moves: true })
  }
  if (moves('hipFront')) {
    const { knee } = bones.near
    const front = (f: number, r: number) => {
      const p = along(hip, knee, f, r)
      const q = place(p, { x: 3.4, y: 0 }, -bones.near.upper)
      return { ...q, r }
    }
    patches.push({
      d: limb([low(6.4, 3, 4.6), front(0.12, 6.6), front(0.5, 5.6)]),
      material: 'legs',
      moves: true,
    })
  }
  if (moves('thighBack')) {
    const { knee, upper } = bones.near
    const back = (f: number, r: number) => ({
      ...place(along(hip, knee, f, r), { x: -4.4, y: 0 }, -upper),
      r,
    })
    patches.push({
      d: limb([low(-6, 1, 5.8), back(0.3, 5.4), back(0.86, 3.2)]),
      material: 'legs',
      moves: true,
    })
  }
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
          low(0, 10, 11.2),
          { ...place(bones.waist, { x: 0.5, y: -1.5 }, bones.bent), r: 11.2 },
          high(0.5, 11, 13),
          high(-0.5 + ahead / 2, 20 + up / 2, 9.4),
          high(0.5, 25, 6.4),
        ]) + limb([low(1, 10, 10.6), bellyAt(2), bellyAt(-2), high(1.5, 10, 12)]),
      material: 'top',
      moves: moves('trunk'),
    },
  ]
  if (pose.turn > 0) {
    // The far half of the chest, past the breastbone, comes into view as the ribs turn.
    const seen = Math.cos((pose.turn * Math.PI) / 180)
    const chest = limb([low(11 * seen + 0.5, 12, 0.5), high(12.6 * seen, 10, 0.5), high(5 * seen, 29, 0.5)])
    trunk.push({ d: chest, material: 'shoe' })
  }
  if (moves('belly')) {
    trunk.push({
      d: limb([low(3, 11, 7.4), bellyAt(2), bellyAt(-2), high(3.5, 4, 6.6)]),
      material: 'top',
      moves: true,
    })
  }
  patches.push({ d: limb([low(-10.6, 9.6, 1.5), low(0, 8.8, 1.5), low(11, 8.2, 1.5)]), material: 'shoe' })
  return { hips, patches, trunk }
}

export function sideBody(pose: SidePose, parts: Part[]): Body {
  const moves = (part: Part) => parts.includes(part)
  const bones = sideSkeleton(pose)
  const { hip, near, far } = bones
  const { hips, patches, trunk } = drawTrunk(pose, bones, moves)
  const leg = drawLeg(hip, near, false, moves('nearLeg'))
  const { face, hair, ear } = sideHead(bones.head, bones.tilt)
  return {
    layers: [
      drawArm(far.arm, true, moves('farArm')),
      drawLeg(hip, far, true, moves('farLeg')),
      trunk,
      // What moves lies on top, so that its edge is round.
      [...(moves('pelvis') ? [...leg, ...hips] : [...hips, ...leg]), ...patches],
      [{ d: face, material: 'skin' }],
      [{ d: hair, material: 'hair' }],
      pose.far.arm.round ? [{ d: limb(handOf(far.arm)), material: 'skin', far: true }] : [],
      drawArm(near.arm, false, moves('nearArm')),
    ],
    lines: [ear],
  }
}
