import { render } from 'preact'
import { OptionsPage } from '../../components/options/OptionsPage.tsx'
import { liveModel } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const live = await liveModel(session, session.readPopup, 60_000)
render(<OptionsPage live={live} />, document.getElementById('app') as HTMLElement)
performance.mark('shown')
