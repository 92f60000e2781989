/** The part of the page that its address names comes into view and takes the focus. */
import { useLayoutEffect } from 'preact/hooks'

export function usePartOfAddress(): void {
  useLayoutEffect(() => {
    const show = () => {
      const part = document.getElementById(location.hash.slice(1))
      if (!part) return
      part.scrollIntoView()
      part.focus({ preventScroll: true })
    }
    show()
    addEventListener('hashchange', show)
    return () => removeEventListener('hashchange', show)
  }, [])
}
