/** What is done on the chair, seen from the side. */
import { CHAIR, hipAt, SITTING, withArms } from './bases.ts'
import type { Figure, SidePose } from './figure.ts'

const DESK = { is: 'desk', from: 105, to: 186, y: 136, screen: true } as const

const SLUMPED: SidePose = {
  ...withArms(hipAt(SITTING, 70, 160.5), { upper: 24, lower: 97 }, { upper: 30, lower: 97 }),
  pelvis: -16,
  trunk: 18,
  neck: 8,
  shrug: [3, 0],
}
/** `ahead` and `up`: where the shoulders are on their way round. */
const tall = (ahead: number, up: number): SidePose => ({
  ...withArms(
    hipAt(SITTING, 60, 160),
    { upper: 4 + 3 * ahead, lower: 50 + 1.5 * ahead },
    { upper: 10 + 3 * ahead, lower: 54 + 1.5 * ahead },
  ),
  pelvis: 2,
  trunk: 0,
  shrug: [ahead, up],
})
const TALL = tall(0, 0)
const RAISED = tall(1, 9)
const ROLLED = tall(-6, 2)
const ROLL_MS = 800

const TALL_FOR_SQUEEZE = withArms(SITTING, { upper: 20, lower: 72 }, { upper: 24, lower: 74 })
const SQUEEZED: SidePose = { ...hipAt(TALL_FOR_SQUEEZE, 62, 158.8), squeeze: 1 }

export const SEATED_FIGURES = {
  sitTall: {
    things: [CHAIR, DESK],
    still: ROLLED,
    keys: [SLUMPED, TALL, RAISED, ROLLED],
    moves: ['trunk'],
    arrows: [
      { from: [62, 62], to: [62, 36] },
      { from: [46, 94], via: [24, 92], to: [26, 114] },
    ],
    beats: {},
    go: {
      begin: [
        { pose: SLUMPED, ms: 1200 },
        { pose: TALL, ms: 2200 },
        { pose: TALL, ms: 1200 },
      ],
      cycle: [
        { pose: tall(3, 3), ms: ROLL_MS },
        { pose: RAISED, ms: ROLL_MS },
        { pose: ROLLED, ms: ROLL_MS },
        { pose: tall(-2, 0), ms: ROLL_MS },
        { pose: TALL, ms: ROLL_MS },
      ],
    },
    over: TALL,
  },
  seatedSqueeze: {
    things: [CHAIR],
    still: SQUEEZED,
    keys: [TALL_FOR_SQUEEZE, SQUEEZED],
    moves: ['buttock'],
    arrows: [
      { from: [53, 128], to: [53, 145] },
      { from: [53, 197], to: [53, 180] },
    ],
    beats: {
      squeeze: [TALL_FOR_SQUEEZE, SQUEEZED],
      hold: [SQUEEZED],
      release: [SQUEEZED, TALL_FOR_SQUEEZE],
    },
  },
} satisfies Record<string, Figure>
