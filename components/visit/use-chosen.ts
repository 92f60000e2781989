/**
 * What the patient chose for the page. What is left out and what is to be asked is kept; which notes, and a name,
 * are of this one page alone.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Practice } from '../../lib/core/practice.ts'
import { SECTIONS, type Section } from '../../lib/core/visit/sections.ts'
import type { Act } from '../shared/live-model.ts'

/** After so long without a key what was typed is kept. */
const TYPED_MS = 600

const known = (stored: string[]) => SECTIONS.filter((section) => stored.includes(section))

export function useChosen(practice: Pick<Practice, 'visitAsk' | 'visitHidden'>, act: Act) {
  const [hidden, setHidden] = useState<readonly Section[]>(() => known(practice.visitHidden))
  const [ask, setAsk] = useState<string[]>(() => practice.visitAsk.split('\n'))
  const [notes, setNotes] = useState<number[]>([])
  const [name, setName] = useState('')
  /** Keeps what was typed, once; null when nothing waits. */
  const keep = useRef<(() => void) | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const now = () => keep.current?.()
    addEventListener('pagehide', now)
    return () => {
      removeEventListener('pagehide', now)
      now()
    }
  }, [])

  const write = (index: number, text: string) => {
    const lines = Array.from({ length: Math.max(ask.length, index + 1) }, (_, each) => ask[each] ?? '')
    const after = lines.with(index, text.replaceAll('\n', ' '))
    setAsk(after)
    clearTimeout(timer.current)
    keep.current = () => {
      clearTimeout(timer.current)
      keep.current = null
      void act({ type: 'practice', change: { visitAsk: after.join('\n').trimEnd() } })
    }
    timer.current = setTimeout(() => keep.current?.(), TYPED_MS)
  }
  const show = (section: Section, on: boolean) => {
    const after = SECTIONS.filter((each) => (each === section ? !on : hidden.includes(each)))
    setHidden(after)
    void act({ type: 'practice', change: { visitHidden: after } })
  }
  return {
    hidden,
    /** A line each; empty ones are no lines of the page. */
    ask,
    /** Of the chosen notes when they were written. */
    notes,
    name,
    show,
    write,
    tick: (at: number, on: boolean) =>
      setNotes((before) => (on ? [...before, at] : before.filter((each) => each !== at))),
    call: setName,
  }
}

export type Chosen = ReturnType<typeof useChosen>
