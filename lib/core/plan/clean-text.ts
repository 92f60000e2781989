/** Text from outside, without what cannot be seen and could deceive: how it is read is how it is stored. */

/** Controls, and what formats but cannot be seen: bidi overrides and isolates, zero-width, tags, soft hyphens, fillers, variation selectors. */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\u180b-\u180f\u2065\u2800\ufe00-\ufe0f\u{e0100}-\u{e01ef}]--[\n\u0600-\u0605\u06dd\u08e2\u200c\u200d]]/gv
/** Joiners belong between letters, where Persian and Indic scripts need them; anywhere else they hide something. */
const STRAY_JOINER = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu
/** No script has more marks on one letter; piled up they cover the lines around them. */
const PILED = /(\p{M}{4})\p{M}+/gu
const BREAK = /\r\n?|[\n\u0085\u2028\u2029]/g

/** On one line. */
export const cleanText = (text: string): string =>
  cleaned(text.replace(BREAK, ' ').replaceAll('\t', ' ')).trim()

/** With its line breaks, no two empty lines in a row. */
export const cleanLines = (text: string): string =>
  cleaned(text.replace(BREAK, '\n').replaceAll('\t', ' '))
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function cleaned(text: string): string {
  const seen = text.replace(UNSEEN, '').replace(STRAY_JOINER, '')
  return seen.normalize('NFC').replace(PILED, '$1')
}
