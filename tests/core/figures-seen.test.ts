/** What is seen of the figures in the round: all of them, nothing shortened away, no two pictures alike. */
import { describe, expect, it } from 'vitest'
import { skeletonOf } from '../../components/shared/figure/round-skeleton.ts'
import type { Spot } from '../../components/shared/figure/round-space.ts'
import { viewOf } from '../../components/shared/figure/round-view.ts'
import { BOX, type Figure } from '../../lib/content/figures/figure.ts'
import { FIGURES } from '../../lib/content/figures/index.ts'
import type { Camera, RoundPose } from '../../lib/content/figures/round.ts'
import { momentsOf } from './figures.ts'

const ROUND = Object.entries(FIGURES).filter(([, figure]) => figure.still.view === 'round')

const skeletons = (figure: Figure) =>
  [...figure.keys, ...momentsOf(figure).flatMap(({ poses }) => poses)].map((pose) =>
    skeletonOf(pose as RoundPose),
  )

describe('what is seen', () => {
  it.each(ROUND)('%s: all of the body and its arrows are in the picture', (_, figure) => {
    const [left, top, width, height] = figure.box ?? BOX
    const view = viewOf(figure.camera as Camera)
    for (const { head, right, left: other } of skeletons(figure)) {
      const ends: [Spot, number][] = [
        [head.at, 13.4],
        ...[right, other].flatMap(({ arm, leg }): [Spot, number][] => [
          [arm.fingers, 3.1],
          [arm.elbow, 4.7],
          [leg.toes, 3.4],
          [leg.heel, 4.4],
          [leg.knee, 7.4],
        ]),
      ]
      for (const { x, y, r } of ends.map(([spot, thick]) => view.ball(spot, thick))) {
        expect(x - r).toBeGreaterThanOrEqual(left)
        expect(x + r).toBeLessThanOrEqual(left + width)
        expect(y - r).toBeGreaterThanOrEqual(top)
        expect(y + r).toBeLessThanOrEqual(top + height)
      }
    }
    for (const [x, y] of figure.arrows.flatMap(({ from, to }) => [from, to])) {
      expect(x).toBeGreaterThan(left + 4)
      expect(x).toBeLessThan(left + width - 4)
      expect(y).toBeGreaterThan(top + 4)
      expect(y).toBeLessThan(top + height - 4)
    }
  })

  it.each(ROUND)('%s: the picture with the arrows is one of the key poses', (_, figure) => {
    expect(figure.keys).toContain(figure.still)
    expect(new Set(figure.keys.map((pose) => JSON.stringify(pose))).size).toBe(figure.keys.length)
  })

  it('never shortens the arm of the book to a stump', () => {
    const figure = FIGURES.openBook as Figure
    const view = viewOf(figure.camera as Camera)
    for (const { right } of skeletons(figure)) {
      const [a, z] = [view.ball(right.arm.shoulder, 0), view.ball(right.arm.fingers, 0)]
      expect(Math.hypot(a.x - z.x, a.y - z.y)).toBeGreaterThan(25)
    }
  })
})
