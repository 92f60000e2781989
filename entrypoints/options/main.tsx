import { render } from 'preact'
import { OptionsPage } from '../../components/options/OptionsPage.tsx'
import { showLive } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
await showLive(session, session.readPopup, 60_000, (live) => render(<OptionsPage live={live} />, app))
