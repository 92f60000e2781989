/** Seen from behind: facing the wall with both hands on it, the buttocks tighten. */
import type { Figure } from './figure.ts'
import type { Camera, RoundArm, RoundPose } from './round.ts'
import { arms, STANDING } from './round-poses.ts'

const CAMERA: Camera = { yaw: 162, pitch: 8, x: 103, y: 200, scale: 1 }
const WALL = { is: 'roundWall', from: [-75, 37], to: [75, 37], height: 176 } as const

const ON_WALL: RoundArm = { raise: 62, plane: 55, twist: -2, elbow: 108 }
const AT_WALL = arms(ON_WALL, STANDING)
const tight = (right: number, left: number): RoundPose => ({ ...AT_WALL, squeeze: { right, left } })
const LOOSE = tight(0, 0)
const BOTH = tight(1, 1)
const RIGHT = tight(1, 0)

const figure = (squeezed: RoundPose): Pick<Figure, 'camera' | 'things' | 'still' | 'keys' | 'beats'> => ({
  camera: CAMERA,
  things: [WALL],
  still: squeezed,
  keys: [LOOSE, squeezed],
  beats: { squeeze: [LOOSE, squeezed, squeezed], release: [squeezed, LOOSE] },
})

export const wallSqueeze: Figure = {
  ...figure(BOTH),
  moves: ['rightButtock', 'leftButtock'],
  arrows: [
    { from: [63, 121], to: [80, 121] },
    { from: [141, 120], to: [124, 120] },
  ],
}

export const wallSqueezeSides: Figure = {
  ...figure(RIGHT),
  alternates: true,
  // In colour while it is tight.
  moves: ['rightButtock', 'leftButtock'],
  arrows: [
    { from: [109, 87], to: [109, 104] },
    { from: [109, 152], to: [109, 135] },
  ],
}
