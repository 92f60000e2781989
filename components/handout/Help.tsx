/** When to get help: each sign of the help page, in its words. */
import { t } from '../../lib/shell/texts.ts'
import { emergencySigns, soonSigns } from '../help/signs.ts'

function Signs({ title, lead, signs }: { title: string; lead: string; signs: string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{lead}</p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  )
}

export function Help() {
  return (
    <section class="handout-help">
      <div class="handout-call">
        <h2>{t('help.title')}</h2>
        <p>{t('help.call')}</p>
      </div>
      <div class="handout-signs">
        <Signs title={t('help.emergency')} lead={t('help.emergency_lead')} signs={emergencySigns()} />
        <Signs title={t('help.soon')} lead={t('help.soon_lead')} signs={soonSigns()} />
      </div>
    </section>
  )
}
