/** The record, day by day. */
import { useState } from 'preact/hooks'
import type { ProgressModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf } from '../shared/Trouble.tsx'
import { Days } from './Days.tsx'
import { Stretches } from './Stretches.tsx'
import { Totals } from './Totals.tsx'

/** Days shown before all are asked for. */
const FIRST = 28

export function ProgressPage({ live }: { live: Live<ProgressModel> }) {
  const model = live.model
  const [all, setAll] = useState(false)
  const trouble = troubleOf(model)
  return (
    <>
      <PageHead here="progress" />
      <main>
        <h1>{t('progress.title')}</h1>
        {trouble && <Trouble mode={trouble} />}
        {model && model.days.length === 0 && (
          <section class="card early">
            <h2>{t('progress.early_title')}</h2>
            <p>{t('progress.early')}</p>
          </section>
        )}
        {model && model.days.length > 0 && (
          <>
            <Totals model={model} />
            <Stretches model={model} />
            <section aria-labelledby="days-title">
              <h2 id="days-title">{t('progress.days')}</h2>
              <Days days={all ? model.days : model.days.slice(0, FIRST)} today={model.today} />
              {!all && model.days.length > FIRST && (
                <button type="button" onClick={() => setAll(true)}>
                  {t('progress.show_all', model.days.length)}
                </button>
              )}
            </section>
          </>
        )}
        <p class="measure soft">{t('progress.proxy')}</p>
      </main>
    </>
  )
}
