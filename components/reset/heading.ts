/** Who follows by keyboard or by ear comes to the new view's heading. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Of a heading with `tabIndex={-1}` that appears in place of what was pressed; not where another card asks `first`. */
export function useHeading(first = false): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!first) heading.current?.focus()
    scrollTo(0, 0)
  }, [])
  return heading
}
