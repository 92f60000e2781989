/** Seen from the front: weight from foot to foot, the rotations standing and seated, the leg out to the side. */
import type { Arrow, Figure } from './figure.ts'
import type { Camera, RoundArm, RoundPose } from './round.ts'
import { behindHead, crossed, ON_HIP, ribsTurned, SEATED, STANDING } from './round-poses.ts'

const CAMERA: Camera = { yaw: 0, pitch: 8, x: 100, y: 204, scale: 1 }

/** In front of the chest, to the right. */
const AROUND: Arrow = { from: [144, 84], via: [100, 134], to: [54, 86] }

/** Ahead, and turned to the right; the stay is at the end of the turn. */
function rotation(
  rest: RoundPose,
  turned: RoundPose,
): Pick<Figure, 'still' | 'keys' | 'beats' | 'alternates'> {
  return {
    alternates: true,
    still: turned,
    keys: [rest, turned],
    beats: { turn: [rest, turned], stay: [turned], back: [turned, rest] },
  }
}

/** The pelvis goes over one foot; its other side sinks a little, and the ribs stay upright. */
const weightOn = (x: number): RoundPose => ({
  ...STANDING,
  pelvis: { turn: 0, lean: 0, bend: x * 0.4 },
  ribs: { turn: 0, lean: 0, bend: -x * 0.5 },
  at: [x, 84.6, 0],
  feet: { right: [-17, 6, -1], left: [17, 6, -1] },
})
const EVEN = weightOn(0)
const ON_RIGHT = weightOn(-14)
const ON_LEFT = weightOn(14)
const SWAY_MS = 2500

export const shiftWeight: Figure = {
  camera: CAMERA,
  things: [],
  still: ON_RIGHT,
  keys: [EVEN, ON_RIGHT, ON_LEFT],
  moves: ['hips'],
  arrows: [{ from: [60, 152], via: [100, 170], to: [140, 152], both: true }],
  beats: {},
  go: {
    begin: [{ pose: ON_RIGHT, ms: SWAY_MS }],
    cycle: [
      { pose: ON_LEFT, ms: SWAY_MS },
      { pose: ON_RIGHT, ms: SWAY_MS },
    ],
  },
}

const CROSSED = crossed(STANDING)

export const thoracicRotation: Figure = {
  camera: CAMERA,
  things: [],
  ...rotation(CROSSED, ribsTurned(CROSSED, 42)),
  moves: ['ribs'],
  arrows: [AROUND],
}

const BEHIND_HEAD = behindHead(STANDING)

export const rotationHandsBehind: Figure = {
  camera: CAMERA,
  things: [],
  ...rotation(BEHIND_HEAD, ribsTurned(BEHIND_HEAD, 42)),
  moves: ['ribs'],
  arrows: [AROUND],
}

const CHAIR = { is: 'roundChair', x: 0, y: 42, z: -2 } as const
const SEATED_CROSSED = crossed(SEATED)

export const rotationSeated: Figure = {
  camera: { ...CAMERA, pitch: 18, y: 186, scale: 1.12 },
  things: [CHAIR],
  ...rotation(SEATED_CROSSED, ribsTurned(SEATED_CROSSED, 42)),
  moves: ['ribs'],
  arrows: [AROUND],
}

/** The hands stay where they are on the desk; a turn of the ribs, smaller than with free arms. */
const ON_DESK: RoundArm = { raise: 24, plane: 77, twist: -35, elbow: 94 }
const AT_DESK: RoundPose = {
  ...SEATED,
  right: { ...SEATED.right, arm: ON_DESK },
  left: { ...SEATED.left, arm: ON_DESK },
  hands: { right: [-15, 72, 20], left: [15, 72, 20] },
}
const LOOKING: RoundPose = ribsTurned(AT_DESK, 32)

export const lookRound: Figure = {
  camera: { ...CAMERA, pitch: 14, y: 188, scale: 1.08 },
  things: [CHAIR, { is: 'roundDesk', from: [-62, 24], to: [62, 62], y: 68, before: true }],
  ...rotation(AT_DESK, LOOKING),
  moves: ['ribs'],
  arrows: [{ from: [146, 68], via: [104, 112], to: [56, 70] }],
}

/** The hand on the desk's edge, on the side of the leg that stands. */
const HOLDING: RoundArm = { raise: 34, plane: 104, twist: -22, elbow: 35 }
const legOut = (raise: number): RoundPose => ({
  ...STANDING,
  right: { arm: ON_HIP, leg: { raise, plane: 90, twist: 0, knee: 0, ankle: 4 } },
  left: { arm: HOLDING, leg: { raise: 0, plane: 90, twist: 0, knee: 0, ankle: 0 } },
  anchor: 'leftFoot',
  at: [8.5, 6, 0],
  feet: { left: [8.5, 6, 0] },
})
const TOGETHER = legOut(3)
const OUT = legOut(30)

export const hipAbduction: Figure = {
  camera: { ...CAMERA, x: 104 },
  things: [{ is: 'roundDesk', from: [32, -26], to: [80, 26], y: 80 }],
  still: OUT,
  keys: [TOGETHER, OUT],
  moves: ['rightLeg'],
  arrows: [{ from: [70, 206], via: [48, 200], to: [30, 178] }],
  beats: { lift: [TOGETHER, OUT], hold: [OUT], lower: [OUT, TOGETHER] },
}
