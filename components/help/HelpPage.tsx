/** When to get help, what this is, how it counts, where the entries are. */
import { t } from '../../lib/shell/texts.ts'
import { PageHead } from '../shared/PageHead.tsx'

function List({ items }: { items: string[] }) {
  return (
    <ul class="dots">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function Emergency() {
  return (
    <section class="card emergency" aria-labelledby="emergency">
      <h2 id="emergency">{t('help.emergency')}</h2>
      <p class="call">{t('help.call')}</p>
      <p>{t('help.emergency_lead')}</p>
      <List
        items={[
          t('help.e1'),
          t('help.e2'),
          t('help.e3'),
          t('help.e4'),
          t('help.e5'),
          t('help.e6'),
          t('help.e7'),
          t('help.e8'),
        ]}
      />
    </section>
  )
}

function Soon() {
  return (
    <section class="card" aria-labelledby="soon">
      <h2 id="soon">{t('help.soon')}</h2>
      <p>{t('help.soon_lead')}</p>
      <List
        items={[
          t('help.d1'),
          t('help.d2'),
          t('help.d3'),
          t('help.d4'),
          t('help.d5'),
          t('help.d6'),
          t('help.d7'),
          t('help.d8'),
        ]}
      />
    </section>
  )
}

function BeforeRun() {
  return (
    <section class="card" aria-labelledby="before-run">
      <h2 id="before-run">{t('help.run')}</h2>
      <p>{t('help.run_lead')}</p>
      <List
        items={[
          t('help.r1'),
          t('help.r2'),
          t('help.r3'),
          t('help.r4'),
          t('help.r5'),
          t('help.r6'),
          t('help.r7'),
        ]}
      />
    </section>
  )
}

export function HelpPage() {
  return (
    <>
      <PageHead here="help" />
      <main>
        <div>
          <h1>{t('help.title')}</h1>
          <p class="lead measure">{t('help.lead')}</p>
        </div>
        <Emergency />
        <Soon />
        <BeforeRun />
        <section class="measure" aria-labelledby="effort">
          <h2 id="effort">{t('help.effort')}</h2>
          <p>{t('reset.stop_line')}</p>
          <p>{t('help.effort_text')}</p>
        </section>
        <section class="measure" aria-labelledby="about">
          <h2 id="about">{t('help.about')}</h2>
          <p>{t('help.disclaimer')}</p>
          <p>{t('help.adults')}</p>
        </section>
        <section class="measure" aria-labelledby="counts">
          <h2 id="counts">{t('help.counts')}</h2>
          <p>{t('progress.proxy')}</p>
        </section>
        <section class="measure" aria-labelledby="privacy">
          <h2 id="privacy">{t('help.privacy')}</h2>
          <p>{t('help.privacy_text')}</p>
        </section>
      </main>
    </>
  )
}
