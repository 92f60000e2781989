/**
 * On the back, the hips rise: the bridge and the hamstring ladder. Shoulders and upper back stay where they are;
 * at the top ribs, hips and knees make one line.
 */
import type { Arm, Figure, Leg, SidePose, Thing } from './figure.ts'
import { FLOOR, HEEL, TOWEL } from './measures.ts'

export const FLOOR_BOX = [2, 108, 210, 108] as const
export const MAT: Thing = { is: 'mat', from: 14, to: 170 }
/** Heels slide on a smooth floor. */
const SHORT_MAT: Thing = { is: 'mat', from: 14, to: 128 }

/** Where the shoulders lie. */
const SHOULDER_X = 63

const armsBeside = (lift: number): Arm => ({ upper: 75 - lift * 0.36, lower: 88 + lift * 0.1, palm: 90 })

/** A foot whose heel is on the floor, its ankle at `x`, its toes up by `foot`; `raised` above the floor. */
export function heelAt(x: number, foot: number, raised = 0): Leg {
  const a = (foot * Math.PI) / 180
  const ankle = FLOOR - raised - HEEL.r - HEEL.y * Math.cos(a) + HEEL.x * Math.sin(a)
  return {
    ball: [x + 9 * Math.cos(a) + 2.4 * Math.sin(a), ankle - 9 * Math.sin(a) + 2.4 * Math.cos(a)],
    foot,
  }
}

/** On the back, the trunk tilted up by `lift`, the pelvis a little more: the tail is tucked. */
export function onBack(lift: number, near: Leg, far: Leg): SidePose {
  return {
    view: 'side',
    pelvis: -90 - lift * 1.3,
    trunk: -90 - lift,
    neck: lift * 0.95,
    shrug: [0, -3],
    turn: 0,
    near: { arm: armsBeside(lift), leg: near },
    far: { arm: armsBeside(lift), leg: far },
    fixed: { point: 'shoulder', at: [SHOULDER_X, 196 - lift * 0.22] },
    breath: 0,
    squeeze: lift > 0 ? 1 : 0,
    leaving: 0,
  }
}

const both = (lift: number, x: number, foot: number) => onBack(lift, heelAt(x, foot), heelAt(x + 2, foot))

const FLAT = 142
const REST = both(0, FLAT, 0)
const UP = both(18, FLAT, 0)

/** The other leg goes on where its thigh points. */
const ONE_UP: SidePose = { ...UP, far: { ...UP.far, leg: { ball: [178.4, 140.4], foot: 98 } } }

const HALF_UP: SidePose = { ...UP, far: { ...UP.far, leg: { ball: [166, 174], foot: 46 } } }

/** A long way from the hips, on the heels alone. */
const FURTHER = 171
const LONG_REST = both(0, FURTHER, 45)
const LONG_UP = both(14.7, FURTHER, 45)

const HEELS = 146
/** The toes come up as the legs stretch. */
const toesUp = (x: number) => 18 + (x - HEELS) * 0.6
const WALK_REST = both(0, HEELS, 18)
const WALK_UP = both(18, HEELS, 18)
/** The hips sink a little as the feet go. */
const walking = (near: number, far: number, nearUp = 0, farUp = 0) =>
  onBack(
    18 - (near + far - 2 * HEELS) * 0.13,
    heelAt(near, toesUp(near), nearUp),
    heelAt(far + 2, toesUp(far), farUp),
  )
const STEP = 16
/** Each step lifts a heel, ahead of its middle. */
const LIFTED = 6
const WALK_OUT: [SidePose, ...SidePose[]] = [
  WALK_UP,
  walking(HEELS + STEP * 0.7, HEELS, LIFTED),
  walking(HEELS + STEP, HEELS),
  walking(HEELS + STEP, HEELS + STEP * 0.7, 0, LIFTED),
  walking(HEELS + STEP, HEELS + STEP),
  walking(HEELS + STEP * 1.7, HEELS + STEP, LIFTED),
  walking(HEELS + STEP * 2, HEELS + STEP),
  walking(HEELS + STEP * 2, HEELS + STEP * 1.7, 0, LIFTED),
  walking(HEELS + STEP * 2, HEELS + STEP * 2),
]
const WALKED_OUT = WALK_OUT[WALK_OUT.length - 1] as SidePose

/** Heels on the towel, together. */
const slider = (lift: number, x: number, foot: number) =>
  onBack(lift, heelAt(x, foot, TOWEL), heelAt(x + 2, foot, TOWEL))
const SLIDER_REST = slider(0, HEELS, 24)
const SLIDER_UP = slider(18, HEELS, 24)
const SLID_OUT = slider(9, 182, 40)
const SLID_DOWN = slider(0, 182, 40)

export const BRIDGE_FIGURES: Record<string, Figure> = {
  bridge: {
    box: FLOOR_BOX,
    things: [MAT],
    still: UP,
    keys: [REST, UP],
    moves: ['pelvis', 'buttock'],
    arrows: [{ from: [102, 150], to: [102, 120] }],
    beats: { lift: [REST, UP], hold: [UP], lower: [UP, REST] },
  },
  singleLegBridge: {
    box: FLOOR_BOX,
    things: [MAT],
    still: ONE_UP,
    keys: [REST, UP, ONE_UP],
    moves: ['pelvis', 'buttock', 'farLeg'],
    arrows: [{ from: [170, 190], via: [188, 182], to: [190, 160] }],
    beats: {
      lift: [REST, UP],
      raiseFoot: [UP, HALF_UP, ONE_UP],
      hold: [ONE_UP],
      lower: [ONE_UP, HALF_UP, UP, REST],
    },
  },
  longLeverBridge: {
    box: FLOOR_BOX,
    things: [{ ...MAT, to: 200 }],
    still: LONG_UP,
    keys: [LONG_REST, LONG_UP],
    moves: ['pelvis', 'buttock', 'thighBack'],
    arrows: [{ from: [102, 150], to: [102, 120] }],
    beats: { lift: [LONG_REST, LONG_UP], hold: [LONG_UP], lower: [LONG_UP, LONG_REST] },
  },
  bridgeWalkOut: {
    box: FLOOR_BOX,
    things: [MAT],
    still: WALKED_OUT,
    keys: [WALK_REST, WALK_UP, WALK_OUT[1] as SidePose, WALKED_OUT],
    moves: ['nearLeg', 'farLeg'],
    arrows: [
      { from: [150, 166], via: [160, 148], to: [171, 164] },
      { from: [177, 176], via: [187, 158], to: [198, 174] },
    ],
    beats: {
      lift: [WALK_REST, WALK_UP],
      slideOut: WALK_OUT,
      slideIn: WALK_OUT.toReversed() as typeof WALK_OUT,
      lower: [WALK_UP, WALK_REST],
    },
  },
  hamstringSlider: {
    box: FLOOR_BOX,
    things: [SHORT_MAT, { is: 'towel' }],
    still: SLID_OUT,
    keys: [SLIDER_REST, SLIDER_UP, SLID_OUT, SLID_DOWN],
    moves: ['nearLeg', 'farLeg'],
    arrows: [{ from: [166, 166], to: [206, 166] }],
    beats: {
      lift: [SLIDER_REST, SLIDER_UP],
      slideOut: [SLIDER_UP, SLID_OUT],
      lower: [SLID_OUT, SLID_DOWN],
      slideIn: [SLID_DOWN, SLIDER_REST],
    },
  },
}
