/** What the figures on the floor must show, at every moment of every beat. */
import { describe, expect, test } from 'vitest'
import { sideSkeleton } from '../../components/shared/figure/side-skeleton.ts'
import { EXERCISES } from '../../lib/content/exercises.ts'
import type { SidePose } from '../../lib/content/figures/figure.ts'
import { figureOf } from '../../lib/content/figures/index.ts'
import { TOWEL } from '../../lib/content/figures/measures.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import type { BeatCue } from '../../lib/core/routine.ts'

type Id = keyof typeof EXERCISES
type Moment = { cue: BeatCue; pose: SidePose; bones: ReturnType<typeof sideSkeleton> }

const SAMPLES = 20

/** One repetition, in 20 moments of each beat. */
function moments(id: Id): Moment[] {
  const at = {
    kind: 'rep',
    set: 1,
    sets: 1,
    rep: 1,
    reps: 1,
    side: 'right',
    leftMs: 0,
    remainingMs: 0,
  } as const
  return EXERCISES[id].dose.beats.flatMap(({ cue, seconds }) =>
    Array.from({ length: SAMPLES + 1 }, (_, i) => {
      const progress = i / SAMPLES
      const { pose } = poseAt(figureOf(id), { ...at, cue, progress, beatMs: seconds * 1000 })
      if (pose.view !== 'side') throw new Error(`${id} is not seen from the side`)
      return { cue, pose, bones: sideSkeleton(pose) }
    }),
  )
}

const spread = (values: number[]) => Math.max(...values) - Math.min(...values)
const FLOOR = 208

describe.each(['bridge', 'singleLegBridge', 'longLeverBridge', 'bridgeWalkOut', 'hamstringSlider'] as const)(
  '%s',
  (id) => {
    const all = moments(id)

    test('the shoulders stay, the hips rise', () => {
      expect(spread(all.map(({ bones }) => bones.shoulder.x))).toBeLessThan(0.5)
      expect(spread(all.map(({ bones }) => bones.shoulder.y))).toBeLessThan(4)
      expect(spread(all.map(({ bones }) => bones.hip.y))).toBeGreaterThan(15)
    })

    test('the lower back never arches, and is flat at rest', () => {
      expect(Math.min(...all.map(({ pose }) => pose.trunk - pose.pelvis))).toBeGreaterThanOrEqual(0)
      expect(all[0]?.pose).toMatchObject({ trunk: -90, pelvis: -90 })
    })

    test('at the top ribs, hips and knees are in line', () => {
      const top = all.filter(({ cue }) => cue === 'lift').at(-1) as Moment
      const { shoulder, hip, near } = top.bones
      const up = (a: { x: number; y: number }, b: { x: number; y: number }) =>
        (Math.atan2(a.y - b.y, b.x - a.x) * 180) / Math.PI
      expect(Math.abs(up(shoulder, hip) - up(hip, near.knee))).toBeLessThan(8)
    })

    test('the near heel is on the floor, or on the towel, but for a step', () => {
      const heels = all.map(({ bones }) => bones.near.heel.y + 4)
      const floor = FLOOR - (id === 'hamstringSlider' ? TOWEL : 0)
      expect(Math.max(...heels)).toBeLessThan(floor + 0.5)
      expect(Math.min(...heels)).toBeGreaterThan(floor - (id === 'bridgeWalkOut' ? 6 : 0.5))
    })

    test('the head lies still on the floor', () => {
      expect(spread(all.map(({ bones }) => bones.head.x))).toBeLessThan(0.5)
      expect(spread(all.map(({ bones }) => bones.head.y))).toBeLessThan(1)
      expect(spread(all.map(({ bones }) => bones.tilt))).toBeLessThan(2)
    })
  },
)

test.each(['bridge', 'singleLegBridge', 'longLeverBridge'] as const)('%s: the near foot stays', (id) => {
  expect(spread(moments(id).map(({ bones }) => bones.near.heel.x))).toBeLessThan(0.5)
})

test('in the long bridge the heels are much further away, the toes up', () => {
  const [near, long] = (['bridge', 'longLeverBridge'] as const).map((id) => moments(id)[0] as Moment)
  expect((long as Moment).bones.near.heel.x - (near as Moment).bones.near.heel.x).toBeGreaterThan(25)
  expect((long as Moment).bones.near.foot).toBeGreaterThan(40)
  expect((near as Moment).bones.near.foot).toBe(0)
})

test.each([
  ['bridgeWalkOut', 'slideOut', 'slideIn'],
  ['hamstringSlider', 'slideOut', 'slideIn'],
] as const)('%s: the heels go out in %s and come back in %s', (id, out, back) => {
  const ways = (cue: BeatCue) => {
    const xs = moments(id)
      .filter((moment) => moment.cue === cue)
      .map(({ bones }) => bones.near.heel.x)
    return (xs.at(-1) as number) - (xs[0] as number)
  }
  expect(ways(out)).toBeGreaterThan(30)
  expect(ways(back)).toBeCloseTo(-ways(out), 1)
})

