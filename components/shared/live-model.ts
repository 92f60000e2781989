/** What a page shows, kept up to date, and what it does, with its failures told. */
import type { Action } from '../../lib/core/events.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { newestOf } from './newest.ts'

export type Act = (action: Action) => Promise<boolean>

export type Live<T> = {
  /** Null when the record could not be read at all. */
  model: T | null
  /** The latest action could not be stored. */
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

  const redraw = () => draw({ model, unsaved, session, act })

  async function refresh() {
    try {
      // Whoever acted sees what it stored, even if another reading was begun since and has not ended.
      model = await newest()
    } catch (error) {
      console.error('midday-reset: reading for a page failed', error)
    }
    redraw()
  }

  async function act(action: Action): Promise<boolean> {
    try {
      await session.act(action)
      unsaved = false
    } catch (error) {
      console.error(`midday-reset: ${action.type} was not stored`, error)
      unsaved = true
    }
    await refresh()
    return !unsaved
  }

  session.onChange(() => void refresh())
  setInterval(() => {
    if (!document.hidden) void refresh()
  }, everyMs)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refresh()
  })
  document.documentElement.lang = t('page.language')
  await refresh()
  // From here on the page shows what is stored; the budgets of the design are measured to this mark.
  performance.mark('shown')
}
