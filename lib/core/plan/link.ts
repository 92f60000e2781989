/** The one kind of link that a plan may have: https, to a host that is shown before it opens. */
import { cleanText } from './clean-text.ts'

const LONGEST_LINK = 200

/** As it is opened, and where it goes: other scripts in punycode, so that no letter looks like another. */
export function readLink(given: string): { href: string; host: string } | null {
  const text = cleanText(given)
  // The parser would put right what is half an address; nothing is guessed.
  if (text.length > LONGEST_LINK || !/^https:\/\/[^\s\\]+$/i.test(text)) return null
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.host === '' || url.username !== '' || url.password !== '') return null
  return url.href.length > LONGEST_LINK ? null : { href: url.href, host: url.host }
}
