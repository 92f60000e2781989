/** JSON from outside: how large and how deep it is, is known before it is parsed. */
import { type Decoded, refused } from './problems.ts'

const KB = 1024

export function parseJson(text: string, limits: { bytes: number; depth: number }): Decoded<unknown> {
  // A character has at least one byte: what is far too long is not even counted.
  if (text.length > limits.bytes || bytesOf(text) > limits.bytes) {
    return refused({ path: '', kind: 'tooBig', limit: sizeText(limits.bytes) })
  }
  if (isDeeper(text, limits.depth)) return refused({ path: '', kind: 'tooDeep', limit: `${limits.depth}` })
  try {
    return { ok: true, value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) }
  } catch {
    return refused({ path: '', kind: 'notJson' })
  }
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Each half of a pair stands for two of its four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes
}

const sizeText = (bytes: number) =>
  bytes < KB * KB ? `${Math.round(bytes / KB)} KB` : `${Math.round(bytes / KB / KB)} MB`

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
]

/** Brackets outside of strings, whether or not it is JSON at all. */
function isDeeper(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === BACKSLASH) i++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > limit) return true
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
  }
  return false
}
