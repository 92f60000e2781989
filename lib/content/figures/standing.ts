/** Standing up, sitting down, walking. */
import { CHAIR, HERE, hipAt, SITTING, STANDING, withArms, withLegs } from './bases.ts'
import type { Figure, SidePose } from './figure.ts'
import { FLOOR } from './measures.ts'

const LEANING: SidePose = {
  ...withArms(hipAt(SITTING, 64, 159), { upper: 30, lower: 60 }, { upper: 36, lower: 66 }),
  pelvis: 36,
  trunk: 40,
  neck: -22,
}
const RISING: SidePose = {
  ...withArms(hipAt(LEANING, 84, 138.3), { upper: 34, lower: 56 }, { upper: 40, lower: 62 }),
  pelvis: 30,
  trunk: 34,
}

/** Arms crossed on the chest, as it leans: only the legs can do it. */
const crossed = (pose: SidePose): SidePose =>
  withArms(
    pose,
    { upper: 22 - pose.trunk, lower: 166 - pose.trunk, reach: 0.52 },
    { upper: 34 - pose.trunk, lower: 176 - pose.trunk, reach: 0.4 },
  )
const SAT = crossed(SITTING)
const LEANT = crossed(LEANING)
const HALF_UP = crossed(RISING)
const STOOD = crossed(STANDING)

const ON_THE_SPOT: SidePose = { ...STANDING, fixed: { point: 'lowest', at: [HERE, FLOOR] }, leaving: 1 }
const STEP_RIGHT: SidePose = {
  ...ON_THE_SPOT,
  trunk: 3,
  near: { arm: { upper: -24, lower: -6 }, leg: { upper: 24, lower: 8, foot: 12 } },
  far: { arm: { upper: 24, lower: 40 }, leg: { upper: -14, lower: -32, foot: -22 } },
}
const STEP_LEFT: SidePose = { ...STEP_RIGHT, near: STEP_RIGHT.far, far: STEP_RIGHT.near }
/** The left leg comes through. */
const PASSING: SidePose = {
  ...ON_THE_SPOT,
  near: { arm: { upper: 0, lower: 14 }, leg: { upper: 0, lower: -2, foot: 0 } },
  far: { arm: { upper: 0, lower: 14 }, leg: { upper: 20, lower: -34, foot: -10 } },
}
const PASSING_LEFT: SidePose = { ...PASSING, near: PASSING.far, far: PASSING.near }
/** Standing, written by angles as the steps are. */
const UPRIGHT = withLegs(ON_THE_SPOT, { upper: 2, lower: -2, foot: 0 }, { upper: 4, lower: 0, foot: 0 })
const HALF_STEP_MS = 420
const STEPS = [PASSING, STEP_LEFT, PASSING_LEFT, STEP_RIGHT].map((pose) => ({ pose, ms: HALF_STEP_MS }))

export const STANDING_FIGURES = {
  stand: {
    things: [CHAIR],
    still: RISING,
    keys: [SITTING, RISING, STANDING, STEP_RIGHT],
    moves: ['nearLeg', 'farLeg'],
    arrows: [{ from: [150, 124], via: [150, 54], to: [184, 52] }],
    beats: {},
    go: {
      begin: [
        { pose: SITTING, ms: 1600 },
        { pose: LEANING, ms: 1400 },
        { pose: RISING, ms: 1000 },
        { pose: STANDING, ms: 1400 },
        { pose: STANDING, ms: 2000 },
        { pose: UPRIGHT, ms: 1 },
      ],
      cycle: STEPS,
    },
    over: STANDING,
  },
  sitToStand: {
    things: [CHAIR],
    still: HALF_UP,
    keys: [SAT, HALF_UP, STOOD],
    moves: ['nearLeg', 'farLeg'],
    arrows: [{ from: [156, 128], to: [156, 60], both: true }],
    beats: { up: [SAT, LEANT, HALF_UP, STOOD], down: [STOOD, HALF_UP, LEANT, SAT] },
  },
  walk: {
    things: [],
    still: STEP_RIGHT,
    keys: [UPRIGHT, STEP_RIGHT, PASSING, STEP_LEFT],
    moves: ['nearLeg', 'farLeg'],
    arrows: [{ from: [142, 112], to: [178, 112] }],
    beats: {},
    go: { begin: [], cycle: STEPS },
    over: UPRIGHT,
  },
} satisfies Record<string, Figure>
