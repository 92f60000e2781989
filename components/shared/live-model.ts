/** What a page shows, kept up to date, and what it does, with its failures told. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Action } from '../../lib/core/events.ts'
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'

export type Live<T> = {
  /** Null when the record could not be read at all. */
  model: ReadonlySignal<T | null>
  /** The latest action could not be stored. */
  unsaved: ReadonlySignal<boolean>
  session: Session
  /** Resolves to whether it was stored. */
  act(action: Action): Promise<boolean>
}

/** Reads once before it resolves, then after every change, and every `everyMs` while the page is seen. */
export async function liveModel<T>(
  session: Session,
  read: () => Promise<T>,
  everyMs: number,
): Promise<Live<T>> {
  const model = signal<T | null>(null)
  const unsaved = signal(false)
  let asked = 0

  async function refresh() {
    const mine = ++asked
    try {
      const value = await read()
      if (mine === asked) model.value = value
    } catch (error) {
      console.error('midday-reset: reading for a page failed', error)
    }
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

  return {
    model,
    unsaved,
    session,
    async act(action) {
      try {
        await session.act(action)
        unsaved.value = false
        await refresh()
        return true
      } catch (error) {
        console.error(`midday-reset: ${action.type} was not stored`, error)
        unsaved.value = true
        return false
      }
    },
  }
}
