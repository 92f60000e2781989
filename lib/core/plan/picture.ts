/** A picture from outside: what its own bytes say it is, never what its address claims. */
import type { Decoded } from './problems.ts'
import { refused } from './problems.ts'

export const LARGEST_PICTURE = { bytes: 100 * 1024, pixels: 1024 }

type Kind = 'png' | 'jpeg'
type Size = { width: number; height: number }
type PictureFacts = Size & { kind: Kind; bytes: number }

const ADDRESS = /^data:image\/(png|jpeg);base64,/
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
/** Longest base64 of so many bytes. */
const LONGEST_BASE64 = Math.ceil(LARGEST_PICTURE.bytes / 3) * 4

/** `data:image/png;base64,…` or jpeg. */
export function readPicture(data: string): Decoded<PictureFacts> {
  const is = (limit?: string) => refused({ path: '', kind: 'picture', ...(limit && { limit }) })
  const [head = '', claimed] = ADDRESS.exec(data) ?? []
  if (claimed === undefined) return is()
  if (data.length - head.length > LONGEST_BASE64) return is(`≤ ${LARGEST_PICTURE.bytes / 1024} KB`)
  const bytes = bytesFrom(data.slice(head.length))
  if (bytes === null) return is()
  if (bytes.length > LARGEST_PICTURE.bytes) return is(`≤ ${LARGEST_PICTURE.bytes / 1024} KB`)
  const kind = claimed as Kind
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (size === null) return is()
  const { pixels } = LARGEST_PICTURE
  const { width, height } = size
  if (width < 1 || height < 1) return is()
  if (width > pixels || height > pixels) return is(`≤ ${pixels} × ${pixels} px`)
  return { ok: true, value: { kind, width, height, bytes: bytes.length } }
}

function bytesFrom(base64: string): Uint8Array | null {
  if (!BASE64.test(base64)) return null
  try {
    return Uint8Array.fromBase64(base64, { lastChunkHandling: 'strict' })
  } catch {
    return null
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Chunk by chunk to the last, so that nothing is hidden behind it. One that moves is none. */
function pngSize(bytes: Uint8Array): Size | null {
  if (!PNG.every((byte, i) => bytes[i] === byte)) return null
  const view = viewOf(bytes)
  let size: Size | null = null
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const next = at + 12 + length
    if (next > bytes.length || (size === null) !== (name === 'IHDR') || name === 'acTL') return null
    if (name === 'IHDR') {
      if (length !== 13) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (name === 'IEND') return next === bytes.length ? size : null
    at = next
  }
  return null
}

/** Markers without a length; of a frame; where the picture itself begins. */
const ALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const IS_FRAME = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const SCAN = 0xda
const END = 0xd9

/** Segment by segment to the frame that tells its size; there must be a scan behind it. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  let size: Size | null = null
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || ALONE(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === END || length < 2 || at + 2 + length > bytes.length) return null
    if (marker === SCAN) return size
    if (IS_FRAME(marker)) {
      if (size !== null || length < 8) return null
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + length
  }
  return null
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
