/** When to get help, why it works, what this is, how it counts, where the entries are. */
import type { Session } from '../../lib/shell/session.ts'
import { t } from '../../lib/shell/texts.ts'
import { PageHead } from '../shared/PageHead.tsx'
import { usePartOfAddress } from '../shared/use-address.ts'
import { emergencyHere } from './emergency-here.ts'
import { emergencySigns, soonSigns } from './signs.ts'
import { WhomToAsk } from './WhomToAsk.tsx'
import { WhyItWorks } from './WhyItWorks.tsx'

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
  const here = emergencyHere(navigator.languages)
  return (
    <section class="card emergency" aria-labelledby="emergency">
      <h2 id="emergency">{t('help.emergency')}</h2>
      <p class="call">{t('help.call')}</p>
      {here !== null && <p class="call">{here}</p>}
      <p>{t('help.emergency_lead')}</p>
      <List items={emergencySigns()} />
    </section>
  )
}

function Soon() {
  return (
    <section class="card" aria-labelledby="soon">
      <h2 id="soon">{t('help.soon')}</h2>
      <p>{t('help.soon_lead')}</p>
      <List items={soonSigns()} />
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

/** What is further down, for who did not come for help. */
function OnThisPage() {
  return (
    <nav class="on-this-page small" aria-label={t('help.also')}>
      <ul>
        <li>
          <a href="#contact">{t('contact.title')}</a>
        </li>
        <li>
          <a href="#effort">{t('help.effort')}</a>
        </li>
        <li>
          <a href="#about">{t('help.about')}</a>
        </li>
        <li>
          <a href="#counts">{t('help.counts')}</a>
        </li>
        <li>
          <a href="#privacy">{t('help.privacy')}</a>
        </li>
        <li>
          <a href="#why">{t('help.why')}</a>
        </li>
      </ul>
    </nav>
  )
}

export function HelpPage({ readPlan }: Pick<Session, 'readPlan'>) {
  usePartOfAddress()
  return (
    <>
      <PageHead here="help" />
      <main>
        <div>
          <h1>{t('help.title')}</h1>
          <div class="lead">
            <p class="measure">{t('help.lead')}</p>
            <button type="button" class="print" onClick={() => print()}>
              {t('help.print')}
            </button>
          </div>
          <OnThisPage />
        </div>
        <Emergency />
        <Soon />
        <BeforeRun />
        <WhomToAsk readPlan={readPlan} />
        <section class="measure" aria-labelledby="effort">
          <h2 id="effort">{t('help.effort')}</h2>
          <p>{t('reset.stop_line')}</p>
          <p>{t('help.effort_text')}</p>
        </section>
        <section class="measure" aria-labelledby="about">
          <h2 id="about">{t('help.about')}</h2>
          <p>{t('help.disclaimer')}</p>
          <p>{t('help.adults')}</p>
          <p>
            <a href="/clinic.html">{t('clinic.from_help')}</a>
          </p>
        </section>
        <section class="measure" aria-labelledby="counts">
          <h2 id="counts">{t('help.counts')}</h2>
          <p>{t('progress.proxy')}</p>
        </section>
        <section class="measure" aria-labelledby="privacy">
          <h2 id="privacy">{t('help.privacy')}</h2>
          <p>{t('help.privacy_text')}</p>
        </section>
        <WhyItWorks />
      </main>
    </>
  )
}
