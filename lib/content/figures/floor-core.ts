/** On the back, on hands and knees, on forearms and kneeling: the deep core, a rotation and a stretch. */

import type { Arm, Figure, Leg, Limbs, SidePose } from './figure.ts'
import { FLOOR_BOX, MAT } from './floor-bridges.ts'
import { FLOOR, PAD } from './measures.ts'

const LYING = {
  view: 'side',
  pelvis: -90,
  trunk: -90,
  neck: 0,
  turn: 0,
  shrug: [0, -3],
  fixed: { point: 'shoulder', at: [72, 196] },
  breath: 0,
  squeeze: 0,
  leaving: 0,
} as const

const BESIDE: Arm = { upper: 75, lower: 88, palm: 90 }
const NEAR_OVER: Leg = { upper: 180, lower: 92, foot: 84 }
const FAR_OVER: Leg = { upper: 175, lower: 87, foot: 80 }
const lying = (nearLeg: Leg, nearArm: Arm, farArm: Arm): SidePose => ({
  ...LYING,
  near: { arm: nearArm, leg: nearLeg },
  far: { arm: farArm, leg: FAR_OVER },
})

const OVER = lying(NEAR_OVER, BESIDE, BESIDE)
const TAPPED = lying({ upper: 127.5, lower: 37, foot: 24 }, BESIDE, BESIDE)

const UP_ARM: Arm = { upper: 180, lower: 180 }
const FAR_UP: Arm = { upper: 175, lower: 175 }
const BUG = lying(NEAR_OVER, UP_ARM, FAR_UP)
const BUG_OUT = lying({ upper: 112.8, lower: 56, foot: 44 }, UP_ARM, { upper: 240, lower: 244 })

const FOURS_BOX = [-6, 100, 222, 116] as const
/** Hands and knees: the far knee and the near hand stay. */
const KNEE_AT = 94
const HAND: Arm = { hand: [149, 203.6], palm: 90 }
const UNDER: Leg = { upper: 0, lower: -94, foot: -140 }
const NEAR_UNDER: Leg = { upper: -6, lower: -94, foot: -140 }
const onFours = (near: Limbs, far: Limbs): SidePose => ({
  view: 'side',
  pelvis: 82,
  trunk: 82,
  neck: 10,
  turn: 0,
  near,
  far,
  fixed: { point: 'farKnee', at: [KNEE_AT, 200.8] },
  breath: 0,
  squeeze: 0,
  leaving: 0,
})
const far = (arm: Arm): Limbs => ({ arm, leg: UNDER })
const DOWN_ARM: Arm = { upper: -16, lower: 14, palm: 90 }
const DOG = onFours({ arm: HAND, leg: NEAR_UNDER }, far(DOWN_ARM))
const dog = (leg: Leg, arm: Arm) => onFours({ arm: HAND, leg }, far({ palm: 98, ...arm }))
/** The foot slides back on its toes before it leaves the floor. */
const DOG_SLID = dog({ upper: -67, lower: -73, foot: -58 }, { upper: 46, lower: 62 })
const DOG_OUT = dog({ upper: -88, lower: -92, foot: -100 }, { upper: 101, lower: 104 })
const REACHING: [SidePose, ...SidePose[]] = [
  DOG,
  dog({ upper: -12, lower: -100, foot: -136 }, { upper: 2, lower: 48 }),
  dog({ upper: -38, lower: -93, foot: -107 }, { upper: 24, lower: 56 }),
  DOG_SLID,
  DOG_OUT,
]

/** On the forearms: the toes stay, the shoulders come over the elbows as the knees leave the floor. */
const plank = (pelvis: number, trunk: number, upper: number): SidePose => ({
  view: 'side',
  pelvis,
  trunk,
  neck: 4,
  turn: 0,
  near: { arm: { upper, lower: 90 }, leg: { ball: [26.7, 204.4], foot: -76 } },
  far: { arm: { upper: upper + 3, lower: 90 }, leg: { ball: [27, 204.4], foot: -76 } },
  fixed: { point: 'nearElbow', at: [152, 203.4] },
  breath: 0,
  squeeze: 0,
  leaving: 0,
})
/** One line from head to knees. */
const ON_KNEES = plank(72.4, 72.4, 5)
const ON_TOES = plank(80.5, 80.5, 0)

/**
 * Sitting back a little on the hands and knees. The ribs rise and draw back as they turn: they turn about the
 * arm that holds, which stays as it is.
 */
