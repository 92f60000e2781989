/** "I have a code from my clinic": it is taken right here. What reads a plan is loaded after the screen is there. */
import { useEffect, useState } from 'preact/hooks'
import { report } from '../../lib/shell/report.ts'
import type { Session } from '../../lib/shell/session.ts'
import type { Act } from '../shared/live-model.ts'
import type { TakeHere as TakeHereType } from './TakeHere.tsx'

export function FromClinic(props: { session: Session; act: Act }) {
  const [part, setPart] = useState<{ TakeHere: typeof TakeHereType } | null>(null)
  useEffect(() => {
    import('./TakeHere.tsx')
      .then(({ TakeHere }) => setPart({ TakeHere }))
      .catch((error: unknown) => report('taking a plan did not load', error))
  }, [])
  return <section class="welcome-clinic">{part && <part.TakeHere {...props} />}</section>
}
