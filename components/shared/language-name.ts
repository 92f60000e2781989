/** A language in its own words, so that it is found by whoever reads nothing else: "Deutsch". */
import type { Language } from '../../lib/core/language.ts'

export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
