/** What is read and loaded after the page's first drawing. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import { newestOf } from '../shared/newest.ts'

const MINUTE = 60_000
/** Changes that come together are read once. */
const TOGETHER_MS = 250

export type Changes = {
  /** Grows with everything told or recorded. */
  count: number
  /** Grows with that, and each minute that the page is seen. */
  minute: number
  /** To read once more. */
  again: () => void
}

export function useChanges(session: Session): Changes {
  const [count, setCount] = useState(0)
  const [minutes, setMinutes] = useState(0)
  const again = useMemo(() => () => setCount((before) => before + 1), [])
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(again, TOGETHER_MS)
    }
    const ifSeen = () => {
      if (!document.hidden) setMinutes((before) => before + 1)
    }
    const stop = session.onChange((told) => told && soon())
    const every = setInterval(ifSeen, MINUTE)
    document.addEventListener('visibilitychange', ifSeen)
    return () => {
      stop()
      clearTimeout(waiting)
      clearInterval(every)
      document.removeEventListener('visibilitychange', ifSeen)
    }
  }, [session, again])
  return { count, minute: count + minutes, again }
}

export type Reading<T> = {
  /** The newest that was read; null before the first. */
  value: T | null
  failed: boolean
}

/** A page that goes away is no longer answered, and nobody is there to be told. */
let leaving = false
addEventListener('pagehide', () => {
  leaving = true
})

/**
 * While it prints, Firefox lets answers of the database come in the middle of something else, and its transaction is
 * over before the next question: reading is the same done twice.
 */
const readOrAgain = <T>(read: () => Promise<T>): Promise<T> =>
  read().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return read()
    throw error
  })

/** Reads at first, and whenever `changes` or `about` is another. A read that ends late never brings back what is older. */
export function useReading<T>(read: () => Promise<T>, changes: number, about = ''): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>({ value: null, failed: false })
  const latest = useRef(read)
  latest.current = read
  const newest = useMemo(() => newestOf(() => readOrAgain(() => latest.current())), [])
  useEffect(() => {
    let wanted = true
    newest()
      .then((value) => setReading({ value, failed: false }))
      .catch((error: unknown) => {
        if (leaving) return
        report('a part of the progress page could not be read', error)
        if (wanted) setReading(({ value }) => ({ value, failed: true }))
      })
    return () => {
      wanted = false
    }
  }, [newest, changes, about])
  return reading
}

/** Null until it is there. `load` is the same function at every drawing. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [part, setPart] = useState<{ loaded: T } | null>(null)
  useEffect(() => {
    load()
      .then((loaded) => setPart({ loaded }))
      .catch((error: unknown) => report('a part of the progress page did not load', error))
  }, [load])
  return part?.loaded ?? null
}
