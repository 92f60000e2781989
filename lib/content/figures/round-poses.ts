/** Poses in the round that several figures begin with. */
import type { Place, RoundArm, RoundLeg, RoundPose, Segment } from './round.ts'

export const STRAIGHT: Segment = { turn: 0, lean: 0, bend: 0 }
/** Ribs, or a head, turned to their own right. */
export const turnedBy = (turn: number): Segment => ({ ...STRAIGHT, turn })

const HANGING: RoundArm = { raise: 7, plane: 70, twist: 0, elbow: 12 }
/** Across the chest, the hand on the other shoulder. */
const CROSSED: RoundArm = { raise: 44, plane: -27, twist: -82, elbow: 115 }
const BEHIND_HEAD: RoundArm = { raise: 139, plane: 105, twist: 143, elbow: 129 }
export const ON_HIP: RoundArm = { raise: 42, plane: 111, twist: -59, elbow: 100 }

export const arms = (arm: RoundArm, pose: RoundPose): RoundPose => ({
  ...pose,
  right: { ...pose.right, arm },
  left: { ...pose.left, arm },
})
export const crossed = (pose: RoundPose) => arms(CROSSED, pose)
export const behindHead = (pose: RoundPose) => arms(BEHIND_HEAD, pose)

/** Only the ribs go, and the head with them. */
export const ribsTurned = (pose: RoundPose, turn: number): RoundPose => ({ ...pose, ribs: turnedBy(turn) })

const leg: RoundLeg = { raise: 2, plane: 90, twist: 6, knee: 2, ankle: 0 }
const FOOT: Place = [10.5, 6, -1]
const stood = { right: [-FOOT[0], FOOT[1], FOOT[2]], left: FOOT } as const

export const STANDING: RoundPose = {
  view: 'round',
  pelvis: STRAIGHT,
  ribs: STRAIGHT,
  head: STRAIGHT,
  right: { arm: HANGING, leg },
  left: { arm: HANGING, leg },
  anchor: 'pelvis',
  at: [0, 87.6, 0],
  feet: stood,
}

const SEATED_LEG: RoundLeg = { raise: 86, plane: 8, twist: 0, knee: 86, ankle: 0 }
/** On the front of a chair, a jacket's width between the knees. */
export const SEATED: RoundPose = {
  ...STANDING,
  right: { arm: HANGING, leg: SEATED_LEG },
  left: { arm: HANGING, leg: SEATED_LEG },
  at: [0, 53, 0],
  feet: { right: [-14.5, 6, 43], left: [14.5, 6, 43] },
}
