/** The plan that is followed, and where another one is taken: a code, a file, or what the organisation suggests. */
import type { Session } from '../../../lib/shell/session.ts'
import { t } from '../../../lib/shell/texts.ts'
import type { Act } from '../../shared/live-model.ts'
import { NewTab } from '../../shared/NewTab.tsx'
import { TakePlan } from '../../shared/plan/TakePlan.tsx'
import { Page, Section } from '../parts.tsx'
import { useRead } from '../use-read.ts'
import { Followed } from './Followed.tsx'

const readPlan = (session: Session) => session.readPlan()

export function YourPlan({ session, act }: { session: Session; act: Act }) {
  const { found: model, reread } = useRead(session, readPlan)
  /** What it did is on the page before it is told. */
  const actAndRead: Act = async (action) => {
    const stored = await act(action)
    await reread()
    return stored
  }
  return (
    <Page id="plan" title={t('plan.title')} lead={t('plan.lead')}>
      {model && (
        <Section>
          <Followed model={model} act={actAndRead} />
          <TakePlan model={model} act={actAndRead} />
          <p class="plan-make">
            <button type="button" class="plain" onClick={() => void session.openPage('clinic')}>
              {t('plan.make')}
              <NewTab />
            </button>{' '}
            <span class="soft small">{t('plan.make_hint')}</span>
          </p>
        </Section>
      )}
    </Page>
  )
}
