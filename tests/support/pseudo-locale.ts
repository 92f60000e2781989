/**
 * A language that nobody speaks, for the tests alone: English with accents, 40 % longer, word by word, and read from
 * right to left. What is not in it on a page was written there, or put together.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '../../lib/shell/texts.ts'

const ACCENTS: Record<string, string> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Ï',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ÿ',
}
const LONGER = 0.4
const isVowel = (letter: string) => /[aeiouy]/i.test(letter)

/** `Start` → `Ståårt`: a vowel is doubled, or more, wherever so many letters have gone by; what is filled in stays. */
export function pseudo(text: string): string {
  let missing = 0
  return text.replace(/\$\d|./gs, (sign) => {
    const accented = ACCENTS[sign] ?? sign
    if (/^[a-z]$/i.test(sign)) missing += LONGER
    if (sign.length > 1 || !isVowel(sign)) return accented
    const more = Math.round(missing)
    missing -= more
    return accented + accented.toLowerCase().repeat(more)
  })
}

/** The keys of `page`: for `Intl`, and for the direction. */
const KEPT = ['page_language']

/** What the browser reads as English in this copy of the extension; the texts of pages are the lines of one message. */
export function speakPseudo(extension: string): void {
  const file = join(extension, '_locales/en/messages.json')
  const english = JSON.parse(readFileSync(file, 'utf8')) as Messages
  const messages = Object.entries(english).map(([name, text]) => [
    name,
    KEPT.includes(name) ? text : { message: (text?.message ?? '').split('\n').map(pseudo).join('\n') },
  ])
  writeFileSync(file, JSON.stringify({ ...Object.fromEntries(messages), page_direction: { message: 'rtl' } }))
}
