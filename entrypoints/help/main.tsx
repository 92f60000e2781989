import { render } from 'preact'
import { HelpPage } from '../../components/help/HelpPage.tsx'
import { wearKept } from '../../lib/shell/page-look.ts'

/** Asked for once the page is there. */
async function readPlan() {
  const { openSession } = await import('../../lib/shell/open-session.ts')
  return (await openSession()).readPlan()
}

await wearKept()
render(<HelpPage readPlan={readPlan} />, document.getElementById('app') as HTMLElement)
performance.mark('shown')