test.each(['heelTaps', 'deadBug'] as const)('%s: trunk and far leg stay, the near heel taps', (id) => {
  const all = moments(id)
  for (const still of ['hip', 'shoulder'] as const) {
    expect(spread(all.map(({ bones }) => bones[still].x))).toBeLessThan(0.01)
  }
  expect(spread(all.map(({ pose }) => pose.trunk - pose.pelvis))).toBeLessThan(0.01)
  expect(spread(all.map(({ bones }) => bones.far.knee.y))).toBeLessThan(0.01)
  const heels = all.map(({ bones }) => bones.near.heel.y + 4)
  expect(Math.max(...heels)).toBeGreaterThan(FLOOR - 0.5)
  expect(Math.max(...heels)).toBeLessThan(FLOOR + 0.9)
})

test('dead bug: the far arm goes back while the near one stays', () => {
  const all = moments('deadBug')
  expect(spread(all.map(({ bones }) => bones.near.arm.palm.x))).toBeLessThan(0.01)
  expect(spread(all.map(({ bones }) => bones.far.arm.palm.x))).toBeGreaterThan(50)
})

test('bird dog: level like a table, the near leg back and the far arm forward', () => {
  const all = moments('birdDog')
  expect(spread(all.map(({ pose }) => pose.trunk))).toBeLessThan(0.01)
  expect(spread(all.map(({ pose }) => pose.pelvis))).toBeLessThan(0.01)
  const held = all.find(({ cue }) => cue === 'hold') as Moment
  expect(Math.abs(held.bones.near.ankle.y - held.bones.hip.y)).toBeLessThan(3)
  expect(held.bones.far.arm.palm.x).toBeGreaterThan(held.bones.shoulder.x + 50)
  // In line with the back, at the ear.
  expect(Math.abs(held.bones.far.arm.upper + held.pose.trunk - 180)).toBeLessThanOrEqual(5)
})

test.each([
  ['birdDog', 'hold', 8],
  ['deadBug', 'back', 20],
] as const)('%s: the far hand is seen above the head when it is furthest', (id, cue, above) => {
  const { bones } = moments(id).find((moment) => moment.cue === cue) as Moment
  expect(bones.head.y - bones.far.arm.palm.y).toBeGreaterThan(above)
  // The crown is 30 units from the neck.
  expect(Math.abs(bones.far.arm.fingers.x - bones.head.x)).toBeGreaterThan(35)
})

test('plank: from the knees, in one line with the shoulders, up to the toes', () => {
  const all = moments('plank')
  const [first] = all as [Moment]
  expect(first.bones.near.knee.y + 7.2).toBeCloseTo(FLOOR, 0)
  expect(Math.abs(first.bones.near.upper + first.pose.trunk)).toBeLessThan(6)
  const lift = all.filter(({ cue }) => cue === 'lift')
  lift.slice(1).forEach(({ bones }, i) => {
    const before = (lift[i] as Moment).bones
    expect(bones.hip.y).toBeLessThanOrEqual(before.hip.y + 0.01)
    expect(bones.near.knee.y).toBeLessThanOrEqual(before.near.knee.y + 0.01)
  })
  expect(first.bones.near.knee.y - (lift.at(-1) as Moment).bones.near.knee.y).toBeGreaterThan(8)
})

test('plank: one line from shoulder to ankle while it is held', () => {
  for (const { bones } of moments('plank').filter(({ cue }) => cue === 'hold')) {
    const { shoulder, near } = bones
    const share = (shoulder.x - bones.hip.x) / (shoulder.x - near.ankle.x)
    const line = shoulder.y + (near.ankle.y - shoulder.y) * share
    expect(Math.abs(bones.hip.y - line)).toBeLessThan(4)
  }
})

test('hands and knees: the ribs turn, knees and far hand stay', () => {
  const all = moments('handsKneesRotation')
  expect(spread(all.map(({ pose }) => pose.turn))).toBeGreaterThan(45)
  expect(spread(all.map(({ pose }) => pose.pelvis))).toBeLessThan(0.01)
  expect(spread(all.map(({ bones }) => bones.far.arm.palm.x))).toBeLessThan(0.5)
  for (const joint of ['shoulder', 'elbow'] as const) {
    expect(spread(all.map(({ bones }) => bones.far.arm[joint].x))).toBeLessThan(3)
    expect(spread(all.map(({ bones }) => bones.far.arm[joint].y))).toBeLessThan(3)
  }
  expect(spread(all.map(({ bones }) => bones.far.knee.x))).toBeLessThan(0.01)
  expect(spread(all.map(({ bones }) => bones.near.arm.elbow.y))).toBeGreaterThan(40)
})

test('kneeling: the hips go forward, the tail tucked; the front foot stays', () => {
  const all = moments('halfKneeling')
  const held = all[SAMPLES / 2] as Moment
  expect(held.bones.hip.x - (all[0] as Moment).bones.hip.x).toBeGreaterThan(14)
  expect(held.pose.pelvis).toBeLessThan((all[0] as Moment).pose.pelvis - 10)
  expect(held.pose.trunk - held.pose.pelvis).toBeGreaterThan(0)
  expect(spread(all.map(({ bones }) => bones.far.ball.x))).toBeLessThan(0.5)
})
