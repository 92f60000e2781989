/** Poses that several figures begin from, and the furniture they share. */
import { type Arm, type Leg, type SidePose, standsAt } from './figure.ts'

/** Where the ankles are when standing; the hip is above. */
export const HERE = 104

export const STANDING: SidePose = {
  view: 'side',
  pelvis: 0,
  trunk: 0,
  neck: 0,
  turn: 0,
  near: { arm: { upper: -4, lower: 8 }, leg: { ball: standsAt(HERE), foot: 0 } },
  far: { arm: { upper: 6, lower: 16 }, leg: { ball: standsAt(HERE + 4), foot: 0 } },
  fixed: { point: 'hip', at: [HERE, 120.3] },
  breath: 0,
  squeeze: 0,
  leaving: 0,
}

/** Upright on a chair whose seat is at 57, hands on the thighs. */
export const SITTING: SidePose = {
  ...STANDING,
  trunk: 2,
  near: { ...STANDING.near, arm: { upper: 12, lower: 62 } },
  far: { ...STANDING.far, arm: { upper: 18, lower: 66 } },
  fixed: { point: 'hip', at: [62, 160.5] },
}

export const withArms = (pose: SidePose, near: Arm, far: Arm): SidePose => ({
  ...pose,
  near: { ...pose.near, arm: near },
  far: { ...pose.far, arm: far },
})
export const withLegs = (pose: SidePose, near: Leg, far: Leg): SidePose => ({
  ...pose,
  near: { ...pose.near, leg: near },
  far: { ...pose.far, leg: far },
})
export const hipAt = (pose: SidePose, x: number, y: number): SidePose => ({
  ...pose,
  fixed: { point: 'hip', at: [x, y] },
})

export const DESK_TOP = 134
/** Fingertips on the desk, the palm above `x`. */
export const touching = (x: number): Arm => ({ hand: [x, DESK_TOP - 8], palm: 40 })

export const CHAIR = { is: 'chair', x: 57 } as const
export const DESK = { is: 'desk', from: 122, to: 188, y: DESK_TOP, screen: true } as const
