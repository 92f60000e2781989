/**
 * What a figure is, and how to write one.
 *
 * **Side view.** The person looks to the right of the picture; the near side is the right one. All angles are
 * in degrees and absolute (seen against the picture, not against the neighbouring bone), so that a pose can be
 * read without adding joints up:
 * - a limb hangs straight down at 0 and swings forward (to the right) with positive angles: 90 is level and
 *   forward, -90 level and backward, 180 straight up;
 * - `pelvis` and `trunk` stand upright at 0 and lean forward with positive angles: 90 is face down with the
 *   head to the right (hands and knees, plank), -90 on the back with the head to the left;
 * - `foot`: toes point forward at 0, up with positive, down with negative angles;
 * - `neck` alone is relative: 0 goes on as the trunk does, positive brings the chin to the chest.
 *
 * The joints follow: hip flexion is thigh + pelvis, knee flexion thigh - shin, the ankle foot - shin, the
 * lumbar spine trunk - pelvis (negative is an arch), shoulder flexion upper arm + trunk, elbow lower - upper.
 *
 * Examples: on the back with bent knees `pelvis: -90, trunk: -90`, thigh 135, shin 40, foot 0; hands and knees
 * `pelvis: 90, trunk: 90`, thigh 0, shin -90, foot -130; plank `pelvis: 76, trunk: 76`, legs -76.
 *
 * Everything not seen from the side is written in the round: see `round.ts`.
 *
 * **Where the body is.** `fixed` names one point and where it stays; the rest hangs on it. Its own limb must be
 * given as angles. Every other limb is given as angles too, or by where it ends: a foot by its `ball`, an arm
 * by its `hand` (the palm); then the rig finds knee or elbow. What stays on the floor or the desk while the
 * body moves is written with the same place in every pose, and does not slide. Poses that follow one another
 * must be written alike (the same `fixed.point`, angles with angles, places with places): they are blended
 * number by number, on a curve that never overshoots.
 */
import type { BeatCue } from '../../core/routine.ts'
import { BALL, FLOOR } from './measures.ts'
import type { Camera, RoundPose, RoundThing } from './round.ts'

export type XY = readonly [x: number, y: number]

/**
 * `reach` and `out`: how much of the length of forearm and upper arm is seen (1 without), for what points
 * towards the viewer. `palm`: where the fingers point, as a limb; without it the hand goes on as the forearm does.
 */
type Seen = {
  reach?: number
  out?: number
  palm?: number
  /** The far hand comes round the body and lies on it: it is seen. */
  round?: true
}
export type Arm = ({ upper: number; lower: number } | { hand: XY }) & Seen
/** A foot at a place stands on its ball: lower `foot` and the heel rises while the toes stay. */
export type Leg = ({ upper: number; lower: number } | { ball: XY }) & { foot: number }
export type Limbs = { arm: Arm; leg: Leg }

type FixedPoint =
  | 'hip'
  | 'shoulder'
  | 'nearKnee'
  | 'farKnee'
  | 'nearElbow'
  /** Whatever of both feet is lowest is on the floor, the hip at `x`: for walking. */
  | 'lowest'

export type SidePose = {
  view: 'side'
  pelvis: number
  /** Of the ribs. */
  trunk: number
  /** Of the waist between them; without it, halfway. */
  waist?: number
  neck: number
  /** Of the ribs towards the viewer: the near shoulder goes back, the far one forward. */
  turn: number
  near: Limbs
  far: Limbs
  fixed: { point: FixedPoint; at: XY }
  /** How far both shoulders are moved on the ribs: forward and up. */
  shrug?: XY
  /** How far the belly is out, how tight the buttock, how far the chair is left behind: 0 to 1. */
  breath: number
  squeeze: number
  leaving: number
}

export type Pose = SidePose | RoundPose

/** Where the ball of a foot is that stands flat with its ankle above `x`, on a floor raised by `up`. */
export const standsAt = (x: number, up = 0): XY => [x + BALL.x, FLOOR - up - BALL.r]

/** What is in living colour, by the part of the body. */
export type Part =
  | 'nearArm'
  | 'farArm'
  | 'nearLeg'
  | 'farLeg'
  | 'pelvis'
  | 'belly'
  | 'buttock'
  /** Where the thigh begins: what a stretch of the near hip is felt in. */
  | 'hipFront'
  /** The back of the near thigh. */
  | 'thighBack'
  | 'trunk'
  // In the round.
  | 'ribs'
  | 'waist'
  | 'hips'
  | `${'right' | 'left'}${'Arm' | 'Leg' | 'Buttock'}`

/** The furniture that belongs to an exercise; the floor is always there. */
export type Thing =
  /** Without arms, looking right; `x` is the middle of its seat. */
  | { is: 'chair'; x: number }
  /** Its near edge and its end, and how high its top is. `screen`: a laptop stands on it. */
  | { is: 'desk'; from: number; to: number; y: number; screen?: boolean }
  | { is: 'wall'; x: number }
  | { is: 'mat'; from: number; to: number }
  | { is: 'step'; from: number; to: number; height: number }
  /** To hold at height `y`, between two posts. */
  | { is: 'rail'; from: number; to: number; y: number }
  /** Under a knee. */
  | { is: 'pad'; x: number }
  /** Under both heels, and goes with them. */
  | { is: 'towel' }
  | RoundThing

/** Which way it goes: a curve through `via`, with a head at `to`, and at `from` as well when it goes `both` ways. */
export type Arrow = { from: XY; via?: XY; to: XY; both?: boolean }

/** A pose, and how long it takes to come there from the one before. */
export type Timed = { pose: Pose; ms: number }

export type Figure = {
  /** From where poses in the round (`round.ts`) are seen. */
  camera?: Camera
  /** Its sides take turns: the body changes sides, and what stands round it stays. */
  alternates?: boolean
  /** What is seen, x y width height; without one the usual standing box. */
  box?: readonly [number, number, number, number]
  things: Thing[]
  /** The one pose that says what the exercise is, shown with the arrows. */
  still: Pose
  /** Told side by side when nothing may move. The first is the pose of rest. */
  keys: [Pose, ...Pose[]]
  moves: Part[]
  arrows: Arrow[]
  /** The poses gone through in a beat, evenly in time, first at its beginning and last at its end; one if it stays. */
  beats: Partial<Record<BeatCue, [Pose, ...Pose[]]>>
  /** For what goes on for a time (`go`): how it begins, and what is then gone through again and again. */
  go?: { begin: Timed[]; cycle: Timed[] }
  /** How it ends; as it rests, without one. */
  over?: Pose
}

export const BOX = [0, 8, 200, 208] as const
