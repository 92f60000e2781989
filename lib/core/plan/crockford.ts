/**
 * A number as a code that people read aloud and type: groups of five signs of Crockford's base 32, the fifth a
 * check of its group and of its place, and two signs at the end that check the whole.
 */
import { type Decoded, type Problem, refused } from './problems.ts'

/** No I, L, O, U. The first two are read as 1, O as 0. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 5
/** Of a group, without its check. */
const TOLD = 4
const END_SIGNS = 2
const FEWEST = 2
export const MOST_GROUPS = 9

/** Every number below fits into so many groups. */
const roomOf = (groups: number) => 2n ** BigInt(5 * (TOLD * groups - END_SIGNS))
export const LARGEST = roomOf(MOST_GROUPS) - 1n

/** In the field of 32 elements (x⁵ + x² + 1), where to add is to differ. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 16; bit > 0; bit >>= 1) {
    product <<= 1
    if (product & 32) product ^= 0b100101
    if (b & bit) product ^= a
  }
  return product
}

/**
 * A weight for each sign of a group, all different: then every wrong sign, and every two in each other's place,
 * change what they add up to.
 */
const WEIGHTS = [2, 4, 8, 16, 1]

/** What a right group adds up to: its place, from 1, and whether it is the last. */
const LAST = 16
const markOf = (index: number, groups: number) => (index + 1) ^ (index === groups - 1 ? LAST : 0)
const sumOf = (group: readonly number[]) =>
  group.reduce((sum, sign, i) => sum ^ times(sign, WEIGHTS[i] ?? 0), 0)

/** So that a row of zeros does not read as one: nobody counts them right. */
const veil = (index: number) => (index * index * 7 + index * 13 + 22) & 31

/** CRC-10 of all that is told, begun with how many groups there are. */
function endCheck(told: readonly number[], groups: number): number {
  let crc = groups
  for (const sign of told) {
    crc ^= sign << 5
    for (let bit = 0; bit < 5; bit++) crc = crc & 512 ? ((crc << 1) ^ 0x233) & 1023 : crc << 1
  }
  return crc
}

/** At least two groups, at most nine. */
export function toGroups(value: bigint): string {
  let groups = FEWEST
  while (value >= roomOf(groups)) groups++
  const told = Array.from({ length: TOLD * groups - END_SIGNS }, (_, i) =>
    Number((value >> BigInt(5 * i)) & 31n),
  )
  const end = endCheck(told, groups)
  const signs = [...told, end >> 5, end & 31].map((sign, i) => sign ^ veil(i))
  return Array.from({ length: groups }, (_, index) => {
    const group = signs.slice(TOLD * index, TOLD * (index + 1))
    // Its own weight is one: the check is what is missing from the sum.
    return [...group, sumOf(group) ^ markOf(index, groups)].map((sign) => SIGNS[sign]).join('')
  }).join('-')
}

/** Of signs alone, without what is between. */
export function fromGroups(text: string): Decoded<bigint> {
  const signs = [...text].map((sign) => SIGNS.indexOf(sign))
  const groups = Math.ceil(signs.length / GROUP)
  if (groups > MOST_GROUPS || groups < FEWEST) return refused({ path: '', kind: 'length' })
  const each = Array.from({ length: groups }, (_, i) => signs.slice(GROUP * i, GROUP * (i + 1)))
  const problems = problemsIn(each)
  if (signs.length % GROUP !== 0) return refused(...problems.slice(0, 1), { path: '', kind: 'length' })
  if (problems.length > 0) return refused(...problems)
  const all = each.flatMap((group) => group.slice(0, TOLD)).map((sign, i) => sign ^ veil(i))
  const told = all.slice(0, -END_SIGNS)
  const [high = 0, low = 0] = all.slice(-END_SIGNS)
  if (endCheck(told, groups) !== ((high << 5) | low)) return refused({ path: '', kind: 'group' })
  return { ok: true, value: told.reduceRight((value, sign) => (value << 5n) | BigInt(sign), 0n) }
}

const at = (index: number, kind: Problem['kind'], limit = index): Problem => ({
  path: `group.${index}`,
  kind,
  limit: `${limit + 1}`,
})

/** A right group tells where it belongs: so one that is gone, or in another's place, is known by those that are there. */
function problemsIn(each: readonly number[][]): Problem[] {
  const groups = each.length
  const sums = each.map((group) => (group.length < GROUP || group.includes(-1) ? null : sumOf(group)))
  const wrong = sums.flatMap((sum, i) => (sum === markOf(i, groups) ? [] : [i]))
  const [first] = wrong
  if (first === undefined) return []
  // In each other's places: each is where one of the others belongs.
  const homes = wrong.map((i) => wrong.find((j) => j !== i && sums[i] === markOf(j, groups)))
  if (wrong.length > 1 && new Set(homes).size === wrong.length && !homes.includes(undefined)) {
    return wrong.map((i, n) => at(i, 'swapped', homes[n]))
  }
  if (groups === MOST_GROUPS) return wrong.map((i) => at(i, 'group'))
  if (sums.every((sum, i) => i < first || sum === markOf(i + 1, groups + 1))) return [at(first, 'missing')]
  // Right, but not the last.
  if (first === groups - 1 && sums[first] === groups) {
    return [{ path: '', kind: 'length' }]
  }
  return wrong.map((i) => at(i, 'group'))
}
