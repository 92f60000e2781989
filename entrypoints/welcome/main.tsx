import { render } from 'preact'
import { showLive } from '../../components/shared/live-model.ts'
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx'
import { firstRun, readScreen } from '../../lib/shell/first-run.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
const begin = await readScreen()
await showLive(session, session.readPopup, 60_000, (live) =>
  render(<WelcomePage live={live} firstRun={firstRun} begin={begin} />, app),
)
