/** Lying on the left side: the book that opens, the clam, the leg lift, the side plank. */
import type { Figure } from './figure.ts'
import type { Camera, Place, RoundArm, RoundLeg, RoundPose } from './round.ts'
import { ON_HIP, STANDING } from './round-poses.ts'

const BOX = [8, 84, 240, 128] as const
const MAT = { is: 'roundMat', from: [-112, -44], to: [104, 52] } as const
const CAMERA: Camera = { yaw: -12, pitch: 26, x: 132, y: 176, scale: 1 }
/** From the mat up to the middle of the pelvis: half its width. */
const SIDE_UP = 19.5

/** The head to the right of the picture, hips one above the other. */
const LYING: RoundPose = {
  view: 'round',
  pelvis: { turn: 0, lean: 0, bend: -90 },
  // Shoulders are wider than hips: the ribs come up a little.
  ribs: { turn: 0, lean: 0, bend: 10 },
  head: { turn: 0, lean: 0, bend: -16 },
  right: STANDING.right,
  left: STANDING.left,
  anchor: 'pelvis',
  at: [0, SIDE_UP, 0],
}

const BENT: RoundLeg = { raise: 80, plane: 0, twist: 0, knee: 95, ankle: 0 }
const pointing = (plane: number): RoundArm => ({ raise: 88, plane, twist: 0, elbow: 4 })
const book = (turn: number, plane: number): RoundPose => ({
  ...LYING,
  ribs: { ...LYING.ribs, turn },
  head: { ...LYING.head, turn: turn * 0.9 },
  right: { leg: BENT, arm: pointing(plane) },
  // The lower arm stays on the floor, straight ahead.
  left: { leg: BENT, arm: pointing(turn) },
})
const CLOSED = book(0, 0)
const HALF = book(22, 60)
const OPEN = book(48, 120)

export const openBook: Figure = {
  box: [6, 28, 250, 184],
  camera: { yaw: -26, pitch: 54, x: 128, y: 131, scale: 1 },
  things: [{ is: 'roundMat', from: [-98, -60], to: [88, 66] }],
  still: OPEN,
  keys: [CLOSED, HALF, OPEN],
  moves: ['ribs', 'rightArm'],
  arrows: [{ from: [108, 74], via: [128, 42], to: [170, 42] }],
  beats: { open: [CLOSED, HALF, OPEN], stay: [OPEN], close: [OPEN, HALF, CLOSED] },
}

/** Under the head; the upper hand on the floor in front of the chest. */
const PILLOW: RoundArm = { raise: 113, plane: 9, twist: 15, elbow: 114 }
const PROP: RoundArm = { raise: 49, plane: -26, twist: -64, elbow: 57 }

const CLAM: RoundLeg = { raise: 48, plane: 0, twist: 0, knee: 92, ankle: 0 }
/** The upper heel stays on the lower one; only the thigh turns outward. */
const HEEL: Place = [-56.5, 19.6, 3.4]
const clamOpen = (twist: number): RoundPose => ({
  ...LYING,
  right: { arm: PROP, leg: { ...CLAM, twist } },
  left: { arm: PILLOW, leg: CLAM },
  feet: { right: HEEL },
})
const SHUT = clamOpen(-4)
const WIDE = clamOpen(52)

export const clam: Figure = {
  box: BOX,
  camera: CAMERA,
  things: [MAT],
  still: WIDE,
  keys: [SHUT, WIDE],
  moves: ['rightLeg'],
  arrows: [{ from: [95, 127], via: [94, 112], to: [100, 98] }],
  beats: { open: [SHUT, WIDE], hold: [WIDE], close: [WIDE, SHUT] },
}

/** The lower knee bent; the upper leg straight, a little behind the body. */
const raised = (raise: number): RoundPose => ({
  ...LYING,
  right: { arm: PROP, leg: { raise, plane: 98, twist: 0, knee: 0, ankle: 0 } },
  left: { arm: PILLOW, leg: { raise: 42, plane: 0, twist: 0, knee: 84, ankle: 0 } },
})
const DOWN = raised(-11)
const UP = raised(9)

export const sideLegLift: Figure = {
  box: BOX,
  camera: CAMERA,
  things: [MAT],
  still: UP,
  keys: [DOWN, UP],
  moves: ['rightLeg'],
  arrows: [{ from: [36, 176], via: [26, 160], to: [34, 136] }],
  beats: { lift: [DOWN, UP], hold: [UP], lower: [UP, DOWN] },
}

/** Knee and elbow stay where they are: these angles lift the hips between them. */
const plank = (pelvis: number, ribs: number, thigh: number, upperArm: number, head: number): RoundPose => ({
  ...LYING,
  pelvis: { turn: 0, lean: 0, bend: pelvis },
  ribs: { turn: 0, lean: 0, bend: ribs },
  head: { turn: 0, lean: 0, bend: head },
  right: { arm: ON_HIP, leg: { raise: -thigh - 7, plane: 90, twist: 0, knee: 90, ankle: -40 } },
  left: {
    arm: { raise: upperArm, plane: 90, twist: 0, elbow: 90 },
    leg: { raise: thigh, plane: 90, twist: 0, knee: 90, ankle: -40 },
  },
  anchor: 'leftKnee',
  at: [-48, 7.4, 0],
})
const RESTING = plank(-76, 34.75, -9, 32.81, 2)
const RISING = plank(-71.35, 16.9, -4.5, 47.35, 0)
const LIFTED = plank(-66.7, 0.1, 0, 66.42, 0)

export const sidePlank: Figure = {
  box: BOX,
  // From the other end, so that the shins are seen behind the knees.
  camera: { ...CAMERA, yaw: 40, pitch: 20, x: 126, y: 180 },
  things: [{ is: 'roundMat', from: [-94, -34], to: [66, 42] }],
  still: LIFTED,
  keys: [RESTING, LIFTED],
  moves: ['hips', 'waist'],
  arrows: [{ from: [120, 203], to: [120, 177] }],
  beats: { lift: [RESTING, RISING, LIFTED], hold: [LIFTED], lower: [LIFTED, RISING, RESTING] },
}
