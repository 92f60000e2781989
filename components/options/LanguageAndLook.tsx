/** What language the pages and the nudges speak, and which colours the pages wear. */
import { APPEARANCES, type Appearance, LANGUAGES } from '../../lib/core/language.ts'
import { t } from '../../lib/shell/texts.ts'
import { ownName } from '../shared/language-name.ts'
import { Choice, Section } from './parts.tsx'
import type { Rhythm } from './use-rhythm.ts'

const APPEARANCE_NAMES: Record<Appearance, () => string> = {
  system: () => t('options.appearance_system'),
  light: () => t('options.appearance_light'),
  dark: () => t('options.appearance_dark'),
}

/** A choice by its name, as a radio button has no other value. */
const BROWSERS = 'browser'

export function LanguageAndLook({ rhythm: { shown, press } }: { rhythm: Rhythm }) {
  return (
    <Section>
      <Choice
        name="language"
        legend={t('options.language')}
        options={[
          { value: BROWSERS, label: t('options.language_browser') },
          ...LANGUAGES.map((language) => ({ value: language, label: ownName(language), lang: language })),
        ]}
        value={shown.language ?? BROWSERS}
        onChoose={(chosen, id) =>
          press({ language: LANGUAGES.find((language) => language === chosen) ?? null }, id)
        }
      />
      <p class="soft">
        {t('options.language_hint')} {t('about.unread')}
      </p>
      <Choice
        name="appearance"
        legend={t('options.appearance')}
        options={APPEARANCES.map((value) => ({ value, label: APPEARANCE_NAMES[value]() }))}
        value={shown.appearance}
        onChoose={(appearance, id) => press({ appearance }, id)}
      />
    </Section>
  )
}
