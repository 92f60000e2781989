/** The figures in the round: what turns and what stays, what lies on the floor, and joints within human range. */
import { describe, expect, it } from 'vitest'
import { bendAt, type Skeleton, skeletonOf } from '../../components/shared/figure/round-skeleton.ts'
import { dot, less, type Spot, size } from '../../components/shared/figure/round-space.ts'
import type { Figure, Thing } from '../../lib/content/figures/figure.ts'
import { FIGURES } from '../../lib/content/figures/index.ts'
import { mirrored, type RoundPose } from '../../lib/content/figures/round.ts'
import { momentsOf } from './figures.ts'

const ROUND = Object.entries(FIGURES).filter(([, figure]) => figure.still.view === 'round')
const named = (...names: string[]) => names.map((name) => [name, FIGURES[name] as Figure] as const)

const posesOf = (figure: Figure) =>
  [figure.still, ...figure.keys, ...momentsOf(figure).flatMap(({ poses }) => poses)] as RoundPose[]
const skeletons = (figure: Figure) => posesOf(figure).map(skeletonOf)
const moved = (all: Skeleton[], spot: (bones: Skeleton) => Spot) =>
  Math.max(...all.map((bones) => size(less(spot(bones), spot(all[0] as Skeleton)))))
const degrees = (a: Spot, b: Spot) =>
  (Math.acos(Math.min(1, dot(a, b) / (size(a) * size(b)))) * 180) / Math.PI

const ROTATIONS = named(
  'thoracicRotation',
  'rotationSeated',
  'lookRound',
  'rotationHandsBehind',
  'wallRotation',
  'openBook',
  'checkRotation',
)

describe('rotations', () => {
  it.each(ROTATIONS)('%s: the ribs turn, the pelvis and the knees face forward', (_, figure) => {
    const all = skeletons(figure)
    const ahead = (all[1] as Skeleton).pelvis.frame
    for (const { pelvis } of all) {
      expect(degrees(pelvis.frame[2], ahead[2])).toBeLessThan(2)
      expect(degrees(pelvis.frame[0], ahead[0])).toBeLessThan(2)
    }
    expect(moved(all, ({ right }) => right.leg.knee)).toBeLessThan(0.5)
    expect(moved(all, ({ left }) => left.leg.knee)).toBeLessThan(0.5)
    const turns = posesOf(figure).map(({ ribs }) => ribs.turn)
    expect(Math.max(...turns)).toBeGreaterThan(figure === FIGURES.lookRound ? 10 : 30)
    expect(Math.max(...turns)).toBeLessThanOrEqual(50)
    expect(Math.min(...turns)).toBe(0)
  })

  it.each(named('thoracicRotation', 'rotationSeated', 'rotationHandsBehind', 'checkRotation'))(
    '%s: the nose stays over the breastbone',
    (_, figure) => {
      for (const { head } of posesOf(figure)) expect(head.turn).toBe(0)
    },
  )

  it.each(named('thoracicRotation', 'checkRotation'))('%s turns to its own right', (_, figure) => {
    const { ribs, pelvis } = skeletonOf(figure.still as RoundPose)
    // x runs to the body's left.
    expect(dot(ribs.frame[2], pelvis.frame[0])).toBeLessThan(-0.5)
  })

  it('opens the arm of the wall rotation and of the book behind the body, the other stays ahead', () => {
    for (const [, figure] of named('wallRotation', 'openBook')) {
      const closed = skeletonOf(figure.keys[0] as RoundPose)
      const open = skeletonOf(figure.keys[figure.keys.length - 1] as RoundPose)
      expect(size(less(closed.right.arm.palm, closed.left.arm.palm))).toBeLessThan(36)
      expect(open.right.arm.palm[2]).toBeLessThan(open.right.arm.shoulder[2] - 20)
      expect(open.left.arm.palm[2]).toBeGreaterThan(open.left.arm.shoulder[2] + 40)
    }
  })
})

