/** What a section of the options reads of the record, for itself. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import { newestOf } from '../shared/newest.ts'

/** Read anew with every change of stored data; null until it was read. `reread` resolves once that is shown. */
export function useRead<T>(
  session: Session,
  read: (session: Session) => Promise<T>,
): { found: T | null; reread: () => Promise<void> } {
  const [found, setFound] = useState<T | null>(null)
  const again = useRef(async () => {})
  useEffect(() => {
    let wanted = true
    const newest = newestOf(() => read(session))
    again.current = async () => {
      try {
        const value = await newest()
        if (wanted) setFound(() => value)
      } catch (error) {
        report('a section of the options could not be read', error)
      }
    }
    void again.current()
    const stop = session.onChange(() => void again.current())
    return () => {
      wanted = false
      stop()
    }
    // `read` is the same function at every drawing.
  }, [session, read])
  return { found, reread: () => again.current() }
}
