/** One leg works, a hand on the desk, the wall or a rail. */
import { DESK, DESK_TOP, HERE, hipAt, STANDING, touching, withArms, withLegs } from './bases.ts'
import { type Figure, type SidePose, standsAt } from './figure.ts'

const HOLDING: SidePose = { ...withArms(STANDING, touching(127), touching(131)), trunk: 2 }
const STANCE = { ball: standsAt(HERE), foot: 0 }

const AT_DESK = withLegs(HOLDING, { upper: 4, lower: -7, foot: 0 }, STANCE)
/** The knee gives a little to let the toes pass. */
const PASSING = withLegs(HOLDING, { upper: -10, lower: -28, foot: -17 }, STANCE)
const LEG_BACK: SidePose = {
  ...withLegs(HOLDING, { upper: -22, lower: -29, foot: -29 }, STANCE),
  pelvis: 2,
  trunk: 4,
}

const TOES_BEHIND = withLegs(HOLDING, { ball: standsAt(76), foot: -40 }, STANCE)
const SQUEEZED: SidePose = { ...hipAt(TOES_BEHIND, 106, 120.3), pelvis: -3, squeeze: 1 }

const behind = (x: number, foot: number) => ({ ball: standsAt(x), foot })
const SPLIT: SidePose = {
  ...withLegs(hipAt(STANDING, 88, 123.6), behind(56, -42), { ball: standsAt(110), foot: 0 }),
  pelvis: 6,
  trunk: 3,
}
const DESK_AHEAD = { is: 'desk', from: 116, to: 188, y: DESK_TOP } as const
const HAND_ON = { near: touching(122), far: touching(126) }
const STRIDE = withArms(SPLIT, HAND_ON.near, HAND_ON.far)
const STRETCHED: SidePose = { ...hipAt(STRIDE, 97, 128.5), pelvis: -9, trunk: 0 }

const SQUAT_AT = { ball: standsAt(116), foot: 0 }
const SQUAT = withArms(
  withLegs(hipAt(STANDING, 92, 126), SQUAT_AT, behind(56, -44)),
  HAND_ON.near,
  HAND_ON.far,
)
const SQUAT_DOWN: SidePose = {
  ...withArms(
    withLegs(hipAt(SQUAT, 92, 151), SQUAT_AT, behind(56, -66)),
    { hand: [122, 128.4], palm: 74 },
    { hand: [126, 128.4], palm: 74 },
  ),
  pelvis: 2,
  trunk: 4,
}

const STEP_UP = 10
const BANISTER = 106
const ON_STEP = withArms(
  withLegs(
    hipAt(STANDING, 90, 120.3 - STEP_UP),
    { ball: standsAt(90, STEP_UP), foot: 0 },
    { upper: 22, lower: 10, foot: 8 },
  ),
  { upper: 2, lower: 16 },
  { hand: [122, BANISTER - 4], palm: 90 },
)
const STEPPED_DOWN: SidePose = {
  ...withArms(
    withLegs(
      hipAt(ON_STEP, 79.6, 126.2),
      { ball: standsAt(90, STEP_UP), foot: 0 },
      { upper: 27, lower: 19, foot: 12 },
    ),
    { upper: 14, lower: 38 },
    { hand: [122, BANISTER - 4], palm: 90 },
  ),
  pelvis: 18,
  trunk: 18,
  neck: -10,
}

const ON_WALL = { hand: [168, 94], palm: 168 } as const
const BY_WALL: SidePose = {
  ...withArms(
    withLegs(hipAt(STANDING, 115, 121), { ball: standsAt(107), foot: 0 }, { upper: -6, lower: -17, foot: 0 }),
    { upper: 0, lower: 10 },
    ON_WALL,
  ),
  pelvis: 4,
  trunk: 5,
}
const HINGED: SidePose = {
  ...withArms(
    withLegs(
      hipAt(BY_WALL, 84, 124),
      { ball: standsAt(107), foot: 0 },
      { upper: -48, lower: -52, foot: -54 },
    ),
    { upper: 0, lower: 8 },
    ON_WALL,
  ),
  pelvis: 46,
  trunk: 48,
  neck: -16,
}

