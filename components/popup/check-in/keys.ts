/** Answers by keys: 0 to 9 by their own; 10 by `-`, the key after 0 on many keyboards, by `t`, or by 1 and 0. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A 0 this soon after a 1 makes it 10. */
const TEN_WITHIN_MS = 800

export function valueOfKey(key: string): number | null {
  if (/^[0-9]$/.test(key)) return Number(key)
  return key === '-' || key.toLowerCase() === 't' ? 10 : null
}

/** One scale of the card, in its element with this id. */
export type Keyed = { id: string; saved: number | null; rate: (value: number) => void }

/** What was answered by keys here: it may not have been read back yet. */
type Typed = { ids: Set<string>; last: string; oneAt: number }

/** Of several scales the one that has the focus, else the first without an answer, else the one that was typed for last. */
export function meant(scales: Keyed[], focused: string | null, { ids, last }: Typed): Keyed | undefined {
  return (
    scales.find(({ id }) => id === focused) ??
    scales.find(({ id, saved }) => saved === null && !ids.has(id)) ??
    scales.find(({ id }) => id === last) ??
    scales[0]
  )
}

const focusedOf = (scales: Keyed[], target: Node) =>
  scales.find(({ id }) => document.getElementById(id)?.contains(target))?.id ?? null

export function useRatingKeys(card: RefObject<HTMLElement | null>, scales: Keyed[]): void {
  const now = useRef(scales)
  now.current = scales
  const typed = useRef<Typed>({ ids: new Set(), last: '', oneAt: Number.NEGATIVE_INFINITY }).current
  const listens = scales.length > 0
  // Before the scale is painted: a key typed as soon as it is seen counts.
  useLayoutEffect(() => {
    if (!listens) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      // Only with the focus here or nowhere, or a letter typed elsewhere would be an answer.
      const target = event.target as Element
      if (target !== document.body && !card.current?.contains(target)) return
      if (target.matches('input[type="text"]')) return
      const scale = meant(now.current, focusedOf(now.current, target), typed)
      const given = valueOfKey(event.key)
      if (!scale || given === null) return
      event.preventDefault()
      const again = scale.id === typed.last && event.timeStamp - typed.oneAt < TEN_WITHIN_MS
      typed.ids.add(scale.id)
      typed.last = scale.id
      typed.oneAt = given === 1 ? event.timeStamp : Number.NEGATIVE_INFINITY
      scale.rate(given === 0 && again ? 10 : given)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [card, listens, typed])
}
