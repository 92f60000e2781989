import { render } from 'preact'
import { ResetPage } from '../../components/reset/ResetPage.tsx'
import { liveModel } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const live = await liveModel(session, session.readPopup, 15_000)
render(<ResetPage live={live} />, document.getElementById('app') as HTMLElement)
performance.mark('shown')
