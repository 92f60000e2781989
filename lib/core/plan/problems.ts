/** What is wrong with something from outside, each with its place: as data, so that a page can say it in words. */
import * as v from 'valibot'
import { cleanText } from './clean-text.ts'

/** The rest is only counted. */
export const MOST_PROBLEMS = 20

export type Problem = {
  /** `routines.midday-reset.2.cue`; empty for the whole. */
  path: string
  kind:
    | 'tooBig'
    | 'tooDeep'
    | 'notJson'
    | 'notOurs'
    | 'newer'
    | 'missing'
    | 'type'
    | 'choice'
    | 'number'
    | 'tooLong'
    | 'tooShort'
    | 'tooMany'
    | 'date'
    | 'link'
    | 'picture'
    | 'exercise'
    | 'time'
    | 'minutes'
    | 'twice'
    | 'order'
    /** Of a code: a group with a mistake in it (`limit`: which, from 1), two in each other's place, too few or many. */
    | 'group'
    | 'swapped'
    | 'length'
  /** What is allowed at most (`number`: the range, as text), in the unit of its kind. */
  limit?: string
  /** What is there, shortened; never markup. */
  given?: string
}

/** `more`: how many were left out. */
export type Refusal = { problems: Problem[]; more: number }

export type Decoded<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

const LONGEST_GIVEN = 60

/** Of what is there, so much that it is known again. */
function givenText(given: unknown): string | undefined {
  if (given === null || typeof given === 'object' || typeof given === 'undefined') return undefined
  const text = cleanText(String(given).slice(0, 4 * LONGEST_GIVEN))
  return text.length > LONGEST_GIVEN
    ? `${text.slice(0, LONGEST_GIVEN - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : text
}

/** The first of them, cleaned, and how many more. */
export function refusal(problems: readonly (Omit<Problem, 'given'> & { given?: unknown })[]): Refusal {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ path, kind, limit, given }): Problem => {
    const text = givenText(given)
    return { path, kind, ...(limit !== undefined && { limit }), ...(text !== undefined && { given: text }) }
  })
  return { problems: told, more: problems.length - told.length }
}

export const refused = (...problems: Parameters<typeof refusal>[0]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusal(problems),
})

type Issue = v.BaseIssue<unknown>

/**
 * Of what valibot found. A schema's message may be a kind of ours with its limit, `number:30–90`; without one
 * the kind is that of the rule that was broken.
 */
export function problemsOf(issues: readonly Issue[]): Refusal {
  return refusal(
    issues.map((issue) => {
      const [, kind, limit] = /^(\w+)(?::(.+))?$/.exec(issue.message) ?? []
      const own =
        isKind(kind) && issue.input !== undefined
          ? { kind, ...(limit !== undefined && { limit }) }
          : kindOf(issue)
      return { path: pathOf(issue), given: issue.input, ...own }
    }),
  )
}

const LONGEST_PATH = 120

/** A key from outside may be anything: what is shown of it is clean. */
const pathOf = (issue: Issue) =>
  cleanText((v.getDotPath(issue) ?? '').slice(0, 2 * LONGEST_PATH)).slice(0, LONGEST_PATH)

const KINDS: readonly string[] = [
  'missing',
  'type',
  'choice',
  'number',
  'tooLong',
  'tooShort',
  'tooMany',
  'date',
  'link',
  'picture',
  'exercise',
  'time',
  'twice',
  'order',
] satisfies Problem['kind'][]
const isKind = (kind: string | undefined): kind is Problem['kind'] =>
  kind !== undefined && KINDS.includes(kind)

function kindOf({ type, kind, requirement, input }: Issue): Pick<Problem, 'kind' | 'limit'> {
  const limit = typeof requirement === 'number' ? { limit: `${requirement}` } : {}
  if (kind === 'schema') {
    if (input === undefined) return { kind: 'missing' }
    return { kind: type === 'picklist' || type === 'literal' ? 'choice' : 'type' }
  }
  switch (type) {
    case 'max_length':
      return { kind: typeof input === 'string' ? 'tooLong' : 'tooMany', ...limit }
    case 'min_length':
    case 'length':
      return { kind: 'tooShort', ...limit }
    case 'min_value':
    case 'max_value':
    case 'integer':
    case 'finite':
      return { kind: 'number' }
    default:
      return { kind: 'type' }
  }
}
