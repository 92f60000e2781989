/** A code among what was typed or pasted: whatever its case, its spaces and hyphens, and what stands around it. */
import { cleanText } from './clean-text.ts'
import { fromGroups, MOST_GROUPS } from './crockford.ts'
import { type Decoded, refused } from './problems.ts'

const LONGEST = 200
const GROUP = 5

/** Letters of other scripts that look like ours, from a keyboard that was left on them. */
const LOOK_ALIKES = new Map(
  ['АABВBЕEЅSКKМMНHОOРPСCТTУYХXЗ3', 'ΑAΒBΕEΖZΗHΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap((pairs) =>
    [...pairs.matchAll(/(\P{ASCII})(\p{ASCII})/gu)].map(
      ([, theirs = '', ours = '']) => [theirs, ours] as const,
    ),
  ),
)
const VERSION = /M[^0-9A-Z]*R[^0-9A-Z]*([0-9ILO])/g

type Found = Decoded<bigint>
/** So many signs, read as a code. */
type Way = { length: number; found: Found }

export function groupsIn(text: string): Found {
  if (text.length > LONGEST) return refused({ path: '', kind: 'tooLong', limit: `${LONGEST}` })
  const plain = cleanText(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\P{ASCII}/gu, (sign) => LOOK_ALIKES.get(sign) ?? ' ')
  const starts = [...plain.matchAll(VERSION)].map((match) => ({
    version: signs(match[1] ?? ''),
    after: plain.slice(match.index + match[0].length),
  }))
  const ways = starts.flatMap(({ after }) => waysToRead(tokensOf(after)))
  // Its beginning may be what is mistyped, or was not copied.
  const whole = tokensOf(plain)
  const joined = whole.join('')
  const all = [...ways, ...[joined, joined.slice(3)].map(readAs)]
  // One that says so itself is not read as ours, whatever its groups.
  if (starts.length > 0 && starts.every(({ version }) => version > '1'))
    return refused({ path: '', kind: 'newer' })
  const right = all.find(({ found }) => found.ok)
  if (right) return right.found
  if (starts.length === 0) return refused({ path: '', kind: 'notOurs' })
  return best(ways) ?? refused({ path: '', kind: 'length' })
}

const tokensOf = (text: string) => text.split(/[^0-9A-Z]+/).filter((token) => token !== '')
/** As it is read: I and L are 1, O is 0. */
const signs = (text: string) => text.replace(/[IL]/g, '1').replaceAll('O', '0')
const readAs = (text: string): Way => ({ length: text.length, found: fromGroups(signs(text)) })

/** The code may end after each of the tokens; the longest first. */
function waysToRead(given: string[]): Way[] {
  const tokens = inGroups(given)
  const ends = tokens.map((_, i) => tokens.slice(0, i + 1).join('')).filter((joined) => joined !== '')
  const lengths = ends.filter(({ length }) => length <= GROUP * MOST_GROUPS + 1)
  return lengths.toReversed().map(readAs)
}

/** Where most are groups of five, one that is shorter or longer is a group with a mistake in it. */
function inGroups(tokens: string[]): string[] {
  const five = tokens.filter(({ length }) => length === GROUP)
  if (2 * five.length <= tokens.length) return tokens
  return tokens.map((token) =>
    token.length === GROUP - 1 || token.length === GROUP + 1 ? '?'.repeat(GROUP) : token,
  )
}

/** The one with the most groups that are right, against those that are not: what stands behind it is no code. */
function best(ways: Way[]): Found | undefined {
  const worth = ({ length, found }: Way) => length / GROUP - (found.ok ? 0 : found.refusal.problems.length)
  return ways.toSorted((a, b) => worth(b) - worth(a))[0]?.found
}
