import { render } from 'preact'
import { readReset } from '../../components/reset/model.ts'
import { ResetPage } from '../../components/reset/ResetPage.tsx'
import { showLive } from '../../components/shared/live-model.ts'
import { openSession } from '../../lib/shell/open-session.ts'

const session = await openSession()
const app = document.getElementById('app') as HTMLElement
await showLive(
  session,
  () => readReset(session),
  15_000,
  (live) => render(<ResetPage live={live} />, app),
)
