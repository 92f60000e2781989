/** Today's strip is loaded and read after the popup's first frame, which needs none of it. */

import { useEffect, useState } from 'preact/hooks'
import type { PopupModel, TodayModel } from '../../lib/core/pages.ts'
import { afterFirstFrame } from '../../lib/shell/first-frame.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'

type Parts = typeof import('./today/Today.tsx')

export type Today = { parts: Parts; today: TodayModel }

/** Null until it is there; kept up to date with the popup's own model. */
export function useToday(session: Session, model: PopupModel | null): Today | null {
  const [loaded, setLoaded] = useState<Today | null>(null)
  useEffect(() => {
    let wanted = true
    afterFirstFrame()
      .then(() => Promise.all([import('./today/Today.tsx'), session.readToday()]))
      .then(([parts, today]) => wanted && setLoaded({ parts, today }))
      .catch((error: unknown) => report('today could not be read', error))
    return () => {
      wanted = false
    }
  }, [session, model])
  return loaded
}
