/** The texts of a store's page, as `.github/store/<language>/listing.md` has them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../lib/core/language.ts'

export const STORE = join(import.meta.dirname, '../../.github/store')

export type Caption = { title: string; line: string }

/** What stands under each heading of the second rank, in the order of the file. */
export function sectionsOf(markdown: string): Map<string, string> {
  const parts = markdown.split(/^## /m).slice(1)
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end).trim(), part.slice(end).trim()]
    }),
  )
}

export const listingOf = (language: Language): Map<string, string> =>
  sectionsOf(readFileSync(join(STORE, language, 'listing.md'), 'utf8'))

/** What stands beside each picture, in order. */
export function captionsOf(language: Language): Caption[] {
  const lines = (listingOf(language).get('Screenshots') ?? '').split('\n')
  return lines.map((text) => {
    const [, title, line] = /^\d+\. \*\*(.+?)\*\* (.+)$/.exec(text) ?? []
    if (title === undefined || line === undefined) throw new Error(`${language}: no caption: ${text}`)
    return { title, line }
  })
}
