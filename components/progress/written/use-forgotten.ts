/**
 * What was deleted and can be taken back: as long as the focus or the pointer is there, and for ten seconds after. And
 * where the keyboard stays meanwhile.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../../lib/core/events.ts'
import type { Day, Fact } from '../../../lib/core/facts.ts'
import type { Found } from '../../../lib/core/forget-events.ts'
import type { Session } from '../../../lib/shell/session.ts'
import type { Act } from '../../shared/live-model.ts'
import { entryId } from './entries.ts'

const UNDO_MS = 10_000
const TICK_MS = 1_000

/** `id` is that of the element in whose place the way back stands; `found` the one row that was there. */
export type Gone = { id: string; facts: Fact[]; found: Found | null }

/** Nobody who is at the way back is hurried: it does not go from under a finger, or while it is read out. */
const isHeld = (id: string): boolean => document.getElementById(id)?.matches(':focus-within, :hover') ?? false

/** `onOver` is called just before the last way back goes. */
export function useForgotten(act: Act, reread: () => Promise<void>, onOver: () => void) {
  const [gone, setGone] = useState<Gone[]>([])
  const timers = useRef(new Map<string, ReturnType<typeof setInterval>>())
  const undoing = useRef(new Set<string>())
  useEffect(() => () => timers.current.forEach(clearInterval), [])

  const drop = (id: string) => {
    clearInterval(timers.current.get(id))
    timers.current.delete(id)
    setGone((before) => before.filter((each) => each.id !== id))
  }
  /** `facts` are those that `action` deletes, or changes. Resolves to whether it was stored. */
  const forget = async (id: string, action: Action, facts: Fact[], found: Found | null): Promise<boolean> => {
    if (!(await act(action))) return false
    clearInterval(timers.current.get(id))
    setGone((before) => [...before.filter((each) => each.id !== id), { id, facts, found }])
    let heldAt = performance.now()
    const tick = () => {
      if (isHeld(id)) heldAt = performance.now()
      if (performance.now() - heldAt < UNDO_MS) return
      // What is said is still true of another that can be taken back.
      if (timers.current.size === 1) onOver()
      drop(id)
    }
    timers.current.set(id, setInterval(tick, TICK_MS))
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

/**
 * Puts the focus on the first button within the element of that id, once what was set with it is drawn. Whoever
 * went on meanwhile is not fetched back.
 */
export function useFocusOn(): (id: string) => void {
  const [wanted, want] = useState<{ id: string } | null>(null)
  // At once: in between, the focus would be nowhere.
  useLayoutEffect(() => {
    const place = wanted === null ? null : document.getElementById(wanted.id)
    const { activeElement, body } = document
    const isFree = activeElement === null || activeElement === body || place?.contains(activeElement)
    if (isFree) firstButton(place)?.focus()
  }, [wanted])
  return (id) => want({ id })
}
