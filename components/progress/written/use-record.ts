/** What a part of the page reads by itself, read anew after every change of stored data. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { report } from '../../../lib/shell/report.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { newestOf } from '../../shared/newest.ts'

type Kept<T> = {
  /** Null until it was read. */
  model: T | null
  /** The latest reading failed. */
  failed: boolean
  reread: () => Promise<void>
}

/** Reads again whenever `about` is another; what was read of the one before stays until then. */
export function useRecord<T>(session: Session, read: () => Promise<T>, about: string | null): Kept<T> {
  const [found, setFound] = useState<{ model: T | null; failed: boolean }>({ model: null, failed: false })
  const reading = useRef(read)
  reading.current = read
  const reread = useRef(async () => {})
  useEffect(() => {
    let wanted = true
    const newest = newestOf(() => reading.current())
    reread.current = async () => {
      try {
        const model = await newest()
        if (wanted) setFound({ model, failed: false })
      } catch (error) {
        report('a part of the page could not be read', error)
        if (wanted) setFound((before) => ({ ...before, failed: true }))
      }
    }
    void reread.current()
    const stop = session.onChange(() => void reread.current())
    return () => {
      wanted = false
      stop()
    }
  }, [session, about])
  return { ...found, reread: () => reread.current() }
}
