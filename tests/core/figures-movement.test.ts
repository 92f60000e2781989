/** What each exercise is about is in its figure: what moves, and what stays. */
import { describe, expect, test } from 'vitest'
import { sideSkeleton } from '../../components/shared/figure/side-skeleton.ts'
import type { SidePose } from '../../lib/content/figures/figure.ts'
import { figureOf } from '../../lib/content/figures/index.ts'
import { FLOOR, TOES } from '../../lib/content/figures/measures.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import type { BeatCue, Position } from '../../lib/core/routine.ts'
import { isSide, jointsOf, momentsOf, poseIn } from './figures.ts'

const posesOf = (exercise: string): SidePose[] =>
  momentsOf(figureOf(exercise)).flatMap(({ poses }) => poses.filter(isSide))

/** From the smallest to the largest of what is read off every pose. */
function span(exercise: string, read: (pose: SidePose) => number): number {
  const values = posesOf(exercise).map(read)
  return Math.max(...values) - Math.min(...values)
}
const joint = (name: string) => (pose: SidePose) => jointsOf(pose)[name] as number

test('the hip extends while the lumbar spine stays still', () => {
  expect(Math.min(...posesOf('hipExtension').map(joint('near hip')))).toBeLessThanOrEqual(-15)
  expect(span('hipExtension', joint('near hip'))).toBeGreaterThanOrEqual(15)
  expect(span('hipExtension', joint('lumbar'))).toBeLessThanOrEqual(3)
  expect(span('hipExtension', (pose) => pose.pelvis)).toBeLessThanOrEqual(3)
  expect(span('hipExtension', (pose) => pose.trunk)).toBeLessThanOrEqual(3)
})

test.each(['breathing', 'breathingForearms', 'breathingSeated'])(
  '%s: the belly moves, the shoulders do not',
  (id) => {
    const spread = (point: (pose: SidePose) => { x: number; y: number }) =>
      Math.hypot(
        span(id, (pose) => point(pose).x),
        span(id, (pose) => point(pose).y),
      )
    expect(spread((pose) => sideSkeleton(pose).belly)).toBeGreaterThan(4)
    for (const side of ['near', 'far'] as const) {
      expect(spread((pose) => sideSkeleton(pose)[side].arm.shoulder)).toBeLessThan(0.1)
    }
    expect(spread((pose) => sideSkeleton(pose).neck)).toBeLessThan(0.1)
  },
)

test('the lower hand goes out with the belly, the upper one stays quiet', () => {
  const palm = (side: 'near' | 'far') => (pose: SidePose) => sideSkeleton(pose)[side].arm.palm.x
  expect(span('breathing', palm('near'))).toBeGreaterThan(4)
  expect(span('breathing', palm('far'))).toBeLessThan(0.1)
})

test.each(['pelvicRock', 'checkPelvis'])('%s: the pelvis tips both ways under ribs that stay', (id) => {
  const tilts = posesOf(id).map((pose) => pose.pelvis)
  expect(Math.max(...tilts)).toBeGreaterThan(8)
  expect(Math.min(...tilts)).toBeLessThan(-8)
  expect(span(id, (pose) => pose.trunk)).toBe(0)
  expect(span(id, (pose) => sideSkeleton(pose).shoulder.x)).toBeLessThan(0.1)
  expect(span(id, (pose) => sideSkeleton(pose).shoulder.y)).toBeLessThan(0.1)
})

test('at the wall bottom and shoulder blades stay, the low back goes to it', () => {
  expect(span('checkPelvis', (pose) => sideSkeleton(pose).hip.x)).toBeLessThan(0.2)
  expect(span('checkPelvis', (pose) => sideSkeleton(pose).hip.y)).toBeLessThan(1.5)
  expect(span('checkPelvis', (pose) => sideSkeleton(pose).back.x)).toBeGreaterThan(4)
  const figure = figureOf('checkPelvis')
  const backAt = (cue: BeatCue) => sideSkeleton(poseIn(figure, cue, 1) as SidePose).back.x
  expect(backAt('tuck')).toBeLessThan(backAt('arch'))
})

test('the toes lift a finger off the floor behind a straight knee', () => {
  const [toes, held] = [0, 1].map((progress) => poseIn(figureOf('checkGlute'), 'lift', progress) as SidePose)
  const low = (pose: SidePose) => sideSkeleton(pose).near.toes.y + TOES.r
  expect(low(toes as SidePose)).toBeCloseTo(FLOOR, 0)
  expect(FLOOR - low(held as SidePose)).toBeGreaterThan(5)
  expect(FLOOR - low(held as SidePose)).toBeLessThan(8)
  expect(jointsOf(held as SidePose)['near knee']).toBeLessThan(6)
})

