/** Breathing into the lower hand: the belly moves out, chest and shoulders stay. */
import { CHAIR, hipAt, SITTING, STANDING, withArms, withLegs } from './bases.ts'
import { type Figure, type SidePose, standsAt } from './figure.ts'

const breath = (out: SidePose, inward: SidePose): Pick<Figure, 'still' | 'keys' | 'moves' | 'beats'> => ({
  still: inward,
  keys: [out, inward],
  moves: ['belly'],
  beats: { breatheIn: [out, inward], breatheOut: [inward, out] },
})

const AT_WALL = withLegs(
  hipAt(STANDING, 103, 120.8),
  { ball: standsAt(110), foot: 0 },
  { ball: standsAt(114), foot: 0 },
)
const handsOn = (breathed: number): SidePose => ({
  ...withArms(
    AT_WALL,
    { hand: [110 + 7 * breathed, 103], palm: 96, reach: 0.43, out: 0.9 },
    { hand: [112, 85], palm: -106, reach: 0.5, out: 0.8, round: true },
  ),
  breath: breathed,
})

const LEANING: SidePose = {
  ...withLegs(hipAt(STANDING, 76, 124), { ball: standsAt(84), foot: 0 }, { ball: standsAt(89), foot: 0 }),
  pelvis: 50,
  trunk: 55,
  neck: -26,
}
const onForearms = (breathed: number): SidePose => ({
  ...withArms(LEANING, { hand: [150, 128.8], palm: 90 }, { hand: [154, 128.8], palm: 90 }),
  breath: breathed,
})

const inLap = (breathed: number): SidePose => ({
  ...withArms(SITTING, { hand: [88, 147], palm: 80 }, { hand: [93, 147], palm: 80 }),
  breath: breathed,
})

export const BREATHING_FIGURES = {
  breathing: {
    ...breath(handsOn(0), handsOn(1)),
    things: [{ is: 'wall', x: 88 }],
    arrows: [{ from: [140, 103], to: [168, 103], both: true }],
  },
  breathingForearms: {
    ...breath(onForearms(0), onForearms(1)),
    things: [{ is: 'desk', from: 116, to: 190, y: 134 }],
    arrows: [{ from: [105, 128], to: [112, 152] }],
  },
  breathingSeated: {
    ...breath(inLap(0), inLap(1)),
    things: [CHAIR],
    arrows: [{ from: [92, 122], to: [122, 122], both: true }],
  },
} satisfies Record<string, Figure>
