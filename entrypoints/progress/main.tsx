import { render } from 'preact'
import { ProgressPage } from '../../components/progress/ProgressPage.tsx'
import { liveModel } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const live = await liveModel(session, session.readProgress, 60_000)
render(<ProgressPage live={live} />, document.getElementById('app') as HTMLElement)
performance.mark('shown')
