/** Seen from its outside: the arm that opens beside a wall. From above: how far the chest turns on a clock. */
import type { Figure } from './figure.ts'
import type { RoundArm, RoundPose } from './round.ts'
import { arms, ribsTurned, SEATED, STANDING, turnedBy } from './round-poses.ts'

/** Inside hip and knee on the wall, that foot a step ahead. */
const WALL_X = 19.5
const ahead = (plane: number): RoundArm => ({ raise: 86, plane, twist: -20, elbow: 6 })
const AT_WALL: RoundPose = {
  ...STANDING,
  right: { ...STANDING.right, arm: ahead(-14) },
  left: { ...STANDING.left, arm: ahead(-14) },
  at: [0, 81, 0],
  feet: { right: [-9, 6, -24], left: [12, 6, 20] },
}
const opened = (turn: number, plane: number): RoundPose => ({
  ...AT_WALL,
  ribs: turnedBy(turn),
  head: turnedBy(turn * 0.7),
  right: { ...AT_WALL.right, arm: ahead(plane) },
  // The inside arm keeps pointing ahead while the ribs turn away from it.
  left: { ...AT_WALL.left, arm: ahead(-14 + turn) },
})
const HALF = opened(17, 42)
const OPEN = opened(42, 76)

export const wallRotation: Figure = {
  camera: { yaw: 45, pitch: 14, x: 102, y: 194, scale: 1 },
  things: [
    {
      is: 'roundWall',
      from: [WALL_X, -84],
      to: [WALL_X, 84],
      height: 172,
      // Of hip and leg: so close are they.
      shade: [
        { at: [WALL_X, 92, 4], r: 12 },
        { at: [WALL_X, 78, 6], r: 15 },
        { at: [WALL_X, 46, 27], r: 11 },
        { at: [WALL_X, 4, 27], r: 7 },
      ],
    },
  ],
  still: OPEN,
  keys: [AT_WALL, HALF, OPEN],
  moves: ['ribs', 'rightArm'],
  arrows: [{ from: [152, 94], via: [92, 164], to: [24, 92] }],
  beats: { open: [AT_WALL, HALF, OPEN], stay: [OPEN], close: [OPEN, HALF, AT_WALL] },
}

/** Crossed, elbows forward and a hand on top of each shoulder, so that they are seen from above. */
const ON_SHOULDERS: RoundArm = { raise: 63, plane: -25, twist: -93, elbow: 111 }
const ON_CHAIR = arms(ON_SHOULDERS, {
  ...SEATED,
  jacket: true,
  feet: { right: [-14.5, 6, 35], left: [14.5, 6, 35] },
})
const TURNED = ribsTurned(ON_CHAIR, 45)

export const checkRotation: Figure = {
  alternates: true,
  camera: { yaw: 180, pitch: 104, x: 100, y: 110, scale: 1.2 },
  things: [{ is: 'floorClock' }, { is: 'roundChair', x: 0, y: 42, z: -2 }],
  still: TURNED,
  keys: [ON_CHAIR, TURNED],
  moves: ['ribs'],
  arrows: [{ from: [105, 19], via: [142, 21], to: [169, 49] }],
  beats: { turn: [ON_CHAIR, TURNED], stay: [TURNED], back: [TURNED, ON_CHAIR] },
}
