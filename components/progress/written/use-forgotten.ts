/** What was deleted and can be taken back for ten seconds, and where the keyboard stays meanwhile. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { Day, Fact } from '../../../lib/core/facts.ts'
import type { Found } from '../../../lib/core/forget-events.ts'
import type { Session } from '../../../lib/shell/session.ts'
import type { Act } from '../../shared/live-model.ts'
import { entryId } from './entries.ts'

const UNDO_MS = 10_000

/** `id` is that of the element in whose place the way back stands; `found` the one row that was there. */
export type Gone = { id: string; facts: Fact[]; found: Found | null }

/** `onOver` is called just before the way back goes. */
export function useForgotten(act: Act, reread: () => Promise<void>, onOver: (id: string) => void) {
  const [gone, setGone] = useState<Gone[]>([])
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const undoing = useRef(new Set<string>())
  useEffect(() => () => timers.current.forEach(clearTimeout), [])

  const drop = (id: string) => {
    clearTimeout(timers.current.get(id))
    timers.current.delete(id)
    setGone((before) => before.filter((each) => each.id !== id))
  }
  /** `facts` are those that `action` deletes, or changes. Resolves to whether it was stored. */
  const forget = async (id: string, action: Action, facts: Fact[], found: Found | null): Promise<boolean> => {
    if (!(await act(action))) return false
    clearTimeout(timers.current.get(id))
    setGone((before) => [...before.filter((each) => each.id !== id), { id, facts, found }])
    const over = () => {
      onOver(id)
      drop(id)
    }
    timers.current.set(id, setTimeout(over, UNDO_MS))
    await reread()
    return true
  }
  /** `as`: where only a part of a row was taken away, the row as it is to be by now. */
  const undo = async (id: string, as?: Fact[]): Promise<boolean> => {
    const facts = as ?? gone.find((each) => each.id === id)?.facts
    // A second click finds it under way.
    if (!facts || undoing.current.has(id)) return false
    undoing.current.add(id)
    const stored = await act({ type: 'putBack', facts, instead: as !== undefined })
    undoing.current.delete(id)
    if (!stored) return false
    await reread()
    drop(id)
    return true
  }
  return { gone, forget, undo }
}

/** What is deleted comes back as it was stored, not as an earlier reading had it. */
export async function asStored(session: Session, day: Day, found: Found): Promise<Fact[]> {
  const { facts } = await session.readWritten(day)
  const id = entryId(found)
  return [(facts.find((each) => entryId(each) === id) ?? found).fact]
}

const firstButton = (place: Element | null | undefined) => place?.querySelector<HTMLElement>('button')

/** The focus that lies within `id`, which is about to go, passes on: to what stands beside it, or to `heading`. */
export function focusIn(id: string, heading: string): void {
  const place = document.getElementById(id)
  if (!place?.contains(document.activeElement)) return
  const next = firstButton(place.nextElementSibling) ?? firstButton(place.previousElementSibling)
  ;(next ?? document.getElementById(heading))?.focus()
}

/**
 * Puts the focus on the first button within the element of that id, once what was set with it is drawn. Whoever
 * went on meanwhile is not fetched back.
 */
export function useFocusOn(): (id: string) => void {
  const [wanted, want] = useState<{ id: string } | null>(null)
  useEffect(() => {
    const place = wanted === null ? null : document.getElementById(wanted.id)
    const { activeElement, body } = document
    const isFree = activeElement === null || activeElement === body || place?.contains(activeElement)
    if (isFree) firstButton(place)?.focus()
  }, [wanted])
  return (id) => want({ id })
}
