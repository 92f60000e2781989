/** Of two browsers on one computer one is enough: this one then stops. */
import { t } from '../../lib/shell/texts.ts'
import { Section, Tick } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

export function Elsewhere({ rhythm: { shown, press } }: { rhythm: Rhythm }) {
  return (
    <Section>
      <Tick
        id="used-elsewhere"
        label={t('options.elsewhere_tick')}
        hint={t('options.elsewhere_until')}
        checked={shown.usedElsewhere}
        onChange={(usedElsewhere, id) => press({ usedElsewhere }, id)}
      />
      <p>
        {t('options.elsewhere_record')} <a href="#data">{t('data.title')}</a>
      </p>
    </Section>
  )
}
