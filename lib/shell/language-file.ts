/** The texts of a language: a file that the browser reads for itself, and a module as any other of the extension's. */
import type { Language } from '../core/language.ts'
import type { Messages } from './texts.ts'

type File = { default: Messages }

/** Each by its own name: an address that is put together at run time could be any. The build leaves them alone. */
const FILES: Record<Language, () => Promise<unknown>> = {
  en: () => import('/_locales/en/messages.json' as string, { with: { type: 'json' } }),
  es: () => import('/_locales/es/messages.json' as string, { with: { type: 'json' } }),
  de: () => import('/_locales/de/messages.json' as string, { with: { type: 'json' } }),
  fr: () => import('/_locales/fr/messages.json' as string, { with: { type: 'json' } }),
}

export const languageFile = async (language: Language): Promise<Messages> =>
  ((await FILES[language]()) as File).default
