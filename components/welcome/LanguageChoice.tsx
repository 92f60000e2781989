/** The language of all texts. It takes effect at once. */
import { LANGUAGES, type Language } from '../../lib/core/language.ts'
import { t } from '../../lib/shell/texts.ts'
import { ownName } from '../shared/language-name.ts'
import type { Act } from '../shared/live-model.ts'

export function LanguageChoice({ language, act }: { language: Language | null; act: Act }) {
  return (
    <label class="welcome-language">
      <span class="soft">{t('options.language')}</span>
      <select
        value={language ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LANGUAGES.find((known) => known === value) ?? null
          void act({ type: 'settings', settings: { language: chosen } })
        }}
      >
        <option value="">{t('options.language_browser')}</option>
        {LANGUAGES.map((known) => (
          <option key={known} value={known} lang={known}>
            {ownName(known)}
          </option>
        ))}
      </select>
    </label>
  )
}
