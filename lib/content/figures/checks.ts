/** The self-checks that are seen from the side, but for the pelvis. */
import { DESK_TOP, HERE, hipAt, STANDING, touching, withArms, withLegs } from './bases.ts'
import { type Figure, type SidePose, standsAt } from './figure.ts'

const BESIDE = { is: 'desk', from: 108, to: 186, y: DESK_TOP } as const
const FIRM = { ball: standsAt(HERE), foot: 0 }
/** Out of the way of the hip. */
const hand = { upper: -20, lower: -2 }

const SIDE_BY_SIDE = withArms(withLegs(STANDING, FIRM, FIRM), hand, touching(122))
const FOOT_BACK: SidePose = withLegs(
  hipAt(SIDE_BY_SIDE, 100.6, 120.4),
  { ball: standsAt(73), foot: -31 },
  FIRM,
)
const HIPS_AHEAD: SidePose = { ...hipAt(FOOT_BACK, 106, 121.6), pelvis: -4, trunk: -2 }

const DESK = { is: 'desk', from: 122, to: 188, y: DESK_TOP } as const
const feel = { hand: [91, 121], palm: 12 } as const
const EASY = withArms(withLegs(STANDING, FIRM, FIRM), feel, touching(128))
const SQUEEZED: SidePose = { ...EASY, squeeze: 1 }
const TOES_BEHIND = withLegs(EASY, { upper: -17, lower: -22, foot: -29 }, FIRM)
const LIFTED = withLegs(SQUEEZED, { upper: -25, lower: -29, foot: -14 }, FIRM)

export const CHECK_FIGURES = {
  checkHip: {
    things: [BESIDE],
    still: HIPS_AHEAD,
    keys: [SIDE_BY_SIDE, FOOT_BACK, HIPS_AHEAD],
    moves: ['hipFront'],
    arrows: [{ from: [50, 116], to: [80, 116] }],
    beats: { out: [FOOT_BACK, HIPS_AHEAD], hold: [HIPS_AHEAD], back: [HIPS_AHEAD, FOOT_BACK] },
  },
  checkGlute: {
    things: [DESK],
    still: LIFTED,
    keys: [EASY, TOES_BEHIND, LIFTED],
    moves: ['buttock'],
    arrows: [{ from: [48, 206], to: [48, 186] }],
    beats: {
      squeeze: [EASY, SQUEEZED],
      release: [SQUEEZED, EASY],
      lift: [TOES_BEHIND, LIFTED],
      hold: [LIFTED],
      lower: [LIFTED, TOES_BEHIND],
    },
  },
} satisfies Record<string, Figure>
