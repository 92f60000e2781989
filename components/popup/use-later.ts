/** Parts of the popup that its first frame does not need. */

import { useEffect, useState } from 'preact/hooks'
import { afterFirstFrame } from '../../lib/shell/first-frame.ts'
import { report } from '../../lib/shell/report.ts'

/** Null until it is loaded, which begins once it is `wanted`. `load` is the same function at every drawing. */
export function useLater<T>(load: () => Promise<T>, wanted: boolean): T | null {
  const [part, setPart] = useState<{ loaded: T } | null>(null)
  useEffect(() => {
    if (!wanted) return
    afterFirstFrame()
      .then(load)
      .then((loaded) => setPart({ loaded }))
      .catch((error: unknown) => report('a part of the popup did not load', error))
  }, [load, wanted])
  return part?.loaded ?? null
}
