/**
 * The figures' key poses and how they follow one another. Angles in degrees: a limb hangs down at 0
 * and swings forward with positive angles; a trunk stands at 0 and leans forward; toes point forward
 * at 0 and up with positive angles. All are absolute, so a pose can be read without adding joints up.
 */
import type { Position, Side } from '../core/routine.ts'

/** `reach`: how much of the forearm's length is seen, for one that points across the body. */
export type Arm = { upper: number; lower: number; reach?: number }
export type Leg = { upper: number; lower: number; foot: number }

/** Seen from its right side, which is near; mirrored it shows the left. */
export type SidePose = {
  view: 'side'
  trunk: number
  head: number
  near: { arm: Arm; leg: Leg }
  far: { arm: Arm; leg: Leg }
  /** How far the belly is out, 0 to 1. */
  breath: number
  /** Horizontal place of the hip, less where the planted ankle puts it. */
  x: number
  /** The leg that is planted; `lowest` while walking. */
  planted: 'near' | 'far' | 'lowest'
  /** How far the chair is left behind, 0 to 1. */
  leaving: number
}

/** Seen from the front; `turn` is of ribs and head, to its own right when positive. */
export type FrontPose = { view: 'front'; turn: number }
export type Pose = SidePose | FrontPose

/** The furniture that belongs to an exercise. */
export type Scene = 'chair' | 'desk' | 'none' | 'wall'

const LEG: Leg = { upper: 0, lower: 0, foot: 0 }
const STANDING: SidePose = {
  view: 'side',
  trunk: 0,
  head: 0,
  near: { arm: { upper: -4, lower: 8 }, leg: LEG },
  far: { arm: { upper: 6, lower: 16 }, leg: { ...LEG, upper: 3, lower: 3 } },
  breath: 0,
  x: 0,
  planted: 'near',
  leaving: 0,
}

const SITTING: SidePose = {
  ...STANDING,
  trunk: 2,
  near: { arm: { upper: 12, lower: 62 }, leg: { upper: 88, lower: -2, foot: 0 } },
  far: { arm: { upper: 18, lower: 66 }, leg: { upper: 86, lower: 3, foot: 0 } },
}
const LEANING: SidePose = {
  ...STANDING,
  trunk: 40,
  head: 12,
  near: { arm: { upper: 30, lower: 60 }, leg: { upper: 84, lower: -16, foot: 0 } },
  far: { arm: { upper: 36, lower: 66 }, leg: { upper: 82, lower: -13, foot: 0 } },
}
const RISING: SidePose = {
  ...STANDING,
  trunk: 34,
  head: 8,
  near: { arm: { upper: 34, lower: 56 }, leg: { upper: 52, lower: -19, foot: 0 } },
  far: { arm: { upper: 40, lower: 62 }, leg: { upper: 54, lower: -15, foot: 0 } },
}
const STEP_RIGHT: SidePose = {
  ...STANDING,
  trunk: 3,
  near: { arm: { upper: -24, lower: -6 }, leg: { upper: 24, lower: 8, foot: 12 } },
  far: { arm: { upper: 24, lower: 40 }, leg: { upper: -14, lower: -32, foot: -22 } },
  planted: 'lowest',
  leaving: 1,
}
const STEP_LEFT: SidePose = {
  ...STEP_RIGHT,
  near: { arm: { upper: 24, lower: 40 }, leg: { upper: -14, lower: -32, foot: -22 } },
  far: { arm: { upper: -24, lower: -6 }, leg: { upper: 24, lower: 8, foot: 12 } },
}
const PASSING: SidePose = {
  ...STANDING,
  near: { arm: { upper: 0, lower: 14 }, leg: { upper: 0, lower: -2, foot: 0 } },
  far: { arm: { upper: 0, lower: 14 }, leg: { upper: 20, lower: -34, foot: -10 } },
  planted: 'lowest',
  leaving: 1,
}
const PASSING_LEFT: SidePose = { ...PASSING, near: PASSING.far, far: PASSING.near }

const AT_DESK: SidePose = {
  ...STANDING,
  trunk: 2,
  near: { arm: { upper: 14, lower: 34 }, leg: { upper: 2, lower: -2, foot: 0 } },
  far: { arm: { upper: 20, lower: 38 }, leg: { upper: 3, lower: -3, foot: 0 } },
  planted: 'far',
}
const LEG_BACK: SidePose = {
  ...AT_DESK,
  trunk: 4,
  near: { arm: { upper: 14, lower: 36 }, leg: { upper: -23, lower: -31, foot: -30 } },
}

const BREATHED_OUT: SidePose = {
  ...STANDING,
  near: { arm: { upper: -14, lower: 74, reach: 0.68 }, leg: { upper: 3, lower: 0, foot: 0 } },
  far: { arm: { upper: 42, lower: 206, reach: 0.62 }, leg: { upper: 6, lower: 3, foot: 0 } },
}
const BREATHED_IN: SidePose = {
  ...BREATHED_OUT,
  near: { ...BREATHED_OUT.near, arm: { upper: -8, lower: 78, reach: 0.76 } },
  breath: 1,
}

const AHEAD: FrontPose = { view: 'front', turn: 0 }
const TURNED: FrontPose = { view: 'front', turn: 42 }