test('in the hinge the head stays away from the wall', () => {
  const wall = figureOf('hinge').things.find((thing) => thing.is === 'wall')
  const near = Math.max(...posesOf('hinge').map((pose) => sideSkeleton(pose).head.x))
  expect((wall?.is === 'wall' ? wall.x : 0) - near).toBeGreaterThan(34)
})

test.each<[string, BeatCue]>([
  ['hipFlexorStretch', 'stretch'],
  ['checkHip', 'out'],
])('%s: the pelvis tucks as the hip opens', (id, cue) => {
  const figure = figureOf(id)
  const start = poseIn(figure, cue, 0) as SidePose
  const end = poseIn(figure, cue, cue === 'stretch' ? 0.5 : 1) as SidePose
  expect(end.pelvis).toBeLessThan(start.pelvis)
  expect(jointsOf(end)['near hip']).toBeLessThan((jointsOf(start)['near hip'] as number) - 5)
})

test('in the hinge the back stays flat and the leg goes on in its line', () => {
  expect(span('hinge', joint('lumbar'))).toBeLessThanOrEqual(3)
  const deepest = posesOf('hinge').reduce((a, b) => (b.pelvis > a.pelvis ? b : a))
  expect(deepest.pelvis).toBeGreaterThan(40)
  expect(Math.abs(jointsOf(deepest)['far hip'] as number)).toBeLessThan(10)
})

test('the split squat goes straight down', () => {
  expect(span('splitSquat', (pose) => sideSkeleton(pose).hip.y)).toBeGreaterThan(20)
  expect(span('splitSquat', (pose) => sideSkeleton(pose).hip.x)).toBeLessThan(2)
})

describe('a moment of a step', () => {
  const rep = (over: Partial<Extract<Position, { kind: 'rep' }>>): Position => ({
    kind: 'rep',
    ...{ set: 1, sets: 1, rep: 1, reps: 5, side: 'right', cue: 'out', progress: 0 },
    ...{ beatMs: 1500, leftMs: 0, remainingMs: 0 },
    ...over,
  })
  const figure = figureOf('hipExtension')
  const [rest] = figure.keys

  test.each<[string, Position, 'left' | 'right', unknown]>([
    ['rests while getting ready', { kind: 'ready', remainingMs: 0 }, 'right', rest],
    [
      'rests and shows the side that comes',
      { kind: 'change', side: 'left', changeMs: 1, remainingMs: 1 },
      'left',
      rest,
    ],
    ['rests between sets', { kind: 'rest', set: 2, sets: 2, restMs: 1, remainingMs: 1 }, 'right', rest],
    ['begins a beat at its first pose', rep({}), 'right', rest],
    ['stays through a hold', rep({ cue: 'hold', progress: 0.5, side: 'left' }), 'left', figure.still],
    ['ends where it rests', { kind: 'over' }, 'right', rest],
  ])('%s', (_, position, side, pose) => {
    expect(poseAt(figure, position)).toEqual({ pose, side })
  })

  test('is on its way between the poses, slowly at both ends', () => {
    const low = (progress: number) =>
      sideSkeleton(poseIn(figureOf('splitSquat'), 'down', progress) as SidePose).hip.y
    const whole = low(1) - low(0)
    expect((low(0.5) - low(0)) / whole).toBeCloseTo(0.5)
    expect((low(0.1) - low(0)) / whole).toBeLessThan(0.05)
    expect((low(1) - low(0.9)) / whole).toBeLessThan(0.05)
  })

  test('of standing up: the hip rises to standing, then the steps go on evenly', () => {
    const stand = figureOf('stand')
    const at = (ms: number) => poseIn(stand, 'go', ms / 20_000, 20_000, null) as SidePose
    const high = (ms: number) => sideSkeleton(at(ms)).hip.y
    expect(high(0) - high(6000)).toBeGreaterThan(35)
    const begin = stand.go?.begin.reduce((sum, { ms }) => sum + ms, 0) ?? 0
    const round = stand.go?.cycle.reduce((sum, { ms }) => sum + ms, 0) ?? 0
    const knee = (ms: number) => jointsOf(at(ms))['near knee'] as number
    expect(knee(begin + round + 210)).toBeCloseTo(knee(begin + 3 * round + 210))
    expect(Math.abs(knee(begin + round + 210) - knee(begin + round + 1050))).toBeGreaterThan(5)
    expect(poseAt(stand, { kind: 'over' }).pose).toBe(stand.over)
  })
})
