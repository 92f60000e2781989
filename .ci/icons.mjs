/**
 * Draws the icons anew: `node .ci/icons.mjs`. From the drawings in .github/icons to small files in lib/public/icon,
 * by the Chromium that is there. The toolbar's states have a drawing for each size, made on its pixels.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const FROM = new URL('../.github/icons/', import.meta.url)
const TO = new URL('../lib/public/icon/', import.meta.url)

const STATES = ['counting', 'due', 'paused', 'off']
/** File, drawing, size. */
const ICONS = [
  ...STATES.flatMap((state) => [16, 32].map((size) => [`${state}-${size}`, `${state}-${size}`, size])),
  ...[16, 32].map((size) => [String(size), `counting-${size}`, size]),
  ...[48, 96, 128].map((size) => [String(size), 'mark', size]),
]

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG with a palette: the flat colours as they are, their soft edges in steps that no eye sees. */
function png(pixels, size) {
  const colours = Array.from({ length: size * size }, (_, at) => pixels.slice(at * 4, at * 4 + 4).join())
  const often = Map.groupBy(colours, (colour) => colour)
  const stepped = (value) => Math.min(255, Math.round(value / 12) * 12)
  const palette = new Map()
  const rows = Buffer.alloc(size * (size + 1))
  for (const [at, colour] of colours.entries()) {
    const kept = often.get(colour).length >= size ? colour : colour.split(',').map(stepped).join()
    if (!palette.has(kept)) palette.set(kept, palette.size)
    rows[Math.floor(at / size) * (size + 1) + 1 + (at % size)] = palette.get(kept)
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours`)
  const entries = [...palette.keys()].map((key) => key.split(',').map(Number))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(entries.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(entries.map((colour) => colour[3]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || undefined })
const page = await browser.newPage()
mkdirSync(TO, { recursive: true })
for (const [name, drawing, size] of ICONS) {
  const svg = readFileSync(new URL(`${drawing}.svg`, FROM), 'utf8').replace(
    '<svg',
    `<svg width="${size}" height="${size}"`,
  )
  const pixels = await page.evaluate(
    async ([source, side]) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
      await image.decode()
      const context = new OffscreenCanvas(side, side).getContext('2d')
      context.drawImage(image, 0, 0, side, side)
      return [...context.getImageData(0, 0, side, side).data]
    },
    [svg, size],
  )
  writeFileSync(new URL(`${name}.png`, TO), png(pixels, size))
}
await browser.close()
