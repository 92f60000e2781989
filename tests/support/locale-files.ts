/** The language files, as they are written and as the build makes them for the browser. */
import { readdirSync, readFileSync } from 'node:fs'
import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build'
import type { Language } from '../../lib/core/language.ts'
import type { Messages } from '../../lib/shell/texts.ts'

export type Texts = { [key: string]: string | Texts }

const FOLDER = new URL('../../lib/locales/', import.meta.url)

/** Those that there are. */
export const LOCALES = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, '') as Language)

export function textsIn(language: Language): Texts {
  return JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), 'utf8'))
}

/** A text by its key, each form of a plural by itself: `status.minutes.n`. */
export function flat(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${prefix}${name}`, inner]] : flat(inner, `${prefix}${name}.`),
  )
}

/** With the library that the build uses. */
export function messagesOf(texts: Texts): Messages {
  return generateChromeMessages(parseMessagesObject(texts) as never) as Messages
}
