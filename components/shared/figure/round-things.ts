/** Furniture in the round, as a camera sees it. */
import type { Thing } from '../../../lib/content/figures/figure.ts'
import type { Camera } from '../../../lib/content/figures/round.ts'
import { limb } from './geometry.ts'
import type { Spot } from './round-space.ts'
import { path, type View, viewOf } from './round-view.ts'

/** `before`: drawn over the body. */
export type Drawn = { d: string; as: string; before?: boolean | undefined }

const THIN = 'figure-thing'
const THICK = 'figure-thing figure-thick'
const BLOCK = 'figure-block'
const SHADE = 'figure-step'

function lines(view: View, ...all: Spot[][]): string {
  return all
    .map((spots) =>
      path(
        spots.map((spot) => view.ball(spot, 0)),
        false,
      ),
    )
    .join('')
}
const flat = (view: View, spots: Spot[]) => path(spots.map((spot) => view.ball(spot, 0)))

/** Corners of a level rectangle. */
const level = (x: number, z: number, toX: number, toZ: number, y: number): Spot[] => [
  [x, y, z],
  [toX, y, z],
  [toX, y, toZ],
  [x, y, toZ],
]

const shade = (view: View, all: { at: Spot; r: number }[]) => limb(all.map(({ at, r }) => view.ball(at, r)))

const CLOCK_R = 74
/** As if on the floor; seen not quite from above, its middle is under the chest only if it is a little higher. */
const CLOCK_Y = 24

/** The figures 12, 3, 6 and 9 as strokes, each in a box 6 wide and 10 high about its middle. */
const DIGITS: Record<number, string> = {
  12: 'm-5 -3l2.5 -2v10m3 -7.5c0 -3.4 5.4 -3.4 5.4 0c0 2.4 -4 4.4 -5.4 7.5h5.6',
  3: 'm-2.6 -4c1.4 -1.6 5.2 -1.4 5.2 1.4c0 2 -1.6 2.4 -3 2.4c1.6 0 3.2 .6 3.2 2.6c0 3 -4 3.4 -5.6 1.4',
  6: 'm2.2 -4.8c-3.4 1 -5 4.2 -5 7c0 3.8 5.6 3.8 5.6 0c0 -3.2 -4.4 -3.4 -5.4 -.6',
  9: 'm-2.2 4.8c3.4 -1 5 -4.2 5 -7c0 -3.8 -5.6 -3.8 -5.6 0c0 3.2 4.4 3.4 5.4 .6',
}

function clock(view: View): Drawn[] {
  const at = (hour: number, r: number): Spot => {
    const a = (Math.PI * hour) / 6
    // The one who sits on it faces 12, and has 3 on the right.
    return [-r * Math.sin(a), CLOCK_Y, r * Math.cos(a)]
  }
  const hours = Array.from({ length: 12 }, (_, hour) => hour)
  const digits = [12, 3, 6, 9].map((hour) => {
    const { x, y } = view.ball(at(hour, CLOCK_R - 14), 0)
    return `M${x.toFixed(1)} ${y.toFixed(1)}${DIGITS[hour]}`
  })
  return [
    {
      d: flat(
        view,
        Array.from({ length: 72 }, (_, i) => at(i / 6, CLOCK_R)),
      ),
      as: BLOCK,
    },
    { d: lines(view, ...hours.map((hour) => [at(hour, CLOCK_R - 5), at(hour, CLOCK_R)])), as: THIN },
    { d: digits.join(''), as: THIN },
  ]
}

/** Says itself where the floor is. */
export const showsFloor = ({ is }: Thing) => is === 'roundWall' || is === 'roundMat' || is === 'floorClock'

export function roundThing(thing: Thing, camera: Camera): Drawn[] {
  const view = viewOf(camera)
  switch (thing.is) {
    case 'roundChair': {
      const { x, z, y } = thing
      const [left, right, back, front] = [x - 25, x + 25, z - 19, z + 19]
      const legs: Spot[][] = [left, right].flatMap((at) => [
        [
          [at, y, front],
          [at, 0, front],
        ],
        [
          [at, y, back],
          [at, 0, back],
        ],
      ])
      return [
        { d: lines(view, ...legs), as: THIN },
        {
          d: flat(view, [
            [left, y + 20, back],
            [right, y + 20, back],
            [right, y + 52, back - 3],
            [left, y + 52, back - 3],
          ]),
          as: BLOCK,
        },
        {
          d: lines(
            view,
            [
              [left + 5, y, back],
              [left + 5, y + 20, back],
            ],
            [
              [right - 5, y, back],
              [right - 5, y + 20, back],
            ],
          ),
          as: THIN,
        },
        { d: flat(view, level(left, back, right, front, y)), as: BLOCK },
      ]
    }
    case 'roundDesk': {
      const { from, to, y, before } = thing
      const [x, z] = from
      const [toX, toZ] = to
      const posts: Spot[][] = [
        [
          [x, y, z],
          [x, 0, z],
        ],
        [
          [toX, y, z],
          [toX, 0, z],
        ],
        [
          [x, y, toZ],
          [x, 0, toZ],
        ],
        [
          [toX, y, toZ],
          [toX, 0, toZ],
        ],
      ]
      return [
        { d: lines(view, ...posts), as: THIN, before },
        { d: flat(view, level(x, z, toX, toZ, y)), as: BLOCK, before },
      ]
    }
    case 'roundWall': {
      const [x, z] = thing.from
      const [toX, toZ] = thing.to
      return [
        {
          d: flat(view, [
            [x, 0, z],
            [toX, 0, toZ],
            [toX, thing.height, toZ],
            [x, thing.height, z],
          ]),
          as: BLOCK,
        },
        ...(thing.shade ? [{ d: shade(view, thing.shade), as: SHADE }] : []),
        {
          d: lines(view, [
            [x, 0, z],
            [toX, 0, toZ],
          ]),
          as: THICK,
        },
      ]
    }
    case 'roundMat': {
      const [x, z] = thing.from
      const [toX, toZ] = thing.to
      return [{ d: flat(view, level(x, z, toX, toZ, 0)), as: BLOCK }]
    }
    case 'floorClock':
      return clock(view)
    default:
      return []
  }
}