const SWING_REST = withArms(
  withLegs(STANDING, { upper: 12, lower: -16, foot: 0 }, STANCE),
  { upper: -6, lower: 6 },
  touching(124),
)
const swung = (upper: number, lower: number, foot: number) =>
  withLegs(SWING_REST, { upper, lower, foot }, STANCE)
const SWUNG_AHEAD = swung(38, 30, 30)
const SWUNG_BACK = swung(-18, -34, -32)

export const AT_DESK_FIGURES = {
  hipExtension: {
    things: [DESK],
    still: LEG_BACK,
    keys: [AT_DESK, LEG_BACK],
    moves: ['nearLeg'],
    arrows: [{ from: [74, 178], via: [50, 176], to: [42, 158] }],
    beats: { out: [AT_DESK, PASSING, LEG_BACK], hold: [LEG_BACK], back: [LEG_BACK, PASSING, AT_DESK] },
  },
  hipExtensionToes: {
    things: [DESK],
    still: SQUEEZED,
    keys: [TOES_BEHIND, SQUEEZED],
    moves: ['buttock'],
    arrows: [
      { from: [88, 90], to: [88, 107] },
      { from: [84, 152], to: [84, 135] },
    ],
    beats: { squeeze: [TOES_BEHIND, SQUEEZED], hold: [SQUEEZED], release: [SQUEEZED, TOES_BEHIND] },
  },
  hipFlexorStretch: {
    things: [DESK_AHEAD],
    still: STRETCHED,
    keys: [STRIDE, STRETCHED],
    moves: ['hipFront'],
    arrows: [
      { from: [30, 122], to: [60, 122] },
      { from: [74, 102], via: [60, 134], to: [84, 146] },
    ],
    beats: { stretch: [STRIDE, ...Array.from({ length: 9 }, () => STRETCHED), STRIDE] },
  },
  splitSquat: {
    things: [DESK_AHEAD],
    still: SQUAT_DOWN,
    keys: [SQUAT, SQUAT_DOWN],
    moves: ['nearLeg'],
    arrows: [{ from: [58, 92], to: [58, 140], both: true }],
    beats: { down: [SQUAT, SQUAT_DOWN], up: [SQUAT_DOWN, SQUAT] },
  },
  stepDown: {
    things: [
      { is: 'rail', from: 26, to: 172, y: BANISTER },
      { is: 'step', from: 40, to: 104, height: STEP_UP },
    ],
    box: [0, -6, 200, 222],
    still: STEPPED_DOWN,
    keys: [ON_STEP, STEPPED_DOWN],
    moves: ['nearLeg'],
    arrows: [{ from: [50, 52], to: [50, 90] }],
    beats: { lower: [ON_STEP, STEPPED_DOWN], up: [STEPPED_DOWN, ON_STEP] },
  },
  hinge: {
    box: [-16, 8, 210, 208],
    things: [{ is: 'wall', x: 175 }],
    still: HINGED,
    keys: [BY_WALL, HINGED],
    moves: ['farLeg', 'trunk'],
    arrows: [
      { from: [16, 204], via: [-4, 190], to: [-2, 164] },
      { from: [102, 44], via: [124, 32], to: [146, 42] },
    ],
    beats: { down: [BY_WALL, HINGED], up: [HINGED, BY_WALL] },
  },
  legSwing: {
    box: [0, 8, 200, 220],
    things: [{ is: 'desk', from: 106, to: 188, y: DESK_TOP }],
    still: SWUNG_AHEAD,
    keys: [SWING_REST, SWUNG_AHEAD, SWUNG_BACK],
    moves: ['nearLeg'],
    arrows: [{ from: [28, 182], via: [104, 256], to: [186, 178], both: true }],
    beats: {
      swingForward: [SWING_REST, SWUNG_AHEAD],
      swingBack: [SWUNG_AHEAD, SWING_REST, SWUNG_BACK, SWING_REST],
    },
  },
} satisfies Record<string, Figure>
