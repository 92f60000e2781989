/**
 * The page of the first run opens by itself, once: a mark in `storage.local`, set before, says that it did. Where the
 * browser opened none (it was started without a window) the mark says that: the next start of the browser tries again.
 */
import { INITIAL_STATE } from '../core/state.ts'
import { browser } from './browser.ts'
import { WELCOME } from './first-run.ts'
import { currentState } from './happen.ts'
import type { Ports } from './ports.ts'

/** By then there is a record, which no longer tells that somebody is new. */
const NOT_OPENED = 0

/**
 * For the first look after an installation or a start, before it writes anything: whoever has a record already knows
 * the product. Two looks may begin at once; who comes second to the lock finds the mark.
 */
export async function welcomeOnce(ports: Ports): Promise<void> {
  const state = await currentState(ports)
  await ports.lock(async () => {
    const mark = await ports.local.get(WELCOME)
    if (mark) return
    await ports.local.set(WELCOME, 1)
    if (mark === NOT_OPENED || state === INITIAL_STATE)
      await browser.tabs.create({ url: 'welcome.html' }).catch(() => ports.local.set(WELCOME, NOT_OPENED))
  })
}
