/** The figures are people: joints within human range, feet on the floor, nothing that jumps. */
import { describe, expect, test } from 'vitest'
import type { Point } from '../../components/shared/figure/geometry.ts'
import { sideSkeleton } from '../../components/shared/figure/side-skeleton.ts'
import { EXERCISES } from '../../lib/content/exercises.ts'
import type { Figure, Limbs, Pose, SidePose } from '../../lib/content/figures/figure.ts'
import { FIGURES } from '../../lib/content/figures/index.ts'
import { BALL, FLOOR, HEEL, TOES } from '../../lib/content/figures/measures.ts'
import { poseAt } from '../../lib/content/figures/movement.ts'
import { LOOKS } from '../../lib/content/looks.ts'
import type { BeatCue, Dose } from '../../lib/core/routine.ts'
import { isSide, jointsOf, momentsOf, poseIn } from './figures.ts'

const RANGE: Record<string, [number, number]> = {
  hip: [-25, 125],
  knee: [-3, 150],
  ankle: [-50, 30],
  lumbar: [-25, 40],
  shoulder: [-60, 185],
  elbow: [0, 150],
  neck: [-45, 45],
  turn: [0, 50],
}
/** Blending and solving leave this much, in degrees and in the figures' units. */
const ABOUT = 0.5
/** "Slide your right foot straight back." */
const SLIDES = ['hipExtension out near ball', 'hipExtension back near ball']
/** No point of a body goes further in a twenty-fourth of a beat. */
const STRIDE = 14

const figures = Object.entries(FIGURES)
const ofTheSide = figures.filter(([, figure]) => isSide(figure.keys[0]))

const sampled = (figure: Figure) =>
  momentsOf(figure).map(({ cue, poses }) => ({ cue, poses: poses.filter(isSide) }))

/** Everything that is shown of a figure, moving or still. */
const shown = (figure: Figure): SidePose[] =>
  [figure.still, ...figure.keys, ...sampled(figure).flatMap(({ poses }) => poses)].filter(isSide)

/** How high the floor is at `x`: on a step or beside it. */
function floorAt(figure: Figure, x: number): number {
  const step = figure.things.find((thing) => thing.is === 'step')
  return step?.is === 'step' && x >= step.from && x <= step.to ? FLOOR - step.height : FLOOR
}

test('there are figures of the side, and others', () => {
  expect(ofTheSide.length).toBeGreaterThan(15)
  expect(figures.length).toBeGreaterThan(ofTheSide.length)
})

/** What is beyond its limit, and by how much at the worst: one line for each, however many poses have it. */
function faults() {
  const found: Record<string, number> = {}
  return {
    all: () => Object.entries(found).map(([what, beyond]) => `${what} by ${beyond}`),
    check(what: string, beyond: number) {
      if (beyond > 0 && beyond > (found[what] ?? 0)) found[what] = Math.round(beyond * 100) / 100
    },
  }
}
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const at = ([x, y]: readonly [number, number]): Point => ({ x, y })

