/** What rests on the order of numbers: the middle, ranges by rank, mid-ranks. */

/** `[lower, upper]` */
export type Range = [number, number]

/** The middle one of ascending numbers; of two in the middle what lies between them; null of none. */
export function middle(ascending: ArrayLike<number>): number | null {
  const upper = ascending[Math.floor(ascending.length / 2)]
  const lower = ascending[Math.ceil(ascending.length / 2) - 1]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

export function ascending(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/** From the `rank`-th smallest to the `rank`-th largest of ascending numbers, counted from 1; null where there is none. */
export function rangeAt(ascending: ArrayLike<number>, rank: number | null): Range | null {
  if (rank === null || rank < 1) return null
  const lower = ascending[rank - 1]
  const upper = ascending[ascending.length - rank]
  return lower === undefined || upper === undefined || lower > upper ? null : [lower, upper]
}

/** Ranks from 1; equal values share the mean of theirs. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] as number]
    let to = from
    while (to < order.length && values[order[to] as number] === value) to++
    for (const i of order.slice(from, to)) ranks[i] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}
