import { render } from 'preact'
import { ClinicPage } from '../../components/clinic/ClinicPage.tsx'
import { showLive } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
const drafts = await session.readDraft()
await showLive(session, session.readPlan, 600_000, (live) =>
  render(<ClinicPage live={live} drafts={drafts} />, app),
)
