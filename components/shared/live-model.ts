/** What a page shows, kept up to date, and what it does, with its failures told. */

import type { Action } from '../../lib/core/events.ts'
import type { Settings } from '../../lib/core/rules.ts'
import { firstFrameDrawn } from '../../lib/shell/first-frame.ts'
import { wearKept, wearLook } from '../../lib/shell/page-look.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import { newestOf } from './newest.ts'

/** What a page says of itself: nobody is asked to try it once more. */
const BY_THE_PAGE: Action['type'][] = ['asked', 'absenceAsked']

export type Act = (action: Action) => Promise<boolean>

export type Live<T> = {
  /** Null when the record could not be read at all. */
  model: T | null
  /** The user's latest action could not be stored. */
  unsaved: boolean
  session: Session
  /** Resolves to whether it was stored. The same function at every drawing. */
  act: Act
}

/**
 * Draws the page once it has read, then after every change, and every `everyMs` while it is seen. The
 * whole page is drawn from its root: it is small, and Preact touches only what differs.
 */
export async function showLive<T>(
  session: Session,
  read: () => Promise<T>,
  everyMs: number,
  draw: (live: Live<T>) => void,
): Promise<void> {
  let model: T | null = null
  let unsaved = false
  const newest = newestOf(read)

  let over = false
  session.onDeleted(async () => {
    over = true
    const { showDeleted } = await import('./Deleted.tsx')
    showDeleted()
  })

  const redraw = () => over || draw({ model, unsaved, session, act })

  async function refresh() {
    try {
      // Whoever acted sees what it stored, even if another reading was begun since and has not ended. Firefox now and
      // then ends a transaction too early while its debugger is attached: what only reads is read once more.
      model = await newest().catch(newest)
      const { settings } = model as { settings?: Settings }
      if (settings) await wearLook(settings)
    } catch (error) {
      report('reading for a page failed', error)
    }
    redraw()
  }

  async function act(action: Action): Promise<boolean> {
    let stored = true
    try {
      await session.act(action)
    } catch (error) {
      report(`${action.type} was not stored`, error)
      stored = false
    }
    if (!BY_THE_PAGE.includes(action.type)) unsaved = !stored
    await refresh()
    return stored
  }

  await wearKept()
  session.onChange(() => void refresh())
  setInterval(() => {
    if (!document.hidden) void refresh()
  }, everyMs)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refresh()
  })
  await refresh()
  // From here on the page shows what is stored; the budgets of the design are measured to this mark.
  performance.mark('shown')
  firstFrameDrawn()
}
