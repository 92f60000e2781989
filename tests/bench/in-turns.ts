/** Measuring several things side by side, so that none of them has the better place. */
import { rolling } from '../support/personas-dice.ts'

/**
 * Each once a round, in another order each time: what one leaves behind must not always meet the same. What the
 * first rounds give is thrown away, they only warm up.
 */
export async function inTurns<Name extends string, T>(
  names: readonly Name[],
  { rounds, warmUp = 1 }: { rounds: number; warmUp?: number },
  measure: (name: Name) => Promise<T>,
): Promise<Record<Name, T[]>> {
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, T[]>
  for (let round = -warmUp; round < rounds; round++) {
    const roll = rolling(round)
    const order = names.map((name) => ({ name, place: roll.between(0, 1e6) }))
    for (const { name } of order.sort((a, b) => a.place - b.place)) {
      const measured = await measure(name)
      if (round >= 0) found[name].push(measured)
    }
  }
  return found
}
