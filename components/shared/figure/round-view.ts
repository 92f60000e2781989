/** A body in the round as a camera sees it: flat outlines and how near they are. */
import type { Camera } from '../../../lib/content/figures/round.ts'
import type { Joint, Point } from './geometry.ts'
import { aboutX, aboutY, type Frame, from, type Spot, within } from './round-space.ts'

/** A disc of the picture; `near` grows towards the one who looks. */
export type Seen = Joint & { near: number }

export type View = {
  /** A ball of radius `r`. */
  ball(at: Spot, r: number): Seen
  /** What a direction is to the one who looks: right, up, near. */
  look(direction: Spot): Spot
  scale: number
}

export function viewOf({ yaw, pitch, x, y, scale }: Camera): View {
  const room: Frame = within(aboutX(pitch), aboutY(yaw))
  const look = (p: Spot) => from(room, p)
  return {
    look,
    scale,
    ball(at, r) {
      const [right, up, near] = look(at)
      return { x: x + right * scale, y: y - up * scale, r: r * scale, near: near * scale }
    },
  }
}

const round = (value: number) => Math.round(value * 100) / 100

export const path = (points: Point[], close = true) =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}${close ? 'Z' : ''}`

const AROUND = 26

/** The skin drawn tightly round all the discs. */
export function hull(discs: Joint[]): string {
  const points = discs.flatMap(({ x, y, r }) =>
    Array.from({ length: AROUND }, (_, i) => {
      const a = (2 * Math.PI * i) / AROUND
      return { x: x + r * Math.cos(a), y: y + r * Math.sin(a) }
    }),
  )
  points.sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (all: Point[]) => {
    const kept: Point[] = []
    for (const p of all) {
      while (kept.length > 1) {
        const a = kept[kept.length - 2] as Point
        const b = kept[kept.length - 1] as Point
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0) break
        kept.pop()
      }
      kept.push(p)
    }
    return kept.slice(0, -1)
  }
  return path([...half(points), ...half(points.reverse())])
}
