/** Which page of the options is shown: the one that the address names, so that the browser's way back works. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type PageId, type Place, placeOf } from './pages.ts'

/** Whoever comes by an address that names a page, or goes to another one, is at its heading. */
export function usePage(): PageId {
  const [place, setPlace] = useState<Place>(() => placeOf(location.hash))
  const named = useRef(location.hash !== '')
  // Not a frame later: the address may change before the first one.
  useLayoutEffect(() => {
    const follow = () => {
      named.current = true
      setPlace(placeOf(location.hash))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useLayoutEffect(() => {
    if (!named.current) return
    const heading = document.getElementById(place.heading)
    heading?.focus({ preventScroll: true })
    if (place.heading === place.page) scrollTo(0, 0)
    else heading?.scrollIntoView()
  }, [place])
  return place.page
}
