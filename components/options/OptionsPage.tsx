/** The options: a list of pages, and the one that the address names. */
import type { ComponentChildren } from 'preact'
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import type { Live } from '../shared/live-model.ts'
import { FromOrganisation } from '../shared/Organisation.tsx'
import { PageHead } from '../shared/PageHead.tsx'
import { Trouble, troubleOf, Unsaved } from '../shared/Trouble.tsx'
import { About } from './about/About.tsx'
import { LookAndSound, SoundAndVideo } from './Choices.tsx'
import { YourData } from './data/YourData.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Hours } from './Hours.tsx'
import { LanguageAndLook } from './LanguageAndLook.tsx'
import { MiddayReset } from './MiddayReset.tsx'
import { MySentence } from './MySentence.tsx'
import { Outcome } from './Outcome.tsx'
import { PageNav } from './PageNav.tsx'
import { type PageId, titleOf } from './pages.ts'
import { Page, Section } from './parts.tsx'
import { YourPlan } from './plan/YourPlan.tsx'
import { Questions } from './Questions.tsx'
import { Responses } from './Responses.tsx'
import { Routines } from './Routines.tsx'
import { SelfTest } from './SelfTest.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { Standing } from './Standing.tsx'
import { usePage } from './use-page.ts'
import { type Rhythm, useRhythm } from './use-rhythm.ts'
import { WhenToNudge } from './WhenToNudge.tsx'

export function OptionsPage({ live }: { live: Live<PopupModel> }) {
  const { model, session, unsaved } = live
  const page = usePage()
  const trouble = troubleOf(model)
  return (
    <>
      <PageHead here="options" />
      <div class="options">
        <PageNav here={page} managed={!!model?.policy} />
        <main>
          {trouble && <Trouble mode={trouble} />}
          <Unsaved shown={unsaved} />
          {page === 'about' ? (
            // What went wrong is told where nothing could be read, too.
            <About session={session} />
          ) : (
            // Nothing of a page is remembered by the next.
            model && <Shown key={page} page={page} live={live} model={model} />
          )}
        </main>
      </div>
    </>
  )
}

type Props = { live: Live<PopupModel>; model: PopupModel }

function Shown({ page, live, model }: Props & { page: Exclude<PageId, 'about'> }) {
  const { session, act } = live
  const { policy } = model
  switch (page) {
    case 'rhythm':
      return (
        <SettingsPage page={page} live={live} model={model}>
          {(rhythm) => <WhenToNudge rhythm={rhythm} watched={model.watched} act={act} />}
        </SettingsPage>
      )
    case 'hours':
      return (
        <SettingsPage page={page} lead={t('options.hours_lead')} live={live} model={model}>
          {(rhythm) => <Hours rhythm={rhythm} model={model} />}
        </SettingsPage>
      )
    case 'midday':
      return (
        <SettingsPage page={page} lead={t('options.midday_lead')} live={live} model={model}>
          {(rhythm) => (
            <>
              <MiddayReset rhythm={rhythm} />
              <MySentence rhythm={rhythm} />
              <Responses session={session} press={rhythm.press} />
            </>
          )}
        </SettingsPage>
      )
    case 'nudges':
      return (
        <SettingsPage page={page} live={live} model={model}>
          {(rhythm) => (
            <>
              <LookAndSound rhythm={rhythm} choosesSound={session.choosesSound} />
              <SelfTest session={session} sound={model.settings.sound} />
              <SoundAndVideo rhythm={rhythm} />
              <Shortcuts session={session} />
            </>
          )}
        </SettingsPage>
      )
    case 'standing':
      return (
        <SettingsPage page={page} lead={t('options.seated_lead')} live={live} model={model}>
          {(rhythm) => <Standing rhythm={rhythm} />}
        </SettingsPage>
      )
    case 'language':
      return (
        <SettingsPage page={page} live={live} model={model}>
          {(rhythm) => <LanguageAndLook rhythm={rhythm} />}
        </SettingsPage>
      )
    case 'elsewhere':
      return (
        <SettingsPage page={page} lead={t('options.elsewhere_lead')} live={live} model={model}>
          {(rhythm) => <Elsewhere rhythm={rhythm} />}
        </SettingsPage>
      )
    case 'questions':
      return <Questions session={session} act={act} />
    case 'routines':
      return <Routines session={session} act={act} />
    case 'plan':
      return <YourPlan session={session} act={act} />
    case 'data':
      return <YourData session={session} act={act} />
    case 'organisation':
      return (
        <Page id="organisation" title={titleOf(page)}>
          <Section>{policy ? <FromOrganisation policy={policy} /> : <p>{t('options.unmanaged')}</p>}</Section>
        </Page>
      )
  }
}

type SettingsProps = Props & {
  page: PageId
  lead?: string
  children: (rhythm: Rhythm) => ComponentChildren
}

/** Every field is saved with every change that is right. */
function SettingsPage({ page, lead, live, model, children }: SettingsProps) {
  const rhythm = useRhythm(live, model.settings)
  return (
    <Page id={page} title={titleOf(page)} {...(lead && { lead })}>
      <form onSubmit={(event) => event.preventDefault()} onFocusOut={rhythm.leave} noValidate>
        {children(rhythm)}
        <Outcome {...rhythm} />
      </form>
    </Page>
  )
}
