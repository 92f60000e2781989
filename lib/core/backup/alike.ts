/** Whether two pieces of plain data say the same, whatever the order of their fields; one that is missing is as undefined. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!(a instanceof Object) || !(b instanceof Object) || Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key in one) if (!alike(one[key], other[key])) return false
  for (const key in other) if (one[key] === undefined && other[key] !== undefined) return false
  return true
}
