import { render } from 'preact'
import { ProgressPage } from '../../components/progress/ProgressPage.tsx'
import { showLive } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
await showLive(session, session.readProgress, 60_000, (live) => render(<ProgressPage live={live} />, app))
