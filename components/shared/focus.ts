/** Keyboard and screen reader users keep their place when the control they pressed is gone. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** After a drawing that took the focused element away the focus goes to `place`, which needs a `tabIndex`. */
export function useFocusKept(place: RefObject<HTMLElement | null>): void {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      focused.current = event.target as Element
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useLayoutEffect(() => {
    const gone = focused.current !== null && !focused.current.isConnected
    if (gone && document.activeElement === document.body) place.current?.focus()
  })
}
