/** How wide a chart may be, so that its letters keep their size on any screen and at any zoom. */
import { useEffect, useRef, useState } from 'preact/hooks'

const WIDEST = 768
/** Narrower than this it is made smaller as a whole. */
const NARROWEST = 232

/** At the sides of a page. */
const PADDING = 24

/** What it will most likely be, so that the first drawing is the last. */
const guessed = (widest: number) =>
  'document' in globalThis
    ? Math.max(NARROWEST, Math.min(widest, document.documentElement.clientWidth - 2 * PADDING))
    : widest

/** Nothing is measured before it is there: a page of charts would be laid out anew for each. */
export function useWidth(widest = WIDEST) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(() => guessed(widest))
  useEffect(() => {
    let frame = 0
    // What is drawn for another width has another height: not while the browser still measures.
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame)
      const measured = Math.max(NARROWEST, Math.floor(entry?.contentRect.width ?? widest))
      frame = requestAnimationFrame(() => setWidth(measured))
    })
    if (box.current) observer.observe(box.current)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [widest])
  return { box, width }
}
