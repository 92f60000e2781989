/** What happens next, and where everything can be changed. */
import type { PopupModel } from '../../lib/core/pages.ts'
import { t } from '../../lib/shell/texts.ts'
import { nextTexts } from './next-nudge.ts'

export function Done({ model }: { model: PopupModel | null }) {
  const [lead, ...more] = nextTexts(model)
  return (
    <div class="welcome-done">
      <p class="welcome-lead">{lead}</p>
      <ul class="welcome-then">
        {more.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{t('welcome.then_answers')}</li>
        <li>{t('welcome.then_asked')}</li>
        <li>{t('welcome.then_close')}</li>
      </ul>
      <p>
        <a href="/options.html">{t('welcome.to_options')}</a>
      </p>
      <p class="soft small welcome-clinicians">
        {t('plan.make_hint')} <a href="/clinic.html">{t('plan.make')}</a>
      </p>
    </div>
  )
}
