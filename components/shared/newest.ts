/** Reads that may end in another order than they began. Pure. */

/**
 * Wraps `read`. What is resolved to is the value of the newest read that has ended by then: a read that
 * ends late never brings back something older, and one that was overtaken is not waited for.
 */
export function newestOf<T>(read: () => Promise<T>): () => Promise<T> {
  let begun = 0
  let newest: { number: number; value: T } | null = null
  return async () => {
    const number = ++begun
    const value = await read()
    if (newest === null || number > newest.number) newest = { number, value }
    return newest.value
  }
}
