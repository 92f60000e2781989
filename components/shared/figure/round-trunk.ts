/** Ribs, pelvis and what shows the way they face: shirt, trousers, belt and collar. */
import type { RoundPose } from '../../../lib/content/figures/round.ts'
import type { Layer } from './body.ts'
import type { Skeleton } from './round-skeleton.ts'
import { add, from, type Spot } from './round-space.ts'
import { hull, path, type View } from './round-view.ts'

const SIDES = [-1, 1] as const
/** Less of a buttock's tightening is not seen. */
const TIGHT = 0.02

export function roundTrunk(pose: RoundPose, bones: Skeleton, view: View, moves: (part: string) => boolean) {
  const { pelvis, ribs } = bones
  const b = view.ball
  const onRibs = (x: number, y: number, z: number): Spot => add(ribs.at, from(ribs.frame, [x, y, z]))
  const onPelvis = (x: number, y: number, z: number): Spot => add(pelvis.at, from(pelvis.frame, [x, y, z]))
  const high = (x: number, y: number, z: number, r: number) => SIDES.map((s) => b(onRibs(s * x, y, z), r))
  const low = (x: number, y: number, z: number, r: number) => SIDES.map((s) => b(onPelvis(s * x, y, z), r))
  const near = (spot: Spot) => b(spot, 0).near

  const shoulders = [...high(15, 29, -0.5, 7.7), b(onRibs(0, 34.5, -0.5), 6.4)]
  const chest = high(8, 14, 1, 9.2)
  const waist = high(4.5, -1, 0.4, 9.2)
  const shirt: Layer = [
    { d: hull([...waist, ...low(5.2, 13, 0, 9.4)]), material: 'top', moves: moves('waist') || moves('ribs') },
    {
      d: hull([...shoulders, ...chest]) + hull([...chest, ...waist]),
      material: 'top',
      moves: moves('ribs'),
    },
  ]
  const hips: Layer = [
    { d: hull([...low(6, 0, 0, 10.9), ...low(5.4, 8, 0, 9.6)]), material: 'legs', moves: moves('hips') },
  ]
  const buttocks: Layer = (['right', 'left'] as const)
    .filter((side) => moves(`${side}Buttock`))
    .map((side) => {
      const out = side === 'left' ? 1 : -1
      const tight = pose.squeeze?.[side] ?? 0
      const r = 8 + 1.2 * tight
      return {
        d: hull([b(onPelvis(out * 7.9, -6, -4), r), b(onPelvis(out * 8.2, 0, -3), r - 0.6)]),
        material: 'legs',
        moves: tight > TIGHT,
      }
    })

  const facing = view.look(pelvis.frame[2])[2]
  const marks: Layer = []
  // The belt goes round the pelvis; looked at from its end it is not seen.
  if (Math.abs(view.look(pelvis.frame[1])[2]) < 0.45) {
    const belt = Array.from({ length: 24 }, (_, i) => (Math.PI * i) / 12)
      .map((a) => onPelvis(14.6 * Math.cos(a), 5, 9.8 * Math.sin(a)))
      .filter((spot) => near(spot) >= near(onPelvis(0, 5, 0)))
      .map((spot) => ({ spot, across: view.look(spot) }))
    const along = view.look(pelvis.frame[0])
    belt.sort((a, z) => along[0] * (a.across[0] - z.across[0]) + along[1] * (a.across[1] - z.across[1]))
    marks.push({
      d: path(
        belt.map(({ spot }) => b(spot, 0)),
        false,
      ),
      material: 'line',
    })
    if (facing > 0.25) {
      const corner = (x: number, y: number) => b(onPelvis(x, y, 10.4), 0)
      const buckle = [corner(-3.4, 7.6), corner(3.4, 7.6), corner(3.4, 2.2), corner(-3.4, 2.2)]
      marks.push({ d: path(buckle), material: 'line' })
    }
  }
  const collar: Layer = []
  if (view.look(ribs.frame[2])[2] > 0.25) {
    const spot = (x: number, y: number, z: number) => b(onRibs(x, y, z), 0)
    collar.push({ d: path([spot(-6, 38, 4), spot(0, 28, 9), spot(6, 38, 4)], false), material: 'line' })
  }
  return {
    shirt,
    hips,
    marks,
    collar,
    /** Seen from behind only. */
    buttocks: facing < 0.2 ? buttocks : [],
    shirtNear: (near(onRibs(0, 14, 0)) + near(onPelvis(0, 5, 0))) / 2,
    hipsNear: near(pelvis.at),
  }
}
