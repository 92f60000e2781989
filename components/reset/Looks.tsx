/** "Look and feel", loaded when it is opened. */

import { useEffect, useState } from 'preact/hooks'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'

type Props = { session: Session; model: RoutinesModel; onClose: () => void }

const load = () => import('../looks/LooksPage.tsx')

export function Looks(props: Props) {
  const [loaded, setLoaded] = useState<{ Page: Awaited<ReturnType<typeof load>>['default'] } | null>(null)
  useEffect(() => {
    load()
      .then((page) => setLoaded({ Page: page.default }))
      .catch((error: unknown) => report('the self-checks did not load', error))
  }, [])
  return loaded && <loaded.Page {...props} />
}
