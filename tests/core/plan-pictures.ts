/** Pictures byte by byte, whole or damaged. */

const bytesOf = (text: string) => [...text].map((sign) => sign.charCodeAt(0))
const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const half = (value: number) => [(value >> 8) & 255, value & 255]

export const chunk = (name: string, data: number[]) => [
  ...word(data.length),
  ...bytesOf(name),
  ...data,
  0,
  0,
  0,
  0,
]
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
export const ihdr = (width: number, height: number) =>
  chunk('IHDR', [...word(width), ...word(height), 8, 6, 0, 0, 0])
export const pngOf = (...chunks: number[][]) => [...PNG_START, ...chunks.flat()]
export const png = (width: number, height: number, more = 0) =>
  pngOf(
    ihdr(width, height),
    chunk(
      'IDAT',
      Array.from({ length: more }, () => 7),
    ),
    chunk('IEND', []),
  )

const segment = (marker: number, data: number[]) => [0xff, marker, ...half(data.length + 2), ...data]
export const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, [8, ...half(height), ...half(width), 1, 1, 0x11, 0])
export const jpegOf = (...segments: number[][]) => [
  0xff,
  0xd8,
  ...segments.flat(),
  0xff,
  0xda,
  0,
  8,
  1,
  1,
  0,
  0,
  63,
  0,
  5,
  0xff,
  0xd9,
]
export const jpeg = (width: number, height: number, marker?: number) =>
  jpegOf(segment(0xe0, bytesOf('JFIF')), segment(0xc4, [0, 1]), frame(width, height, marker))

export const asData = (kind: string, bytes: number[]) =>
  `data:image/${kind};base64,${Uint8Array.from(bytes).toBase64()}`
