/** Poses blended number by number. */
import type { Pose } from './figure.ts'

/** A pose and the moment it is reached. */
export type Knot = { at: number; pose: Pose }

type Tree = number | string | boolean | undefined | { [key: string]: Tree }

/**
 * A smooth curve through the values: still at both ends, and never beyond its neighbours (the harmonic mean of
 * the slopes, none where they turn), so that a knee which never overstretches in the poses never does between.
 */
function curve(times: number[], values: number[], index: number, now: number): number {
  const at = (i: number) => times[i] as number
  const value = (i: number) => values[i] as number
  const rise = (i: number) => (value(i + 1) - value(i)) / (at(i + 1) - at(i))
  const slope = (i: number) => {
    const before = i > 0 ? rise(i - 1) : 0
    const after = i < values.length - 1 ? rise(i) : 0
    return before * after > 0 ? (2 * before * after) / (before + after) : 0
  }
  const h = at(index + 1) - at(index)
  const f = (now - at(index)) / h
  const rest = 1 - f
  return (
    value(index) * (1 + 2 * f) * rest * rest +
    value(index + 1) * f * f * (3 - 2 * f) +
    h * f * rest * (rest * slope(index) - f * slope(index + 1))
  )
}

function blend(times: number[], trees: Tree[], index: number, now: number): Tree {
  const [a, b] = [trees[index], trees[index + 1]]
  // What is optional in a pose says how much of a length is seen: all of it when it says nothing.
  if (typeof a === 'number' || typeof b === 'number') {
    return curve(
      times,
      trees.map((tree) => (typeof tree === 'number' ? tree : 1)),
      index,
      now,
    )
  }
  if (typeof a !== 'object' || typeof b !== 'object') return a
  const mixed: { [key: string]: Tree } = {}
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = trees.map((tree) => (typeof tree === 'object' ? tree[key] : undefined))
    mixed[key] = blend(times, inner, index, now)
  }
  return Array.isArray(a) ? (Object.values(mixed) as unknown as Tree) : mixed
}

/** The pose at a moment on the way through the knots. */
export function poseBetween(knots: Knot[], now: number): Pose {
  const first = knots[0] as Knot
  const last = knots[knots.length - 1] as Knot
  if (now <= first.at) return first.pose
  if (now >= last.at) return last.pose
  const index = knots.findIndex((knot) => knot.at > now) - 1
  const times = knots.map((knot) => knot.at)
  return blend(times, knots.map((knot) => knot.pose) as unknown as Tree[], index, now) as unknown as Pose
}