describe('how it is done', () => {
  it.each(named('thoracicRotation', 'rotationSeated', 'checkRotation'))(
    '%s: crossed arms, a hand on each other shoulder',
    (_, figure) => {
      for (const { right, left } of skeletons(figure)) {
        expect(size(less(right.arm.palm, left.arm.shoulder))).toBeLessThan(14)
        expect(size(less(left.arm.palm, right.arm.shoulder))).toBeLessThan(14)
      }
    },
  )

  it('stands in stride at the wall, the inside foot ahead', () => {
    for (const { right, left } of skeletons(FIGURES.wallRotation as Figure)) {
      expect(left.leg.ankle[2] - right.leg.ankle[2]).toBeGreaterThan(38)
    }
  })
})

describe('left and right', () => {
  it.each(ROUND)('%s: the left is the mirror image of the right', (_, figure) => {
    for (const pose of [figure.still, ...figure.keys] as RoundPose[]) {
      const right = skeletonOf(pose)
      const left = skeletonOf(mirrored(pose))
      const pairs = [
        [right.head.at, left.head.at],
        [right.right.arm.fingers, left.left.arm.fingers],
        [right.left.arm.elbow, left.right.arm.elbow],
        [right.right.leg.toes, left.left.leg.toes],
        [right.left.leg.knee, left.right.leg.knee],
      ] as const
      for (const [[x, y, z], other] of pairs) {
        expect(other[0]).toBeCloseTo(-x, 6)
        expect(other[1]).toBeCloseTo(y, 6)
        expect(other[2]).toBeCloseTo(z, 6)
      }
      expect(mirrored(mirrored(pose))).toEqual(pose)
    }
  })

  it('colours the same parts on both sides where sides take turns', () => {
    for (const [, { alternates, moves }] of ROUND) {
      if (!alternates) continue
      const other = moves.map((part) =>
        part.replace(/^(right|left)/, (side) => (side === 'right' ? 'left' : 'right')),
      )
      expect([...other].sort()).toEqual([...moves].sort())
    }
  })
})

