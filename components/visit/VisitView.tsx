/** Loads the visit page, which the progress page does not need. */
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { useLoaded } from '../progress/use-reading.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'

const load = () => import('./VisitPage.tsx')

export function VisitView({ live }: { live: Live<ProgressModel> }) {
  const loaded = useLoaded(load)
  if (loaded) return <loaded.VisitPage live={live} />
  return (
    <>
      <PageHead here="progress" />
      <main>
        <h1>{t('visit.title')}</h1>
      </main>
    </>
  )
}
