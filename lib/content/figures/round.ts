/**
 * Poses of a body in the round, for what is seen from the front, from behind, from above, or lying on the side.
 * Angles in degrees. x runs to the body's left, y up from the floor, z ahead of it.
 */
export type Place = readonly [number, number, number]

/**
 * A ball joint. `raise`: from hanging, 0, to overhead, 180. `plane`: in which it is raised, 0 ahead, 90 out to its
 * own side, 180 behind, below 0 across the body. `twist`: about its own length, outward when positive.
 */
type Ball = { raise: number; plane: number; twist: number }
export type RoundArm = Ball & { elbow: number }
/** `ankle`: toes up when positive. */
export type RoundLeg = Ball & { knee: number; ankle: number }
/** `turn` about its length and `bend` sideways go to its own right when positive, `lean` goes forward. */
export type Segment = { turn: number; lean: number; bend: number }
export type Anchor = 'pelvis' | 'rightFoot' | 'leftFoot' | 'rightKnee' | 'leftKnee'

type Sided<T> = { right?: T; left?: T }

export type RoundPose = {
  view: 'round'
  /** In the room; `ribs` on the pelvis, `head` on the ribs. */
  pelvis: Segment
  ribs: Segment
  head: Segment
  right: { arm: RoundArm; leg: RoundLeg }
  left: { arm: RoundArm; leg: RoundLeg }
  /** The body hangs on this point of it, which is at this place. */
  anchor: Anchor
  at: Place
  /** Ankles that stay where they are: the legs reach for them, and are flat where that is on the floor. */
  feet?: Sided<Place>
  /** Wrists that stay where they are: the arms reach for them. */
  hands?: Sided<Place>
  /** How tight a buttock is, 0 to 1. */
  squeeze?: { right: number; left: number }
  /** Rolled up, held between the knees. */
  jacket?: boolean
}

/** From where it is seen: `yaw` 0 from the front, 180 from behind; `pitch` 90 from above. */
export type Camera = {
  yaw: number
  pitch: number
  /** Where in the picture the middle of the floor is, and how large things are there. */
  x: number
  y: number
  scale: number
}

const otherWay = ({ turn, lean, bend }: Segment): Segment => ({ turn: -turn, lean, bend: -bend })
const across = ([x, y, z]: Place): Place => [-x, y, z]
const OTHER: Record<Anchor, Anchor> = {
  pelvis: 'pelvis',
  rightFoot: 'leftFoot',
  leftFoot: 'rightFoot',
  rightKnee: 'leftKnee',
  leftKnee: 'rightKnee',
}

const otherSide = ({ right, left }: Sided<Place>): Sided<Place> => ({
  ...(left && { right: across(left) }),
  ...(right && { left: across(right) }),
})

/** The same with left and right changed about. */
export function mirrored(pose: RoundPose): RoundPose {
  return {
    ...pose,
    pelvis: otherWay(pose.pelvis),
    ribs: otherWay(pose.ribs),
    head: otherWay(pose.head),
    right: pose.left,
    left: pose.right,
    anchor: OTHER[pose.anchor],
    at: across(pose.at),
    ...(pose.feet && { feet: otherSide(pose.feet) }),
    ...(pose.hands && { hands: otherSide(pose.hands) }),
    ...(pose.squeeze && { squeeze: { right: pose.squeeze.left, left: pose.squeeze.right } }),
  }
}

type Ground = readonly [x: number, z: number]

/** Furniture in the round. The floor is always there. */
export type RoundThing =
  /** It looks ahead; `x`, `y` and `z` are the middle of its seat. */
  | { is: 'roundChair'; x: number; y: number; z: number }
  /** `before`: between the body and the one who looks. */
  | { is: 'roundDesk'; from: Ground; to: Ground; y: number; before?: boolean }
  /** `shade`: of what stands close to it, where and how wide. */
  | { is: 'roundWall'; from: Ground; to: Ground; height: number; shade?: { at: Place; r: number }[] }
  | { is: 'roundMat'; from: Ground; to: Ground }
  /** Round the chair: 12 is ahead. */
  | { is: 'floorClock' }