describe('what stays', () => {
  it('stands still on the left foot and with the hand on the desk while the right leg goes out', () => {
    const figure = FIGURES.hipAbduction as Figure
    const all = skeletons(figure)
    for (const point of ['ankle', 'heel', 'toes'] as const) {
      expect(moved(all, ({ left }) => left.leg[point])).toBeLessThan(0.1)
    }
    expect(moved(all, ({ left }) => left.arm.palm)).toBeLessThan(0.5)
    expect(moved(all, ({ head }) => head.at)).toBeLessThan(0.5)
    for (const bones of all) {
      // The trunk upright, the toes forward.
      expect(bones.neck[0]).toBeCloseTo(bones.pelvis.at[0], 1)
      expect(Math.abs(bones.right.leg.toes[0] - bones.right.leg.heel[0])).toBeLessThan(6)
    }
    const [together, out] = figure.keys.map((pose) => skeletonOf(pose as RoundPose).right.leg)
    const dropped = less(out?.ankle as Spot, out?.hip as Spot)
    expect((Math.atan2(-dropped[0], -dropped[1]) * 180) / Math.PI).toBeGreaterThan(20)
    expect(out?.ankle[2]).toBeCloseTo(together?.ankle[2] as number, 0)
  })

  it('never slides a foot that stands', () => {
    for (const [name, figure] of ROUND) {
      const all = posesOf(figure)
      for (const side of ['right', 'left'] as const) {
        if (!all[0]?.feet?.[side]) continue
        expect(
          moved(all.map(skeletonOf), (bones) => bones[side].leg.ankle),
          name,
        ).toBeLessThan(0.5)
      }
    }
  })

  it.each(named('openBook', 'clam', 'sideLegLift'))('%s: the hips stay one above the other', (_, figure) => {
    const all = skeletons(figure)
    for (const { right, left } of all) {
      expect(degrees(less(right.leg.hip, left.leg.hip), [0, 1, 0])).toBeLessThan(2)
    }
    expect(moved(all, ({ pelvis }) => pelvis.at)).toBeLessThan(0.5)
    expect(moved(all, ({ left }) => left.leg.knee)).toBeLessThan(0.5)
  })

  it('keeps the heels of the clam together while the knee opens', () => {
    const figure = FIGURES.clam as Figure
    const all = skeletons(figure)
    expect(moved(all, ({ right }) => right.leg.ankle)).toBeLessThan(0.5)
    for (const { right, left } of all) expect(size(less(right.leg.ankle, left.leg.ankle))).toBeLessThan(12)
    const [shut, wide] = figure.keys.map((pose) => skeletonOf(pose as RoundPose).right.leg.knee[1])
    expect((wide as number) - (shut as number)).toBeGreaterThan(15)
  })

  it('lifts the straight leg by about a hand, the lower knee bent', () => {
    const figure = FIGURES.sideLegLift as Figure
    for (const { right, left } of posesOf(figure)) {
      expect(right.leg.knee).toBe(0)
      expect(left.leg.knee).toBeGreaterThan(45)
    }
    const [down, up] = figure.keys.map((pose) => skeletonOf(pose as RoundPose).right.leg.ankle[1])
    expect((up as number) - (down as number)).toBeGreaterThan(10)
    expect((up as number) - (down as number)).toBeLessThan(32)
  })

  it('lifts the hips of the side plank between knee and elbow, in line and over the elbow at the top', () => {
    const figure = FIGURES.sidePlank as Figure
    const all = skeletons(figure)
    expect(moved(all, ({ left }) => left.leg.knee)).toBeLessThan(0.5)
    expect(moved(all, ({ left }) => left.arm.elbow)).toBeLessThan(0.5)
    const [resting, lifted] = figure.keys.map((pose) => skeletonOf(pose as RoundPose))
    expect((lifted?.pelvis.at[1] as number) - (resting?.pelvis.at[1] as number)).toBeGreaterThan(10)
    const { left, pelvis, neck } = lifted as Skeleton
    expect(Math.abs(left.arm.shoulder[0] - left.arm.elbow[0])).toBeLessThan(2)
    expect(bendAt(left.leg.knee, left.leg.hip, add(left.leg.hip, less(neck, pelvis.at)))).toBeLessThan(3)
  })

  it('touches what it holds: the desk, the wall, the floor', () => {
    const thing = <Is extends string>(name: string, is: Is) =>
      (FIGURES[name] as Figure).things.find((one) => one.is === is) as Extract<Thing, { is: Is }>
    const at = (name: string) => skeletons(FIGURES[name] as Figure)
    for (const { left } of at('hipAbduction')) {
      const desk = thing('hipAbduction', 'roundDesk')
      expect(left.arm.palm[0]).toBeGreaterThan(desk.from[0])
      expect(Math.abs(left.arm.palm[1] - desk.y - 4)).toBeLessThan(1)
    }
    expect(moved(at('lookRound'), ({ right }) => right.arm.wrist)).toBeLessThan(0.5)
    for (const { right, left } of at('wallSqueeze')) {
      const wall = thing('wallSqueeze', 'roundWall').from[1]
      for (const { arm } of [right, left]) expect(Math.abs(wall - arm.fingers[2] - 2.7)).toBeLessThan(2)
    }
    for (const { left } of at('wallRotation')) {
      const wall = thing('wallRotation', 'roundWall').from[0]
      expect(Math.abs(wall - left.leg.hip[0] - 10.8)).toBeLessThan(1)
      expect(Math.abs(wall - left.leg.knee[0] - 7.4)).toBeLessThan(2)
    }
    for (const { right } of [...at('clam'), ...at('sideLegLift')]) expect(right.arm.palm[1]).toBeLessThan(7)
  })

  it('tightens without anything else moving', () => {
    for (const [, figure] of named('wallSqueeze', 'wallSqueezeSides')) {
      const all = skeletons(figure)
      expect(moved(all, ({ head }) => head.at)).toBeLessThan(0.01)
      expect(moved(all, ({ right }) => right.arm.palm)).toBeLessThan(0.01)
    }
    const one = FIGURES.wallSqueezeSides?.still as RoundPose
    expect(one.squeeze).toEqual({ right: 1, left: 0 })
  })

  it('puts the weight over one foot and then the other', () => {
    const xs = posesOf(FIGURES.shiftWeight as Figure).map((pose) => skeletonOf(pose).pelvis.at[0])
    expect(Math.min(...xs)).toBeLessThan(-10)
    expect(Math.max(...xs)).toBeGreaterThan(10)
  })
})

