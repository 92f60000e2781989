/** A head in the round: hair is the part of the skull behind and above a slanting line, wherever one looks from. */
import type { Layer } from './body.ts'
import { add, dot, type Frame, from, type Spot, times } from './round-space.ts'
import { hull, path, type Seen, type View } from './round-view.ts'

const SKULL_R = 12.2
const HAIR_R = 13.4
/** The way the hair's edge faces, and how far from the middle of the skull it lies. */
const SLANT = (32 * Math.PI) / 180
const HAIRLINE: Spot = [0, Math.cos(SLANT), -Math.sin(SLANT)]
const OUT = -1.5
const STEPS = 48

type Head = { at: Spot; frame: Frame }

function hair({ at, frame }: Head, view: View): string {
  const normal = view.look(from(frame, HAIRLINE))
  const spot = (p: Spot) => {
    const seen = view.ball(at, 0)
    return { x: seen.x + p[0] * HAIR_R * view.scale, y: seen.y - p[1] * HAIR_R * view.scale }
  }
  const d = OUT / HAIR_R
  const angles = Array.from({ length: STEPS }, (_, i) => (2 * Math.PI * i) / STEPS)
  // The edge of the skull where it has hair, and the hairline where it is on this side of the skull.
  const rim = angles
    .map((a): Spot => [Math.cos(a), Math.sin(a), 0])
    .map((p) => ({ p, on: dot(p, normal) > d }))
  const side = times(view.look(frame[0]), 1)
  const other: Spot = [
    normal[1] * side[2] - normal[2] * side[1],
    normal[2] * side[0] - normal[0] * side[2],
    normal[0] * side[1] - normal[1] * side[0],
  ]
  const low = Math.sqrt(1 - d * d)
  const line = angles
    .map(
      (a): Spot =>
        add(add(times(normal, d), times(side, low * Math.cos(a))), times(other, low * Math.sin(a))),
    )
    .map((p) => ({ p, on: p[2] > 0 }))
  const run = (all: { p: Spot; on: boolean }[]) => {
    const start = all.findIndex((spot, i) => spot.on && !all[(i + all.length - 1) % all.length]?.on)
    if (start < 0) return all[0]?.on ? all.map((s) => s.p) : []
    const turned = [...all.slice(start), ...all.slice(0, start)]
    return turned.filter((s) => s.on).map((s) => s.p)
  }
  const outer = run(rim)
  const inner = run(line)
  if (inner.length === 0 || outer.length === 0) return path((outer.length ? outer : inner).map(spot))
  // Joined where their ends meet.
  const end = outer[outer.length - 1] as Spot
  const first = inner[0] as Spot
  const last = inner[inner.length - 1] as Spot
  const away = (p: Spot) => Math.hypot(p[0] - end[0], p[1] - end[1])
  return path([...outer, ...(away(first) <= away(last) ? inner : inner.reverse())].map(spot))
}

export function roundHead(
  head: Head,
  base: Spot,
  view: View,
): { layers: Layer[]; near: number; neck: Layer } {
  const at = (x: number, y: number, z: number, r: number): Seen =>
    view.ball(add(head.at, from(head.frame, [x, y, z])), r)
  const skull = at(0, 0, 0, SKULL_R)
  const neck: Layer = [{ d: hull([view.ball(base, 5.8), at(0, -13, -2, 5.8)]), material: 'skin' }]
  // From above nothing else says where the face is: nose and ears are a little larger.
  const above = view.look(head.frame[1])[2] ** 2
  const nose = 14 + 2.4 * above
  const face: Layer = [
    { d: hull([skull, at(0, -5, 2.4, 10.6), at(0, -11.5, 4, 8)]), material: 'skin' },
    { d: hull([at(0, -3, 11.4, 1.4), at(0, -6, nose, 1.9), at(0, -7.6, 11, 1.4)]), material: 'skin' },
  ]
  const ears = ([-1, 1] as const).map((side) => ({
    // Hair hides them from above.
    near: view.look(from(head.frame, [side, -0.35, 0]))[2],
    d: hull([at(side * (12 + 1.2 * above), -2.4, -0.6, 2.7), at(side * 11.2, -5.6, -0.2, 1.9)]),
  }))
  const lines: string[] = []
  // What of the face is turned towards us.
  const shown = (x: number, z: number) => view.look(from(head.frame, [x, -0.25, z]))[2] > 0.3
  const curve = (a: Seen, b: Seen, c: Seen) => {
    const n = (v: number) => v.toFixed(2)
    return `M${n(a.x)} ${n(a.y)}Q${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)}`
  }
  for (const side of [-1, 1]) {
    const x = side * 4.6
    if (shown(side * 0.38, 0.9))
      lines.push(curve(at(x - 1.8, -3.4, 11.3, 0), at(x, -5, 11.9, 0), at(x + 1.8, -3.4, 11.3, 0)))
  }
  if (shown(0, 1)) {
    lines.push(curve(at(-2.5, -12.6, 11.4, 0), at(0, -14.4, 12.6, 0), at(2.5, -12.6, 11.4, 0)))
    lines.push(curve(at(0, -5.4, 12.4, 0), at(0.7, -6.8, 14.2, 0), at(0, -8.2, 13, 0)))
  }
  const hairPart: Layer = [{ d: hair(head, view), material: 'hair' }]
  const behind = ears
    .filter((ear) => ear.near < -0.15)
    .map((ear) => ({ d: ear.d, material: 'skin' as const }))
  const before = ears
    .filter((ear) => ear.near >= -0.15)
    .map((ear) => ({ d: ear.d, material: 'skin' as const }))
  const linesPart: Layer = lines.map((d) => ({ d, material: 'line' as const }))
  return {
    layers: [[...behind, ...face], hairPart, before, linesPart].filter((l) => l.length),
    near: skull.near,
    neck,
  }
}
