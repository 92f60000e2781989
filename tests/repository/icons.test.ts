/** The icons: each of its size, each state its own drawing, all of them small. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { IconState } from '../../lib/core/surfaces.ts'
import { filesIn, ROOT } from './tree.ts'

const FOLDER = 'lib/public/icon'
const STATES: Record<IconState, true> = { counting: true, due: true, paused: true, off: true }
const SIZES = [16, 32]
const WANTED = [
  ...[16, 32, 48, 96, 128].map((size) => ({ path: `${size}.png`, size })),
  ...Object.keys(STATES).flatMap((state) => SIZES.map((size) => ({ path: `${state}-${size}.png`, size }))),
]
const bytes = (path: string) => readFileSync(join(ROOT, FOLDER, path))

/** Whether each pixel is seen, as a line of 0 and 1: what is left of a drawing without its colours. */
function drawing(path: string): { palette: number[][]; pixels: number[]; size: number } {
  const file = bytes(path)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const [colours, alphas] = [chunks.get('PLTE') as Buffer, chunks.get('tRNS') as Buffer]
  const size = (chunks.get('IHDR') as Buffer).readUInt32BE(0)
  const rows = inflateSync(chunks.get('IDAT') as Buffer)
  const pixels = [...rows].filter((_, at) => at % (size + 1) !== 0)
  const palette = [...alphas].map((alpha, at) => [...colours.subarray(at * 3, at * 3 + 3), alpha])
  return { palette, pixels, size }
}

/** Two tones as a greyscale screen has them: light, dark, and nothing. */
function grey(path: string): string {
  const { palette, pixels } = drawing(path)
  return pixels
    .map((at) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = palette[at] ?? []
      if (alpha < 128) return '.'
      return 0.3 * red + 0.6 * green + 0.1 * blue > 128 ? 'o' : 'x'
    })
    .join('')
}

test('these, and no others', () => {
  expect(filesIn(FOLDER).sort()).toEqual(WANTED.map(({ path }) => `${FOLDER}/${path}`).sort())
})

test.each(WANTED)('$path is as large as it says', ({ path, size }) => {
  const file = bytes(path)
  expect(file.toString('latin1', 1, 4)).toBe('PNG')
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size])
})

test.each(SIZES)('at %i no two states are alike where colours are not seen', (size) => {
  const drawn = Object.keys(STATES).map((state) => grey(`${state}-${size}.png`))
  for (const [at, one] of drawn.entries())
    for (const other of drawn.slice(at + 1)) {
      const differ = [...one].filter((pixel, place) => pixel !== other[place]).length
      expect(differ).toBeGreaterThan((size * size) / 6)
    }
})

test('all of them: at most 12 KB', () => {
  expect(WANTED.reduce((sum, { path }) => sum + bytes(path).length, 0)).toBeLessThanOrEqual(12_000)
})
