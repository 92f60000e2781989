/** Puts a part of the state where a test needs it to be, without living the days until then. */
import type { State } from '../../lib/core/state.ts'
import type { Desk } from './desk.ts'
import { changeStateRow } from './raw-database.ts'

export async function changeState<Part extends keyof State>(
  desk: Desk,
  part: Part,
  change: Partial<State[Part]>,
): Promise<void> {
  await desk.stateWhen((state) => state.tracker?.phase.kind === 'atScreen', 20_000)
  const page = await desk.still()
  await page.evaluate(changeStateRow, { name: part, change: change as object })
}