function add(a: Spot, b: Spot): Spot {
  return less(a, less([0, 0, 0], b))
}

/** From the middle of a joint to the skin: none is nearer to the floor. */
const THICK = { knee: 7, elbow: 4.5, wrist: 3, toes: 2.5, heel: 3.5, ankle: 4.5 }

describe('every figure in the round', () => {
  it.each(ROUND)('%s: joints within human range', (_, figure) => {
    for (const pose of posesOf(figure)) {
      const bones = skeletonOf(pose)
      expect(Math.abs(pose.ribs.turn)).toBeLessThanOrEqual(50)
      expect(Math.abs(pose.ribs.bend)).toBeLessThanOrEqual(35)
      expect(pose.ribs.lean).toBeGreaterThanOrEqual(-25)
      expect(pose.ribs.lean).toBeLessThanOrEqual(40)
      for (const angle of Object.values(pose.head)) expect(Math.abs(angle)).toBeLessThanOrEqual(45)
      for (const side of ['right', 'left'] as const) {
        const { arm, leg } = pose[side]
        expect(arm.raise).toBeGreaterThanOrEqual(0)
        expect(arm.raise).toBeLessThanOrEqual(160)
        expect(arm.plane).toBeGreaterThanOrEqual(-45)
        expect(arm.plane).toBeLessThanOrEqual(125)
        expect(arm.elbow).toBeGreaterThanOrEqual(0)
        expect(arm.elbow).toBeLessThanOrEqual(150)
        const { hip, knee, ankle } = bones[side].leg
        const bend = bendAt(hip, knee, ankle)
        expect(bend).toBeGreaterThanOrEqual(0)
        expect(bend).toBeLessThanOrEqual(150)
        expect(leg.ankle).toBeGreaterThanOrEqual(-50)
        expect(leg.ankle).toBeLessThanOrEqual(30)
        // Of the thigh as it is drawn, against the trunk's length and front.
        const thigh = less(knee, hip)
        const forward = Math.atan2(dot(thigh, bones.pelvis.frame[2]), -dot(thigh, bones.pelvis.frame[1]))
        expect((forward * 180) / Math.PI).toBeGreaterThan(-25)
        expect((forward * 180) / Math.PI).toBeLessThan(125)
      }
    }
  })

  it.each(ROUND)('%s: bones keep their length, and nothing is in the floor', (_, figure) => {
    for (const bones of skeletons(figure)) {
      for (const side of ['right', 'left'] as const) {
        const { leg, arm } = bones[side]
        expect(size(less(leg.knee, leg.hip))).toBeCloseTo(42, 1)
        expect(size(less(leg.ankle, leg.knee))).toBeCloseTo(40, 1)
        const heights = { ...leg, ...arm }
        for (const [joint, thick] of Object.entries(THICK)) {
          const [, y] = heights[joint as keyof typeof heights]
          expect(y, `${side} ${joint}`).toBeGreaterThanOrEqual(thick - 0.5)
        }
      }
    }
  })
})
