/** For whom standing is no way to take a break: what is different then, in words, before and after it is chosen. */
import { t } from '../../lib/shell/texts.ts'
import { Section, Tick } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

export function Standing({ rhythm: { shown, press } }: { rhythm: Rhythm }) {
  return (
    <Section>
      <Tick
        id="seated"
        label={t('options.seated_tick')}
        checked={shown.seated}
        onChange={(seated, id) => press({ seated }, id)}
      />
      <div class="list-part">
        <h2>{t('options.seated_then')}</h2>
        <ul class="dots">
          <li>{t('options.seated_nudges')}</li>
          <li>{t('options.seated_routines')}</li>
          <li>{t('options.seated_offers')}</li>
        </ul>
        <p>{t('options.seated_same')}</p>
      </div>
    </Section>
  )
}