describe.each(ofTheSide)('%s', (id, figure) => {
  test('keeps its joints within human range', () => {
    const { all, check } = faults()
    for (const pose of shown(figure)) {
      for (const [joint, degrees] of Object.entries(jointsOf(pose))) {
        const [least, most] = RANGE[joint.split(' ').pop() as string] as [number, number]
        check(joint, Math.max(least - degrees, degrees - most) - ABOUT)
      }
    }
    expect(all()).toEqual([])
  })

  test('reaches every place that its poses name', () => {
    const { all, check } = faults()
    for (const pose of shown(figure)) {
      const bones = sideSkeleton(pose)
      for (const side of ['near', 'far'] as const) {
        const { arm, leg }: Limbs = pose[side]
        if ('ball' in leg) check(`${side} foot`, distance(bones[side].ball, at(leg.ball)) - ABOUT)
        if ('hand' in arm) check(`${side} hand`, distance(bones[side].arm.palm, at(arm.hand)) - ABOUT)
      }
    }
    expect(all()).toEqual([])
  })

  test('sinks into no floor', () => {
    const { all, check } = faults()
    for (const pose of shown(figure)) {
      const bones = sideSkeleton(pose)
      for (const side of ['near', 'far'] as const) {
        const { knee, heel, ball, toes, arm } = bones[side]
        check(`${side} knee`, knee.y + 7.2 - FLOOR - ABOUT)
        check(`${side} elbow`, arm.elbow.y + 4.6 - FLOOR - ABOUT)
        check(`${side} palm`, arm.palm.y + 4 - FLOOR - ABOUT)
        check(`${side} toes`, toes.y + TOES.r - FLOOR - ABOUT)
        // On the step is what has the middle of the foot on it.
        const floor = floorAt(figure, (heel.x + ball.x) / 2)
        check(`${side} heel`, heel.y + HEEL.r - floor - ABOUT)
        check(`${side} ball`, ball.y + BALL.r - floor - ABOUT)
      }
    }
    expect(all()).toEqual([])
  })

  test('always bears on something: feet, knees, hands, back or seat', () => {
    const { all, check } = faults()
    for (const pose of shown(figure)) {
      const bones = sideSkeleton(pose)
      const low = [bones.near, bones.far].flatMap(({ heel, ball, toes, knee, arm }) => [
        heel.y + HEEL.r,
        toes.y + TOES.r,
        ball.y + BALL.r,
        knee.y + 7.2,
        arm.elbow.y + 4.6,
        ball.y + BALL.r + (FLOOR - floorAt(figure, ball.x)),
      ])
      check('above the floor', FLOOR - Math.max(...low, bones.ribs.y + 13, bones.hip.y + 12) - 1)
    }
    expect(all()).toEqual([])
  })

  test('stands, kneels and leans where it does without sliding', () => {
    const { all, check } = faults()
    for (const { cue, poses } of sampled(figure)) {
      if (cue === 'slideOut' || cue === 'slideIn' || cue === 'go') continue
      const since = new Map<string, number>()
      for (const pose of poses) {
        const bones = sideSkeleton(pose)
        for (const side of ['near', 'far'] as const) {
          const { foot, ball, heel, knee, arm } = bones[side]
          // A foot that tips rolls over its ball: the heel is held to its place while it is flat.
          const touching: [string, Point, number][] = [
            ['ball', ball, BALL.r],
            ['knee', knee, 7.2],
            ['palm', arm.palm, 4],
            ...(Math.abs(foot) < 1 ? [['heel', heel, HEEL.r] as [string, Point, number]] : []),
          ]
          for (const name of ['ball', 'knee', 'palm', 'heel']) {
            const key = `${cue} ${side} ${name}`
            const [, point, r] = touching.find(([it]) => it === name) ?? []
            if (SLIDES.includes(`${id} ${key}`)) continue
            if (!point || !r || point.y + r < floorAt(figure, point.x) - 0.2) since.delete(key)
            else if (!since.has(key)) since.set(key, point.x)
            else check(key, Math.abs(point.x - (since.get(key) as number)) - ABOUT)
          }
        }
      }
    }
    expect(all()).toEqual([])
  })

  test('never jumps within a beat', () => {
    const { all, check } = faults()
    for (const { cue, poses } of sampled(figure)) {
      const bones = poses.map(sideSkeleton)
      bones.slice(1).forEach((b, i) => {
        const a = bones[i] as typeof b
        check(`${cue} hip`, distance(a.hip, b.hip) - STRIDE)
        check(`${cue} head`, distance(a.head, b.head) - STRIDE)
        for (const side of ['near', 'far'] as const) {
          check(`${cue} ${side} knee`, distance(a[side].knee, b[side].knee) - STRIDE)
          check(`${cue} ${side} toes`, distance(a[side].toes, b[side].toes) - STRIDE)
          check(`${cue} ${side} fingers`, distance(a[side].arm.fingers, b[side].arm.fingers) - STRIDE)
        }
      })
    }
    expect(all()).toEqual([])
  })
})

/** Every number of a pose, by its path. */
function numbersOf(tree: unknown, path = ''): [string, number][] {
  if (typeof tree === 'number') return [[path, tree]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`))
}
function expectSame(a: Pose, b: Pose, what: string) {
  expect(numbersOf(a).length, what).toBe(numbersOf(b).length)
  const other = new Map(numbersOf(b))
  for (const [path, value] of numbersOf(a)) {
    expect.soft(Math.abs(value - (other.get(path) ?? Number.NaN)), `${what}${path}`).toBeLessThan(0.01)
  }
}

describe.each(Object.entries(EXERCISES))('the exercise %s', (id, exercise) => {
  const doses: Dose[] = [exercise.dose, exercise.easier?.dose, exercise.harder?.dose].filter(
    (dose) => dose !== undefined,
  )
  const figure = FIGURES[id] as Figure

  test('has a figure that shows every beat of its doses', () => {
    expect(figure).toBeDefined()
    const shows = [...Object.keys(figure.beats), ...(figure.go ? ['go'] : [])]
    for (const dose of doses) expect(shows).toEqual(expect.arrayContaining(dose.beats.map(({ cue }) => cue)))
  })

  test('goes from rest through its beats and back without a jump', () => {
    for (const dose of doses) {
      const cues: BeatCue[] = dose.beats.map(({ cue }) => cue)
      const rest = poseAt(figure, { kind: 'ready', remainingMs: 0 }).pose
      const [first] = cues
      if (!first || first === 'go') continue
      expectSame(rest, poseIn(figure, first, 0), `into ${first}`)
      cues.forEach((cue, i) => {
        const next = cues[(i + 1) % cues.length] as BeatCue
        expectSame(poseIn(figure, cue, 1), poseIn(figure, next, 0), `${cue} to ${next}`)
      })
    }
  })
})

test.each(LOOKS.map((look) => [look.id, look] as const))(
  'the look %s has a figure that shows its beats',
  (_, look) => {
    const figure = FIGURES[look.figure] as Figure
    expect(figure).toBeDefined()
    for (const { beats } of look.parts) {
      expect(Object.keys(figure.beats)).toEqual(expect.arrayContaining(beats.map(({ cue }) => cue)))
      beats.forEach(({ cue }, i) => {
        const next = (beats[(i + 1) % beats.length] as (typeof beats)[number]).cue
        expectSame(poseIn(figure, cue, 1), poseIn(figure, next, 0), `${cue} to ${next}`)
      })
    }
  },
)
