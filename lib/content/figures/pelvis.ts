/** The pelvis tips under ribs that stay where they are: tuck and arch. */
import { STANDING, withArms, withLegs } from './bases.ts'
import { type Figure, type SidePose, standsAt } from './figure.ts'

/** Hands on the hips go with them: `hand` is the near one. */
function tipped(base: SidePose, pelvis: number, hand: readonly [number, number]): SidePose {
  const [x, y] = hand
  return {
    ...withArms(
      base,
      { hand: [x, y], palm: 30, reach: 0.86, out: 0.86 },
      { hand: [x + 4, y], palm: 30, reach: 0.8, out: 0.8 },
    ),
    pelvis,
  }
}

const rock = (arched: SidePose, tucked: SidePose): Pick<Figure, 'still' | 'keys' | 'moves' | 'beats'> => ({
  still: tucked,
  keys: [arched, tucked],
  moves: ['pelvis'],
  beats: { tuck: [arched, tucked], arch: [tucked, arched] },
})

/** The ribs are what stays. */
const SOFT: SidePose = { ...STANDING, fixed: { point: 'shoulder', at: [102, 78] } }

/** Bottom and shoulder blades stay at the wall: what moves is the low back between them. */
const AGAINST_WALL: SidePose = {
  ...withLegs(STANDING, { ball: standsAt(113), foot: 0 }, { ball: standsAt(116), foot: 0 }),
  fixed: { point: 'shoulder', at: [100, 79] },
}
function atWall(pelvis: number): SidePose {
  const hand = { hand: [113, 114], palm: 36, reach: 0.6, out: 0.74 } as const
  return {
    ...withArms(AGAINST_WALL, hand, { ...hand, hand: [116, 114] }),
    pelvis,
    waist: (-12 / 13) * pelvis,
  }
}

export const PELVIS_FIGURES = {
  pelvicRock: {
    ...rock(tipped(SOFT, 16, [112, 118]), tipped(SOFT, -16, [110, 112])),
    things: [],
    arrows: [{ from: [66, 108], via: [68, 134], to: [86, 146], both: true }],
  },
  checkPelvis: {
    ...rock(atWall(18), atWall(-10)),
    things: [{ is: 'wall', x: 86.5 }],
    arrows: [{ from: [132, 140], via: [154, 122], to: [136, 98] }],
  },
} satisfies Record<string, Figure>
