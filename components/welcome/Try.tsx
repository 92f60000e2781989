/** Screen 3: one nudge, seen; and the icon, kept in sight. */
import type { FirstRun } from '../../lib/shell/first-run.ts'
import type { Session } from '../../lib/shell/session.ts'
import { SelfTest } from '../options/SelfTest.tsx'
import { Pin } from './Pin.tsx'

type Props = { session: Session; sound: boolean; firstRun: FirstRun }

export function Try({ session, sound, firstRun }: Props) {
  return (
    <div class="welcome-try">
      <SelfTest session={session} sound={sound} />
      <Pin firstRun={firstRun} />
    </div>
  )
}