type Figure = {
  scene: Scene
  /** The one pose that says what the exercise is. */
  still: Pose
  /** Told side by side when nothing may move. */
  keys: Pose[]
}

const FIGURES: Record<string, Figure> = {
  stand: { scene: 'chair', still: RISING, keys: [SITTING, RISING, STANDING] },
  hipExtension: { scene: 'desk', still: LEG_BACK, keys: [AT_DESK, LEG_BACK] },
  thoracicRotation: { scene: 'none', still: { view: 'front', turn: 34 }, keys: [AHEAD, TURNED] },
  breathing: { scene: 'wall', still: BREATHED_IN, keys: [BREATHED_OUT, BREATHED_IN] },
}

/** An exercise without a figure of its own stands. */
export function figureOf(exercise: string): Figure {
  return FIGURES[exercise] ?? { scene: 'none', still: STANDING, keys: [STANDING] }
}

const mix = (a: number, b: number, f: number) => a + (b - a) * f

function mixLimbs(a: SidePose['near'], b: SidePose['near'], f: number): SidePose['near'] {
  return {
    arm: {
      upper: mix(a.arm.upper, b.arm.upper, f),
      lower: mix(a.arm.lower, b.arm.lower, f),
      reach: mix(a.arm.reach ?? 1, b.arm.reach ?? 1, f),
    },
    leg: {
      upper: mix(a.leg.upper, b.leg.upper, f),
      lower: mix(a.leg.lower, b.leg.lower, f),
      foot: mix(a.leg.foot, b.leg.foot, f),
    },
  }
}

/** The pose a fraction `f` of the way from `a` to `b`; both must be of one view. */
export function between(a: Pose, b: Pose, f: number): Pose {
  if (a.view === 'front' && b.view === 'front') return { view: 'front', turn: mix(a.turn, b.turn, f) }
  if (a.view !== 'side' || b.view !== 'side') return f < 0.5 ? a : b
  return {
    view: 'side',
    trunk: mix(a.trunk, b.trunk, f),
    head: mix(a.head, b.head, f),
    near: mixLimbs(a.near, b.near, f),
    far: mixLimbs(a.far, b.far, f),
    breath: mix(a.breath, b.breath, f),
    x: mix(a.x, b.x, f),
    planted: f < 0.5 ? a.planted : b.planted,
    leaving: mix(a.leaving, b.leaving, f),
  }
}

/** Starts and ends slowly, as a body does. */
const eased = (f: number) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, f)))) / 2

/** Standing up takes the first part, walking on the spot the rest: fractions of the step. */
const RISE: { at: number; pose: Pose }[] = [
  { at: 0, pose: SITTING },
  { at: 0.08, pose: SITTING },
  { at: 0.16, pose: LEANING },
  { at: 0.24, pose: RISING },
  { at: 0.32, pose: STANDING },
  { at: 0.46, pose: STANDING },
]
const WALK: Pose[] = [PASSING, STEP_RIGHT, PASSING_LEFT, STEP_LEFT]
const HALF_STEP_MS = 420

function standingUp(doneMs: number, totalMs: number): Pose {
  const done = doneMs / totalMs
  const walkFrom = 0.46 * totalMs
  if (doneMs >= walkFrom) {
    const steps = (doneMs - walkFrom) / HALF_STEP_MS
    const index = Math.floor(steps)
    const from = index === 0 ? STANDING : (WALK[(index - 1) % WALK.length] as Pose)
    return between(from, WALK[index % WALK.length] as Pose, eased(steps - index))
  }
  const next = RISE.findIndex((key) => key.at > done)
  const a = RISE[Math.max(0, next - 1)] as (typeof RISE)[number]
  const b = RISE[next] as (typeof RISE)[number]
  return between(a.pose, b.pose, eased((done - a.at) / (b.at - a.at)))
}

/** The pose at this moment of a step, and the side that works: a side view is mirrored for the left. */
export function poseAt(exercise: string, position: Position, workMs: number): { pose: Pose; side: Side } {
  const at = rightPoseAt(exercise, position, workMs)
  if (at.side === 'right' || at.pose.view === 'side') return at
  return { pose: { ...at.pose, turn: -at.pose.turn }, side: 'left' }
}

function rightPoseAt(exercise: string, position: Position, workMs: number): { pose: Pose; side: Side } {
  const { keys } = figureOf(exercise)
  const rest = keys[0] as Pose
  const worked = keys[keys.length - 1] as Pose
  if (position.kind === 'timed') {
    return { pose: standingUp(workMs - position.remainingMs, workMs), side: 'right' }
  }
  if (position.kind === 'over' && exercise === 'stand') return { pose: STANDING, side: 'right' }
  if (position.kind !== 'rep') return { pose: rest, side: position.kind === 'ready' ? 'right' : 'left' }
  const side = position.side ?? 'right'
  const f = eased(position.progress)
  switch (position.cue) {
    case 'out':
    case 'turn':
    case 'breatheIn':
      return { pose: between(rest, worked, f), side }
    case 'hold':
    case 'stay':
      return { pose: worked, side }
    case 'back':
    case 'breatheOut':
      return { pose: between(worked, rest, f), side }
  }
}
