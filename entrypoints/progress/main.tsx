import { render } from 'preact'
import { placeOf, VISIT } from '../../components/progress/address.ts'
import { ProgressPage } from '../../components/progress/ProgressPage.tsx'
import { showLive } from '../../components/shared/live-model.ts'
import { VisitView } from '../../components/visit/VisitView.tsx'
import type { Range } from '../../lib/core/pages.ts'
import { openSession } from '../../lib/shell/open-session.ts'
import type { Session } from '../../lib/shell/session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
const place = () => placeOf(location.hash)
let failed: Range | null = null

async function read() {
  const { range } = place()
  try {
    const model = await session.readProgress(range)
    failed = null
    return model
  } catch (error) {
    failed = range
    throw error
  }
}

/** Another range in the address is as good a reason to read again as something told; a look at the computer is none. */
const onChange: Session['onChange'] = (listener) => {
  addEventListener('hashchange', () => listener(true))
  return session.onChange((told) => told && listener(true))
}

/** Years are read: today's own line, which goes on, is read by itself. */
const EVERY_MS = 600_000

await showLive({ ...session, onChange }, read, EVERY_MS, (live) => {
  const given = { ...live, session }
  const page =
    location.hash === VISIT ? (
      <VisitView live={given} />
    ) : (
      <ProgressPage live={given} place={place()} failed={failed === place().range} />
    )
  render(page, app)
})
