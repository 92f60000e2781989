/** Places and turns in space: x to the body's left, y up, z ahead of it. Lengths in the figure's own units. */
export type Spot = readonly [number, number, number]
/** Where the three axes of a frame point. */
export type Frame = readonly [Spot, Spot, Spot]

export const UPRIGHT: Frame = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

export const add = (a: Spot, b: Spot): Spot => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const less = (a: Spot, b: Spot): Spot => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Spot, f: number): Spot => [a[0] * f, a[1] * f, a[2] * f]
export const dot = (a: Spot, b: Spot) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const size = (a: Spot) => Math.hypot(...a)
/** The place a fraction `f` of the way. */
export const part = (a: Spot, b: Spot, f: number): Spot => add(a, times(less(b, a), f))

/** A direction, or an offset, of the frame as the space around it sees it. */
export const from = (frame: Frame, p: Spot): Spot =>
  add(add(times(frame[0], p[0]), times(frame[1], p[1])), times(frame[2], p[2]))

export const within = (outer: Frame, inner: Frame): Frame => [
  from(outer, inner[0]),
  from(outer, inner[1]),
  from(outer, inner[2]),
]

/** A turn about an axis of length 1, by the right hand. */
function turned(axis: Spot, degrees: number): Frame {
  const a = (degrees * Math.PI) / 180
  const c = Math.cos(a)
  const s = Math.sin(a)
  const [x, y, z] = axis
  const k = 1 - c
  return [
    [c + x * x * k, y * x * k + z * s, z * x * k - y * s],
    [x * y * k - z * s, c + y * y * k, z * y * k + x * s],
    [x * z * k + y * s, y * z * k - x * s, c + z * z * k],
  ]
}

export const aboutX = (degrees: number) => turned([1, 0, 0], degrees)
export const aboutY = (degrees: number) => turned([0, 1, 0], degrees)
export const aboutZ = (degrees: number) => turned([0, 0, 1], degrees)

/** A limb that hangs is raised in a plane: 0 is ahead of the body, 90 to the limb's own side (`out` 1 or -1). */
export function swung(out: 1 | -1, raise: number, plane: number): Frame {
  const a = (plane * Math.PI) / 180
  return turned([-Math.cos(a), 0, out * Math.sin(a)], raise)
}
