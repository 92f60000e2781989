/** What the offered routine consists of: loaded and read after the popup's first frame. */

import { useEffect, useState } from 'preact/hooks'
import type { PopupModel, RoutinesModel } from '../../lib/core/pages.ts'
import type { Routine } from '../../lib/core/routine.ts'
import { afterFirstFrame } from '../../lib/shell/first-frame.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'

type Loaded = { parts: typeof import('./routine/Routine.tsx'); routine: Routine; routines: RoutinesModel }

/** Null until it is there; kept up to date with the popup's own model. */
export function useRoutine(session: Session, model: PopupModel | null): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    if (!model) return
    let wanted = true
    afterFirstFrame()
      .then(() => Promise.all([import('./routine/Routine.tsx'), session.readRoutines()]))
      .then(([parts, routines]) => {
        if (wanted) setLoaded({ parts, routine: parts.offeredRoutine(model.offered, routines), routines })
      })
      .catch((error: unknown) => report('the routine could not be read', error))
    return () => {
      wanted = false
    }
  }, [session, model])
  return loaded
}
