/** Names of resources that are made of what they hold: the same content has the same name on every save. */

const SEEDS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const

function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Four words that each know the others, of 32 bits. Against mistakes, not against malice. */
function hash128(text: string): number[] {
  const words: number[] = [...SEEDS]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    for (let n = 0; n < 4; n++) {
      words[n] = Math.imul(
        (words[n] as number) ^ code ^ ((words[(n + 3) % 4] as number) >>> 15),
        FACTORS[n] as number,
      )
    }
  }
  const all = words.reduce((sum, word) => mixed(sum ^ word), text.length)
  return words.map((word, n) => mixed(word ^ mixed(all + n)))
}

/** A UUID of version 8, which is free to be made in one's own way (RFC 9562). */
export function uuidOf(content: unknown): string {
  const hex = hash128(JSON.stringify(content))
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
