/** Which pose a figure is in at a moment of its exercise. */
import type { Position, Side } from '../../core/routine.ts'
import { type Knot, poseBetween } from './between.ts'
import type { Figure, Pose, Timed } from './figure.ts'

function knotsOf(start: number, timed: Timed[]): Knot[] {
  let at = start
  return timed.map(({ pose, ms }) => {
    at += ms
    return { at, pose }
  })
}

/** What goes on for a time: the beginning once, then the cycle for as long as it lasts. */
function goingOn({ begin, cycle }: NonNullable<Figure['go']>, rest: Pose, now: number): Pose {
  const opening = [{ at: 0, pose: rest }, ...knotsOf(0, begin)]
  const opened = opening[opening.length - 1] as Knot
  if (now < opened.at) return poseBetween(opening, now)
  const round = cycle.reduce((sum, { ms }) => sum + ms, 0)
  const start = opened.at + Math.floor((now - opened.at) / round) * round
  // A round more on either side, so that the curve runs on from one into the next.
  const before = start > opened.at ? knotsOf(start - round, cycle) : [{ ...opened, at: start }]
  return poseBetween([...before, ...knotsOf(start, [...cycle, ...cycle])], now)
}

function inBeat(figure: Figure, position: Extract<Position, { kind: 'rep' }>): Pose {
  if (position.cue === 'go' && figure.go) {
    return goingOn(figure.go, figure.keys[0], position.progress * position.beatMs)
  }
  const poses = figure.beats[position.cue] ?? [figure.keys[0]]
  const knots = poses.map((pose, i) => ({ at: i, pose }))
  return poseBetween(knots, position.progress * (poses.length - 1))
}

/** The pose at this moment of a step as it is written, for the right, and the side that works. */
export function poseAt(figure: Figure, position: Position): { pose: Pose; side: Side } {
  const side = ('side' in position && position.side) || 'right'
  if (position.kind === 'rep') return { pose: inBeat(figure, position), side }
  return { pose: position.kind === 'over' ? (figure.over ?? figure.keys[0]) : figure.keys[0], side }
}
