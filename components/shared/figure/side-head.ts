/** The head seen from its right side, in its own frame: the joint with the neck at 0 0, looking right. */
import { type Point, place } from './geometry.ts'

type Shape = [string, number[]][]

const FACE: Shape = [
  ['M', [-8, 1]],
  ['C', [-15, -6, -15, -24, -4, -28]],
  ['C', [6, -31, 13, -24, 12.5, -16]],
  ['C', [12.6, -13.5, 15.6, -11, 15.2, -9.6]],
  ['C', [14.9, -8.6, 13, -8.8, 12.7, -8]],
  ['C', [12.9, -5, 12.6, -2.5, 10.8, -0.6]],
  ['C', [8.5, 1.2, 5.5, 0.6, 4, 0.8]],
  ['L', [4, 3.4]],
  // Round where it meets the collar, however the neck is bent.
  ['C', [3.4, 8.6, -7.4, 8.6, -8, 3.4]],
]
const HAIR: Shape = [
  ['M', [12.4, -19]],
  ['C', [13.4, -27, 5, -32, -4, -30]],
  ['C', [-14, -27.6, -16.2, -17, -13.4, -9]],
  ['C', [-12.4, -6, -11, -4.4, -9, -3.6]],
  ['C', [-6, -3, -4.4, -6, -3.8, -10]],
  ['C', [-3.8, -13.6, -0.2, -14.4, 0.4, -17.4]],
  ['C', [0.8, -19.6, 2.4, -21, 4.4, -21.4]],
  ['C', [7.4, -21.6, 10, -20.6, 12.4, -19]],
]
const EAR: Shape = [
  ['M', [-2.6, -13]],
  ['C', [-0.4, -14.6, 1.4, -12.4, 0.2, -9.8]],
  ['C', [-0.4, -8.6, -1.8, -8.8, -2, -9.8]],
]

function placed(shape: Shape, at: Point, degrees: number): string {
  return shape
    .map(([command, numbers]) => {
      const points: string[] = []
      for (let i = 0; i < numbers.length; i += 2) {
        const p = place(at, { x: numbers[i] as number, y: numbers[i + 1] as number }, degrees)
        points.push(`${p.x.toFixed(2)} ${p.y.toFixed(2)}`)
      }
      return command + points.join(' ')
    })
    .join('')
}

export function sideHead(at: Point, degrees: number) {
  return {
    face: `${placed(FACE, at, degrees)}Z`,
    hair: `${placed(HAIR, at, degrees)}Z`,
    ear: placed(EAR, at, degrees),
  }
}
