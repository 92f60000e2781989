/** The answers so far, and how new ones are stored. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Action, CheckAnswer } from '../../lib/core/events.ts'
import type { LooksModel } from '../../lib/core/pages.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'

type Looks = {
  /** Null until they are read. */
  looks: LooksModel | 'unread' | null
  /** Resolves to whether they are stored; a second press meanwhile is none. */
  save: (answers: CheckAnswer[]) => Promise<boolean>
  act: (action: Action) => Promise<boolean>
  /** The latest could not be stored. */
  unsaved: boolean
}

export function useLooks(session: Session): Looks {
  const [looks, setLooks] = useState<Looks['looks']>(null)
  const [unsaved, setUnsaved] = useState(false)
  const saving = useRef(false)

  const read = useCallback(async () => {
    try {
      setLooks(await session.readLooks())
    } catch (error) {
      report('the looks could not be read', error)
      setLooks('unread')
    }
  }, [session])
  useEffect(() => void read(), [read])

  async function act(action: Action): Promise<boolean> {
    try {
      await session.act(action)
      setUnsaved(false)
      return true
    } catch (error) {
      report(`${action.type} was not stored`, error)
      setUnsaved(true)
      return false
    }
  }

  async function save(answers: CheckAnswer[]): Promise<boolean> {
    if (saving.current) return false
    saving.current = true
    const stored = answers.length === 0 || (await act({ type: 'check', answers }))
    if (stored) await read()
    saving.current = false
    return stored
  }
  return { looks, save, act, unsaved }
}
