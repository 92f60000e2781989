/** The order of keys in a database: field by field. */
import type { Key } from '../tables.ts'

export function compareKeys(a: Key, b: Key): number {
  if (!Array.isArray(a) || !Array.isArray(b)) return a < b ? -1 : a > b ? 1 : 0
  const differs = a.findIndex((part, index) => part !== b[index])
  return differs < 0 ? 0 : compareKeys(a[differs] as Key, b[differs] as Key)
}
