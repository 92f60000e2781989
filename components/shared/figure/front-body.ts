/** A body seen from the front, arms crossed on the chest, ribs and head turned. */
import type { FrontPose } from '../../../lib/content/poses.ts'
import type { Body, Layer } from './body.ts'
import { FLOOR, type Joint, limb, type Point } from './geometry.ts'

const MIDDLE = 100
type Spot = { x: number; y: number; z: number }

/** Turns a place on the ribs about the upright axis and looks at it from the front. */
function seen({ x, y, z }: Spot, turn: number): Point & { z: number } {
  const a = (turn * Math.PI) / 180
  return { x: MIDDLE + x * Math.cos(a) - z * Math.sin(a), y, z: z * Math.cos(a) + x * Math.sin(a) }
}

function leg(side: 1 | -1): Layer {
  const x = MIDDLE + side * 8.5
  const foot = MIDDLE + side * 13
  return [
    {
      d: limb([
        { x: foot - side, y: 201, r: 4.6 },
        { x: foot + side * 2.5, y: FLOOR - 3.6, r: 4.4 },
      ]),
      material: 'shoe',
    },
    {
      d: limb([
        { x, y: 122, r: 10.5 },
        { x: x + side * 1.2, y: 142, r: 9.6 },
        { x: x + side * 2.4, y: 164, r: 7 },
        { x: x + side * 3.2, y: 178, r: 6.8 },
        { x: foot - side * 1, y: 198, r: 4.8 },
      ]),
      material: 'legs',
    },
  ]
}

/** `side` 1 is drawn on the right of the picture: the person's left arm. */
function arm(side: 1 | -1, turn: number): Layer {
  const at = (x: number, y: number, z: number, r: number): Joint => ({
    ...seen({ x: side * x, y, z }, turn),
    r,
  })
  const shoulder = at(18.5, 72, 0, 7.4)
  const sleeve = at(19.5, 88, 6, 6)
  const elbow = at(18, 99, 11, 5)
  const wrist = at(-2, 89, 16, 3.7)
  const palm = at(-8, 84, 15.5, 4.2)
  const fingers = at(-13, 79, 13.5, 2.8)
  return [
    { d: limb([sleeve, elbow, wrist, palm, fingers]), material: 'skin' },
    { d: limb([shoulder, sleeve]), material: 'top', moves: true },
  ]
}

export function frontBody(pose: FrontPose): Body {
  const { turn } = pose
  const joint = (spot: Spot, r: number): Joint => ({ ...seen(spot, turn), r })
  const look = seen({ x: 0, y: 0, z: 9.5 }, turn).x
  const left = seen({ x: 15, y: 72, z: 0 }, turn)
  const right = seen({ x: -15, y: 72, z: 0 }, turn)
  const trunk: Layer = [
    {
      d: limb([
        { x: MIDDLE, y: 66, r: 5.8 },
        { x: MIDDLE, y: 54, r: 5.8 },
      ]),
      material: 'skin',
    },
    {
      d:
        limb([
          { ...left, r: 7.6 },
          { ...right, r: 7.6 },
        ]) +
        limb([{ ...left, r: 7.6 }, joint({ x: 8, y: 88, z: 2 }, 9), { x: MIDDLE + 5, y: 108, r: 9.5 }]) +
        limb([{ ...right, r: 7.6 }, joint({ x: -8, y: 88, z: 2 }, 9), { x: MIDDLE - 5, y: 108, r: 9.5 }]) +
        limb([
          joint({ x: 0, y: 80, z: 0 }, 14),
          { x: MIDDLE, y: 104, r: 13.5 },
          { x: MIDDLE, y: 114, r: 14.5 },
        ]) +
        limb([
          { x: MIDDLE - 6, y: 116, r: 10.5 },
          { x: MIDDLE + 6, y: 116, r: 10.5 },
        ]),
      material: 'top',
      moves: true,
    },
  ]
  const h = MIDDLE
  const head: Layer = [
    {
      d: `M${h - 11.6} 36C${h - 12} 25 ${h - 6} 20 ${h} 20S${h + 12} 25 ${h + 11.6} 36C${h + 11.4} 47 ${h + 6} 54 ${h} 54S${h - 11.4} 47 ${h - 11.6} 36Z`,
      material: 'skin',
    },
  ]
  // The parting and the hairline travel with the face.
  const part = (look - h) * 0.9
  const hair: Layer = [
    {
      d:
        `M${h - 12.6} 40C${h - 14.4} 25 ${h - 9} 17.4 ${h} 17.2S${h + 14.4} 25 ${h + 12.6} 40` +
        `C${h + 11.6} 36 ${h + 11 + Math.min(0, part)} 32.4 ${h + 9 + part * 0.5} 30` +
        `C${h + 5 + part} 31 ${h + 1 + part} 30 ${h - 2 + part} 27.4` +
        `C${h - 4 + part} 30 ${h - 7 + part * 0.6} 31 ${h - 9 + part * 0.5} 31.4` +
        `C${h - 11 + Math.max(0, part)} 33 ${h - 11.8} 36 ${h - 12.6} 40Z`,
      material: 'hair',
    },
  ]
  // The collar turns with the ribs; the buckle stays where it is.
  const collar = seen({ x: 0, y: 0, z: 12 }, turn).x
  const eye = (dx: number) => `M${look + dx - 1.7} 38.4q1.7 1.5 3.4 0`
  return {
    layers: [
      [
        ...leg(-1),
        ...leg(1),
        {
          d: limb([
            { x: h - 6, y: 119, r: 11 },
            { x: h + 6, y: 119, r: 11 },
          ]),
          material: 'legs',
        },
      ],
      trunk,
      head,
      hair,
      arm(-1, turn),
      arm(1, turn),
    ],
    lines: [
      `M${h - 6} 66.5L${collar} 76L${h + 6} 66.5`,
      `M${h - 3} 126.5h6v4.6h-6z`,
      eye(-4.4),
      eye(4.4),
      `M${look - 2.4} 46.4q2.4 1.7 4.8 0`,
      `M${look * 1.02 - h * 0.02} 40.4l${(look - h) * 0.14 || 0.01} 2.6`,
    ],
  }
}
