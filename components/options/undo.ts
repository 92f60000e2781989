/** What was changed on this page, one thing after the other, to be taken back in the opposite order. Pure. */
import { type Draft, type Edits, read } from './draft.ts'

/** `before` and `after` hold the same fields. */
export type Change = { control: string; before: Edits; after: Edits }

/** Nobody remembers more. */
const MOST = 30

const NUMBERS = ['interval', 'breakLength']

/** "045" is 45. */
const plain = (edits: Edits, field: string) => {
  const value = edits[field as keyof Edits]
  const isNumber = NUMBERS.includes(field) && typeof value === 'string' && value.trim() !== ''
  return isNumber ? String(Number(value)) : JSON.stringify(value)
}

function alike(a: Edits, b: Edits): boolean {
  return Object.keys(a).every((field) => plain(a, field) === plain(b, field))
}

/** Typed on: without a pause, in the same control. */
export type How = 'pressed' | 'typed' | 'typed on'

/**
 * The list with one change more. Typing on is one change from its first key, and what could not be
 * saved is no place to go back to.
 */
export function withChange(done: Change[], next: Change, how: How): Change[] {
  const last = done.at(-1)
  const joins =
    last?.control === next.control &&
    (how === 'typed on' || (how === 'typed' && read(last.after).problems.length > 0))
  const change = joins ? { ...next, before: last.before } : next
  const others = joins ? done.slice(0, -1) : done
  return alike(change.before, change.after) ? others : [...others, change].slice(-MOST)
}

/**
 * The latest change that still shows, and those before it. What another page changed since is not ours
 * to take back.
 */
export function latest(done: Change[], shown: Draft): { change: Change; earlier: Change[] } | null {
  const index = done.findLastIndex(({ after }) => alike(after, shown))
  const change = done[index]
  return change ? { change, earlier: done.slice(0, index) } : null
}
