/** What this is, what it cannot know, and what to pass on when something does not work. */
import { useEffect, useState } from 'preact/hooks'
import type { Diagnosis } from '../../../lib/shell/diagnosis.ts'
import { report } from '../../../lib/shell/report.ts'
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import { Page, Section } from '../parts.tsx'
import { DiagnosisShown } from './DiagnosisShown.tsx'

export function About({ session }: { session: Session }) {
  const found = useDiagnosis(session)
  return (
    <Page id="about" title={t('about.title')}>
      <Section>
        <dl class="about-versions">
          <div>
            <dt>{t('extension_name')}</dt>
            <dd>{found?.version}</dd>
          </div>
          <div>
            <dt>{t('about.browser')}</dt>
            <dd>{found?.browser}</dd>
          </div>
        </dl>
        <p>{t('about.unread')}</p>
        <ul class="about-links">
          <li>
            <a href="/welcome.html">{t('about.introduction')}</a>
          </li>
          <li>
            <a href="/help.html">{t('nav.help')}</a>
          </li>
        </ul>
      </Section>
      <Edges />
      <Section id="diagnosis-title" title={t('about.diagnosis')} lead={t('about.diagnosis_lead')}>
        {found && <DiagnosisShown text={found.text} />}
      </Section>
    </Page>
  )
}

/** Said before somebody finds them out. */
function Edges() {
  return (
    <Section id="edges" title={t('about.edges')}>
      <ul class="dots about-edges">
        <li>{t('about.windows')}</li>
        <li>
          {t('about.profiles')} <a href="#elsewhere">{t('options.elsewhere_title')}</a>
        </li>
        <li>{t('about.private')}</li>
        <li>{t('about.idle')}</li>
        <li>
          {t('about.shared')} <a href="#data">{t('data.delete')}</a>
        </li>
        <li>{t('about.clinic')}</li>
        <li>{t('about.needs')}</li>
      </ul>
    </Section>
  )
}

/** As it was when the page was opened. */
function useDiagnosis(session: Session): Diagnosis | null {
  const [found, setFound] = useState<Diagnosis | null>(null)
  useEffect(() => {
    session.diagnosis().then(setFound, (error: unknown) => report('the diagnosis was not read', error))
  }, [session])
  return found
}