const rotation = (turn: number, arm: Arm): SidePose => ({
  ...DOG,
  trunk: 88 - turn * 0.2,
  pelvis: 84,
  neck: 0,
  turn,
  shrug: [-turn * 0.115, 0],
  near: { arm, leg: { upper: 23, lower: -94, foot: -140 } },
  far: { arm: { hand: [157, 203.6], palm: 90 }, leg: { upper: 20, lower: -94, foot: -140 } },
})
const ELBOW_DOWN = rotation(0, { upper: 40, lower: 130, out: 0.75 })
/** Half-way the elbow points at the viewer. */
const ELBOW_OUT = rotation(20, { upper: 100, lower: 85, out: 0.32, reach: 0.85 })
const ELBOW_UP = rotation(50, { upper: 160, lower: 42, out: 0.98 })

const kneeling = (thigh: number, pelvis: number, hands: number): SidePose => ({
  view: 'side',
  pelvis,
  trunk: 0,
  neck: 0,
  turn: 0,
  near: { arm: { hand: [hands, 156] }, leg: { upper: thigh, lower: -89.2, foot: -137 } },
  far: { arm: { hand: [hands + 4, 155] }, leg: { ball: [131, 204.4], foot: 0 } },
  fixed: { point: 'nearKnee', at: [80, FLOOR - PAD - 6.4] },
  breath: 0,
  squeeze: 0,
  leaving: 0,
})
/** Sitting back a little, the belt level; then the tail is tucked and the hips go forward over the knee. */
const KNELT = kneeling(14, 4, 102)
const FORWARD = kneeling(-14, -11, 112)

export const CORE_FIGURES: Record<string, Figure> = {
  heelTaps: {
    box: FLOOR_BOX,
    things: [MAT],
    still: TAPPED,
    keys: [OVER, TAPPED],
    moves: ['nearLeg'],
    arrows: [{ from: [170, 152], via: [184, 166], to: [184, 186] }],
    beats: { lower: [OVER, TAPPED], back: [TAPPED, OVER] },
  },
  deadBug: {
    box: FLOOR_BOX,
    things: [MAT],
    still: BUG_OUT,
    keys: [BUG, BUG_OUT],
    moves: ['nearLeg', 'farArm'],
    arrows: [
      { from: [172, 150], via: [194, 160], to: [198, 178] },
      { from: [48, 128], via: [24, 134], to: [14, 158] },
    ],
    beats: { lower: [BUG, BUG_OUT], back: [BUG_OUT, BUG] },
  },
  birdDog: {
    box: FOURS_BOX,
    things: [MAT],
    still: DOG_OUT,
    keys: [DOG, DOG_SLID, DOG_OUT],
    moves: ['nearLeg', 'farArm'],
    arrows: [
      { from: [60, 130], to: [24, 130] },
      { from: [178, 120], to: [206, 120] },
    ],
    beats: {
      reach: REACHING,
      hold: [DOG_OUT],
      back: REACHING.toReversed() as typeof REACHING,
    },
  },
  plank: {
    box: FLOOR_BOX,
    things: [{ is: 'mat', from: 14, to: 196 }],
    still: ON_TOES,
    keys: [ON_KNEES, ON_TOES],
    moves: ['trunk', 'pelvis'],
    arrows: [{ from: [64, 176], to: [64, 148] }],
    beats: { lift: [ON_KNEES, ON_TOES], hold: [ON_TOES], lower: [ON_TOES, ON_KNEES] },
  },
  handsKneesRotation: {
    box: FOURS_BOX,
    things: [MAT],
    still: ELBOW_UP,
    keys: [ELBOW_DOWN, ELBOW_UP],
    moves: ['nearArm', 'trunk'],
    arrows: [{ from: [184, 176], via: [196, 140], to: [176, 112] }],
    beats: {
      up: [ELBOW_DOWN, ELBOW_OUT, ELBOW_UP],
      stay: [ELBOW_UP],
      down: [ELBOW_UP, ELBOW_OUT, ELBOW_DOWN],
    },
  },
  halfKneeling: {
    box: [6, 40, 176, 176],
    things: [{ is: 'pad', x: 80 }],
    still: FORWARD,
    keys: [KNELT, FORWARD],
    moves: ['hipFront'],
    arrows: [
      { from: [16, 156], to: [50, 156] },
      { from: [66, 138], via: [53, 168], to: [77, 178] },
    ],
    beats: { stretch: [KNELT, ...Array<SidePose>(6).fill(FORWARD), KNELT] },
  },
}
