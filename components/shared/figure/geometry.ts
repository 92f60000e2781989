/** From points to outlines. */
export type Point = { x: number; y: number }
export type Joint = Point & { r: number }

const round = (value: number) => Math.round(value * 100) / 100

/** `length` away from `from`, hanging down at 0 degrees and forward with positive ones. */
export function hang(from: Point, length: number, degrees: number): Point {
  const a = (degrees * Math.PI) / 180
  return { x: from.x + length * Math.sin(a), y: from.y + length * Math.cos(a) }
}

/** In which direction `to` is seen from `from`, as a limb would hang; within 180 degrees of `near`. */
export function direction(from: Point, to: Point, near = 0): number {
  const angle = (Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI
  return angle + 360 * Math.round((near - angle) / 360)
}

/** `p` as seen in a frame at `at` whose upright leans forward by `degrees`. */
export function place(at: Point, p: Point, degrees: number): Point {
  const a = (degrees * Math.PI) / 180
  return {
    x: at.x + p.x * Math.cos(a) - p.y * Math.sin(a),
    y: at.y + p.x * Math.sin(a) + p.y * Math.cos(a),
  }
}

export function circle({ x, y, r }: Joint): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
}

/** The skin drawn tightly round two discs: one tapered, rounded piece of limb. */
function capsule(a: Joint, b: Joint): string {
  const d = Math.hypot(b.x - a.x, b.y - a.y)
  if (d <= Math.abs(a.r - b.r)) return circle(a.r > b.r ? a : b)
  const phi = Math.atan2(b.y - a.y, b.x - a.x)
  const alpha = Math.acos((a.r - b.r) / d)
  const at = (joint: Joint, angle: number) =>
    `${round(joint.x + joint.r * Math.cos(angle))} ${round(joint.y + joint.r * Math.sin(angle))}`
  const large = alpha < Math.PI / 2
  return (
    `M${at(a, phi + alpha)}A${a.r} ${a.r} 0 ${large ? 1 : 0} 1 ${at(a, phi - alpha)}` +
    `L${at(b, phi - alpha)}A${b.r} ${b.r} 0 ${large ? 0 : 1} 1 ${at(b, phi + alpha)}Z`
  )
}

/** A limb through several discs. */
export function limb(joints: Joint[]): string {
  return joints.slice(1).reduce((path, joint, i) => path + capsule(joints[i] as Joint, joint), '')
}

/** The disc a fraction `f` of the way, with its own radius. */
export function along(a: Point, b: Point, f: number, r: number): Joint {
  return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f, r }
}
